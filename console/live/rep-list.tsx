import { Link } from 'wouter';
import { useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import { AttentionPill } from './attention-pill.tsx';
import type { RepRow } from './rep-rows.ts';
import * as words from './words.ts';

/** The reps beside the map: the same order as in the table, in few words. */
export function RepList({ rows, hrefOf }: { rows: readonly RepRow[]; hrefOf: (rep: string) => string }) {
  const w = useWords(words);
  const c = useWords(common);
  return (
    <section className="card panel">
      <div className="row spread">
        <h2>{w.reps}</h2>
        <span className="small muted">{w.repsHint}</span>
      </div>
      <ul className="rep-list">
        {rows.map(({ of, attention }) => (
          <li key={of.rep.id}>
            <span className="grow">
              <Link href={hrefOf(of.rep.id)} className="link" aria-label={w.open(of.rep.name)}>
                {of.rep.name}
              </Link>
              <span className="small muted">
                {of.figures.plannedDone} / {of.figures.planned} {c.list(of.routes)}
              </span>
            </span>
            <AttentionPill attention={attention} />
          </li>
        ))}
      </ul>
    </section>
  );
}
