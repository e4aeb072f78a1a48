import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { shareFile } from '../save-file.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import { fitsInCode, QrCode } from './qr-code.tsx';
import { receiptText, useReceipt } from './receipt-lines.ts';
import { receiptPicture } from './receipt-picture.ts';
import * as words from './words.ts';

/** What the shop may keep: to read, to scan, to print on a roll or a page. */
export function ReceiptSheet({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { outlet, today } = useAtVisit();
  const parts = useReceipt();
  const text = receiptText(parts);
  const send = async (): Promise<void> =>
    shareFile(`${w.pictureName(outlet.name, today)}.png`, await receiptPicture(parts, fitsInCode(text) ? text : null));
  return (
    <Sheet title={w.receipt} closeLabel={c.close} onClose={onClose}>
      <div className="receipt">
        {parts.map(({ key, heading, lines }) => (
          <section key={key}>
            {heading ? <h3>{heading}</h3> : null}
            {lines.map((line, i) => (
              <p key={line} className={key === 'title' && i === 0 ? 'title' : ''}>
                {line}
              </p>
            ))}
          </section>
        ))}
        {fitsInCode(text) ? <QrCode text={text} label={w.receipt} /> : null}
      </div>
      <p className="small muted">{fitsInCode(text) ? w.scan : w.tooLong}</p>
      <div className="row">
        <Button className="grow" look="primary" onClick={() => void send()}>
          {w.sendPicture}
        </Button>
        <Button onClick={() => window.print()}>{w.print}</Button>
      </div>
    </Sheet>
  );
}
