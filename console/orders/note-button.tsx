import type { OrderRow } from '../../protocol/orders.ts';
import { useWords } from '../../ui/language.tsx';
import { DownloadButton } from '../import/download-button.tsx';
import * as words from './words.ts';

/** The delivery note of one part, or of what is still to come (part null), to print. */
export function NoteButton({ row, part }: { row: OrderRow; part: number | null }) {
  const w = useWords(words);
  const path = `/v1/orders/${row.id}/note${part === null ? '' : `?part=${part}`}`;
  return (
    <DownloadButton path={path} name={`${w.noteName(row.number, part)}.pdf`}>
      {part === null ? w.noteToCome : w.note}
    </DownloadButton>
  );
}

/** What was agreed, as a paper of A4 or on a roll. */
export function ReceiptButtons({ row }: { row: OrderRow }) {
  const w = useWords(words);
  return (
    <>
      <DownloadButton path={`/v1/orders/${row.id}/receipt`} name={`${w.receiptName(row.number)}.pdf`}>
        {w.receipt}
      </DownloadButton>
      <DownloadButton path={`/v1/orders/${row.id}/receipt?form=roll`} name={`${w.rollName(row.number)}.pdf`}>
        {w.roll}
      </DownloadButton>
    </>
  );
}
