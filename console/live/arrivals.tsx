import { Link } from 'wouter';
import type { DayBoard } from '../../protocol/board.ts';
import { useWords } from '../../ui/language.tsx';
import { clockOn } from '../time.ts';
import * as words from './words.ts';

/** What the phones sent last, newest first. */
export function Arrivals({ board }: { board: DayBoard }) {
  const w = useWords(words);
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
                <b>{one.rep.name}</b> {w.kind[one.kind] ?? w.otherKind}
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
