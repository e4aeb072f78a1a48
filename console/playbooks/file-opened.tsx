import { useMemo } from 'react';
import { FAULTS_MAX, readPlaybook, type PlaybookFault } from '../../core/playbook/read.ts';
import type { PlaybookHere } from '../../protocol/playbook.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { WideTable } from '../wide-table.tsx';
import { Comparison } from './comparison.tsx';
import type { BookFile } from './shipped.ts';
import * as words from './words.ts';

/** A file that was chosen: what is wrong with it, or in what it differs from what is here. */
export function FileOpened({
  file,
  here,
  onBack,
  onApplied,
  onAgain,
}: {
  file: BookFile;
  here: PlaybookHere;
  onBack: () => void;
  onApplied: (n: number) => void;
  onAgain: () => void;
}) {
  const w = useWords(words);
  const { language } = useLanguage();
  const read = useMemo(() => readPlaybook(file.text), [file]);
  return (
    <Page
      title={read.ok ? w.compareWith((language === 'en' && read.book.en) || read.book.zh) : w.title}
      beside={read.ok ? <span className="muted">{w.edition(read.book.edition)}</span> : null}
      actions={<Button onClick={onBack}>{w.back}</Button>}
    >
      {read.ok ? (
        <Comparison book={read.book} here={here} onApplied={onApplied} onAgain={onAgain} />
      ) : (
        <Faults name={file.name} faults={read.faults} />
      )}
    </Page>
  );
}

function Faults({ name, faults }: { name: string; faults: readonly PlaybookFault[] }) {
  const w = useWords(words);
  return (
    <section className="card">
      <h2>{w.faultsTitle(name, faults.length)}</h2>
      {faults.length === FAULTS_MAX ? <p className="muted">{w.faultsMany}</p> : null}
      <WideTable name={w.wrong}>
        <thead>
          <tr>
            <th scope="col">{w.line}</th>
            <th scope="col">{w.wrong}</th>
            <th scope="col">{w.where}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((one, i) => (
            <tr key={i}>
              <td className="whole">{one.line === null ? w.wholeFile : w.lineNo(one.line)}</td>
              <td>{w.faults[one.code](one.detail)}</td>
              <td>
                <code>{one.path}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}
