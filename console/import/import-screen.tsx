import type { Id } from '../../core/base/id.ts';
import { IMPORT_KINDS, type ImportKind } from '../../protocol/import.ts';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { useQuery } from '../query.ts';
import { EarlierRuns } from './earlier-runs.tsx';
import { FileCard } from './file-card.tsx';
import './import.css';
import { KindList } from './kind-list.tsx';
import { RunScreen } from './run-screen.tsx';
import * as words from './words.ts';

const kindIn = (query: URLSearchParams): ImportKind =>
  IMPORT_KINDS.find((kind) => kind === query.get('kind')) ?? IMPORT_KINDS[0];

/** An organisation's own files: chosen, checked, written. */
export function ImportScreen() {
  const w = useWords(words);
  const [query, change] = useQuery();
  const run = query.get('run');
  const kind = kindIn(query);
  const onRun = (id: Id): void => change({ run: id, kind: null });
  if (run !== null)
    return <RunScreen key={run} id={run} onRun={onRun} onKind={(next) => change({ run: null, kind: next })} />;
  return (
    <Page title={w.title}>
      <p className="muted">{w.order}</p>
      <div className="import">
        <KindList kind={kind} onChange={(chosen) => change({ kind: chosen })} />
        <div className="stack">
          <FileCard key={kind} kind={kind} onRun={onRun} />
          <EarlierRuns />
        </div>
      </div>
    </Page>
  );
}
