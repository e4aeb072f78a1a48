import { Link } from 'wouter';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import type { RepRow } from './rep-rows.ts';
import { StopMark } from './stop-mark.tsx';
import * as words from './words.ts';

/** The planned shops that were not visited, with the reason that was given and whose they were. */
export function Missed({ rows, hrefOf }: { rows: readonly RepRow[]; hrefOf: (rep: string) => string }) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const left = rows.flatMap(({ of, stops }) =>
    stops.filter((stop) => stop.state !== 'done').map((stop) => ({ rep: of.rep, stop })),
  );
  return (
    <section className="card panel">
      <div className="row spread">
        <h2>{w.missed(left.length)}</h2>
        <span className="small muted">{w.missedHint}</span>
      </div>
      {left.length === 0 ? <p className="muted">{w.noMissed}</p> : null}
      <ul className="stops">
        {left.map(({ rep, stop: { outlet, state, missed } }) => (
          <li key={`${rep.id} ${outlet.id}`}>
            <StopMark state={state} />
            <span className="grow">
              <b>{outlet.name}</b>
              <span className="small muted">
                {state === 'missed' && missed ? t.missed[missed] : state === 'open' ? w.noReason : w.stop[state]}
              </span>
            </span>
            <Link href={hrefOf(rep.id)} className="link">
              {rep.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
