import type { ImportRun, RowIssue } from '../../protocol/import.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { pathWith } from '../query.ts';
import { DownloadButton } from './download-button.tsx';
import { grouped } from './grouped.ts';
import * as words from './words.ts';

/** The rows that stay outside, each with its reason. */
export function RefusedRows({ run }: { run: ImportRun }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const shown = run.issues.filter((issue) => issue.isRefusal);
  return (
    <section className="card">
      <div className="row wrap spread">
        <h2>{w.refusedTitle(grouped(run.refused))}</h2>
        <DownloadButton
          path={pathWith(`/v1/imports/${run.id}/refused`, { lang: language })}
          name={w.downloadName(w.kinds[run.kind].name)}
        >
          {w.download}
        </DownloadButton>
      </div>
      <p className="small muted">
        {w.sentences(shown.length < run.refused ? w.refusedFirst(grouped(shown.length)) : '', w.refusedHint)}
      </p>
      <table className="table refused">
        <thead>
          <tr>
            <th scope="col" className="number">
              {w.row}
            </th>
            <th scope="col" className="column">
              {w.column}
            </th>
            <th scope="col">{w.value}</th>
            <th scope="col">{w.reason}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((issue, i) => (
            <IssueRow key={i} issue={issue} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function IssueRow({ issue }: { issue: RowIssue }) {
  const w = useWords(words);
  return (
    <tr>
      <td className="number">{issue.row}</td>
      <td>{issue.column ?? <span className="muted">{w.wholeRow}</span>}</td>
      <td className="raw">{issue.value}</td>
      <td>{issue.message}</td>
    </tr>
  );
}
