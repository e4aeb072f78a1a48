import type { FactKind } from '../../protocol/all-facts.ts';
import type { FactRow } from '../../protocol/board.ts';
import { WIRE_WORDS } from '../../protocol/words.ts';
import { useWords } from '../../ui/language.tsx';
import { useClock, useVisitPage } from './at-visit.ts';
import * as words from './words.ts';

const LOOKS: Record<FactRow['status'], string> = { applied: 'ok', merged: 'warn', quarantined: 'bad' };

/** Every fact of the visit as it came in: when it was made, when it arrived, what the server did with it. */
export function FactList() {
  const w = useWords(words);
  const { kind, code } = useWords(WIRE_WORDS);
  const { facts } = useVisitPage();
  const clock = useClock();
  return (
    <section className="card">
      <details className="fold" open={facts.some((fact) => fact.status !== 'applied')}>
        <summary>
          <h2>{w.facts}</h2> <span className="muted">{w.factsHint(facts.length)}</span>
        </summary>
        <ol className="facts">
          {facts.map((fact) => (
            <li key={fact.id}>
              <span className="grow">
                <b>{fact.kind in kind ? kind[fact.kind as FactKind] : fact.kind}</b>
                <span className="small muted">
                  {w.madeAt(clock(fact.at))} · {w.receivedAt(clock(fact.received))}
                </span>
              </span>
              <span>
                <span className={`pill ${LOOKS[fact.status]}`}>{w.statuses[fact.status]}</span>
                {fact.code ? <span className="small muted">{code[fact.code]}</span> : null}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
