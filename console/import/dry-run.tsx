import type { ImportRun, RowIssue } from '../../protocol/import.ts';
import { useWords } from '../../ui/language.tsx';
import { Figure } from '../figure.tsx';
import { grouped } from './grouped.ts';
import * as words from './words.ts';

/** What the file would do in four numbers, and what is to be known before it does. */
export function DryRun({ run }: { run: ImportRun }) {
  const w = useWords(words);
  const remarks = run.issues.filter((issue) => !issue.isRefusal);
  return (
    <>
      <dl className="figures">
        <Figure name={w.fresh} value={grouped(run.fresh)} />
        <Figure name={w.changed} value={grouped(run.changed)} />
        <Figure name={w.same} value={grouped(run.same)} />
        <Figure name={w.refused} value={grouped(run.refused)} />
      </dl>
      {remarks.length > 0 ? <Remarks remarks={remarks} /> : null}
    </>
  );
}

const AT_ONCE = 6;

function Remarks({ remarks }: { remarks: readonly RowIssue[] }) {
  const w = useWords(words);
  const more = remarks.slice(AT_ONCE);
  return (
    <section className="notice">
      <h2>{w.remarks}</h2>
      <RemarkList remarks={remarks.slice(0, AT_ONCE)} />
      {more.length > 0 ? (
        <details>
          <summary>{w.moreRemarks(grouped(more.length))}</summary>
          <RemarkList remarks={more} />
        </details>
      ) : null}
    </section>
  );
}

const RemarkList = ({ remarks }: { remarks: readonly RowIssue[] }) => (
  <ul>
    {remarks.map((remark) => (
      <li key={`${remark.row} ${remark.column} ${remark.code}`}>{remark.message}</li>
    ))}
  </ul>
);
