import { useState } from 'react';
import { Link } from 'wouter';
import type { Id } from '../../core/base/id.ts';
import { IMPORT_KINDS, type ImportKind, type ImportRun } from '../../protocol/import.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { pathWith } from '../query.ts';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { ApplyPart } from './apply-part.tsx';
import { DryRun } from './dry-run.tsx';
import { FileCard } from './file-card.tsx';
import { grouped } from './grouped.ts';
import { RefusedRows } from './refused-rows.tsx';
import { StatePill } from './state-pill.tsx';
import { Trouble } from './trouble.tsx';
import * as words from './words.ts';

const WATCH_SECONDS = 0.5;

/** Where one can go from an import. */
interface Ways {
  readonly onKind: (kind: ImportKind) => void;
  readonly onRun: (id: Id) => void;
}

/** One import: read, checked, written or not. */
export function RunScreen({ id, ...ways }: { id: string } & Ways) {
  const w = useWords(words);
  const c = useWords(common);
  const { language } = useLanguage();
  const [isUnderWay, setUnderWay] = useState(true);
  const asked = useAnswer<ImportRun>(pathWith(`/v1/imports/${encodeURIComponent(id)}`, { lang: language }), {
    everySeconds: isUnderWay ? WATCH_SECONDS : undefined,
  });
  const run = asked.answer;
  const isBusy = run ? run.state === 'reading' || run.state === 'applying' : asked.refusal === null;
  if (isBusy !== isUnderWay) setUnderWay(isBusy);
  return (
    <Page
      title={run ? w.titleOf(w.kinds[run.kind].name) : w.title}
      beside={run ? <StatePill state={run.state} /> : null}
      actions={
        <Link href="/imports" className="button">
          {w.back}
        </Link>
      }
    >
      {asked.refusal ? <Trouble refusal={asked.refusal} onAgain={asked.again} /> : null}
      {run === null && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
      {run ? (
        <>
          <p className="muted">{w.sentences(run.file, run.total === null ? '' : w.ofRows(grouped(run.total)))}</p>
          <Run run={run} onChanged={asked.again} {...ways} />
        </>
      ) : null}
    </Page>
  );
}

function Run({ run, onChanged, ...ways }: { run: ImportRun; onChanged: () => void } & Ways) {
  const w = useWords(words);
  if (run.state === 'reading') return <Reading rows={run.done} />;
  if (run.state === 'failed')
    return (
      <>
        <div className="notice bad" role="alert">
          <b>{w.sentences(run.failure?.message ?? '', w.failed)}</b>
        </div>
        <FileCard kind={run.kind} onRun={ways.onRun} />
      </>
    );
  return (
    <>
      <DryRun run={run} />
      <ApplyPart run={run} onChanged={onChanged} onOther={() => ways.onKind(run.kind)} />
      {run.state === 'applied' ? <Onward run={run} onKind={ways.onKind} /> : null}
      {run.refused > 0 ? <RefusedRows run={run} /> : null}
    </>
  );
}

/** What is usually done next. */
function Onward({ run, onKind }: { run: ImportRun; onKind: (kind: ImportKind) => void }) {
  const w = useWords(words);
  const following = IMPORT_KINDS[IMPORT_KINDS.indexOf(run.kind) + 1];
  return (
    <div className="row wrap">
      {following ? <Button onClick={() => onKind(following)}>{w.next(w.kinds[following].name)}</Button> : null}
      <Button onClick={() => onKind(run.kind)}>{w.another(w.kinds[run.kind].name)}</Button>
    </div>
  );
}

function Reading({ rows }: { rows: number }) {
  const w = useWords(words);
  return (
    <section className="card">
      <output>{rows === 0 ? w.opening : w.reading(grouped(rows))}</output>
      <progress className="endless" aria-label={w.states.reading} />
      <p className="small muted">{w.readingLong}</p>
    </section>
  );
}
