import type { AsideFact } from '../../protocol/review.ts';
import { WIRE_WORDS } from '../../protocol/words.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Said } from '../visit/said.tsx';
import { asSent, textOf } from './as-sent.ts';
import { useClock, useKindText, useManner } from './at-review.ts';
import { FaultText } from './fault-text.tsx';
import { readRepaired } from './first-fault.ts';
import { tell } from './told.ts';
import * as words from './words.ts';

/** One fact that was set aside: what it is and why it waits; opened, all that it says. */
export function FactView({ fact, isOpen, onRepair }: { fact: AsideFact; isOpen: boolean; onRepair: () => void }) {
  const w = useWords(words);
  const { code } = useWords(WIRE_WORDS);
  const clock = useClock();
  const kind = useKindText()(fact.kind);
  const reading = fact.code === 'invalid' ? readRepaired(textOf(fact)) : null;
  return (
    <li>
      <details className="fold" open={isOpen}>
        <summary>
          <b>{kind}</b> <span className="pill bad">✕ {code[fact.code]}</span>{' '}
          <span className="small muted">
            {w.madeAt(clock(fact.at))} · {w.receivedAt(clock(fact.received))}
          </span>
        </summary>
        {reading?.isSound === false ? (
          <p className="bad">
            <FaultText fault={reading.fault} />
          </p>
        ) : null}
        <Fields fact={fact} />
        <details className="why">
          <summary aria-label={w.rawOf(kind)}>{w.raw}</summary>
          <section className="raw" aria-label={w.rawOf(kind)} tabIndex={0}>
            <pre lang="en">{textOf(fact)}</pre>
          </section>
        </details>
        <div className="row">
          <Button onClick={onRepair}>{w.repair}</Button>
        </div>
      </details>
    </li>
  );
}

function Fields({ fact }: { fact: AsideFact }) {
  const w = useWords(words);
  const manner = useManner(fact.kind);
  const sent = asSent(fact);
  if (!sent) return null;
  return (
    <dl>
      {tell(sent, manner).map(({ field, said, left }) => (
        <Said key={field} name={field}>
          {said.map((line, i) => (
            <span key={i} className="line">
              {line}
            </span>
          ))}
          {left > 0 ? <span className="line muted">{w.moreLines(left)}</span> : null}
        </Said>
      ))}
    </dl>
  );
}
