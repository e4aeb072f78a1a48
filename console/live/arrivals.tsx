import { Link } from 'wouter';
import type { FactKind } from '../../protocol/all-facts.ts';
import type { DayBoard } from '../../protocol/board.ts';
import { WIRE_WORDS } from '../../protocol/words.ts';
import { useWords } from '../../ui/language.tsx';
import { clockOn } from '../time.ts';
import * as words from './words.ts';

/** What the phones sent last, newest first. */
export function Arrivals({ board }: { board: DayBoard }) {
  const w = useWords(words);
  const { kind } = useWords(WIRE_WORDS);
  const kindOf = (of: string): string => (of in kind ? kind[of as FactKind] : w.otherKind);
  const { day, zone } = board;
  return (
    <section className="card panel">
      <div className="row spread">
        <h2>{w.arrivals}</h2>
        <span className="small muted">{w.arrivalsHint}</span>
      </div>
      {board.arrivals.length === 0 ? <p className="muted">{w.noArrivals}</p> : null}
      <ol className="arrivals">
        {board.arrivals.map((one, i) => {
          const [made, received] = [clockOn(day, one.at, zone), clockOn(day, one.received, zone)];
          return (
            <li key={`${one.received} ${i}`}>
              <time dateTime={one.received}>{received}</time>
              <span>
                <b>{one.rep.name}</b> {kindOf(one.kind)}
                {made === received ? null : <span className="small muted"> {w.madeAt(made)}</span>}
                {one.outlet && one.visit ? (
                  <Link href={`/visits/${one.visit}`} className="small link">
                    {one.outlet.name}
                  </Link>
                ) : null}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
