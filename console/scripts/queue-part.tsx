import { Link } from 'wouter';
import type { ScriptList, ScriptRow } from '../../protocol/scripts.ts';
import { useWords } from '../../ui/language.tsx';
import { pathWith } from '../query.ts';
import { Deeds } from './deeds.tsx';
import { StatePill } from './state-pill.tsx';
import { TextCard } from './text-card.tsx';
import * as words from './words.ts';

/** What waits for a person: compliance has what is to be reviewed or published, whoever writes has the drafts. */
export function QueuePart({
  rows,
  known,
  onDone,
}: {
  rows: readonly ScriptRow[];
  known: Pick<ScriptList, 'evidence' | 'today'>;
  onDone: () => void;
}) {
  const w = useWords(words);
  if (rows.length === 0) return <p className="notice ok">✓ {w.nothingToJudge}</p>;
  return (
    <>
      {rows.map(({ latest, last }) => (
        <section className="card stack-small" key={latest.line} aria-label={latest.line}>
          <div className="row spread">
            <span className="row wrap">
              <Link className="link" href={pathWith('/scripts/line', { id: latest.line })}>
                {latest.line} · {w.version(latest.version)}
              </Link>
              <StatePill state={latest.state} />
            </span>
          </div>
          {last?.deed === 'send-back' ? (
            <p className="notice warn">
              ! {w.deed['send-back']}: {last.comment}
            </p>
          ) : null}
          <TextCard version={latest} known={known} />
          <Deeds version={latest} known={known} onDone={onDone} />
        </section>
      ))}
    </>
  );
}
