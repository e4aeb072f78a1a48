import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import { drawingOf, type Drawing } from '../../core/route/drawing.ts';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { stopFacts } from '../today/stop-facts.ts';
import * as words from './words.ts';

const PAPER = { width: 640, height: 560, margin: 44 };
const LEGEND = ['A', 'B', 'C', 'prospect', 'out'] as const;
type Mark = 'A' | 'B' | 'C' | 'prospect';

const markOf = (outlet: Pick<Outlet, 'class' | 'status'>): Mark =>
  outlet.status === 'prospect' || outlet.status === 'pending' ? 'prospect' : outlet.class === 'D' ? 'C' : outlet.class;

/** Where shops are, by class, what was out of stock last time, and the way from one to the next. Drawn here: no tiles, no network. */
export function StopsMap({ outlets, isWay, today }: { outlets: readonly Id[]; isWay: boolean; today: Day }) {
  const w = useWords(words);
  const book = useBook();
  const placed = outlets.flatMap((id, i) => {
    const outlet = book.outlets.get(id);
    return outlet?.place ? [{ outlet, place: outlet.place, number: i + 1 }] : [];
  });
  const drawing = drawingOf(
    placed.map(({ place }) => place),
    PAPER,
  );
  if (!drawing) return <p className="notice calm">{w.noPlaces}</p>;
  const at = placed.map(({ place }) => drawing.at(place));
  return (
    <figure className="stack-small">
      <svg className="stops-map" viewBox={`0 0 ${PAPER.width} ${PAPER.height}`} aria-hidden="true">
        {isWay ? (
          <polyline className="way" points={at.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
        ) : null}
        {placed.map(({ outlet, number }, i) => (
          <g key={outlet.id} transform={`translate(${at[i]!.x.toFixed(1)} ${at[i]!.y.toFixed(1)})`}>
            <title>{outlet.name}</title>
            <Shape mark={markOf(outlet)} isOut={stopFacts(book, [], outlet.id, today).lastOut.length > 0} />
            {isWay ? (
              <text x="13" y="-8">
                {number}
              </text>
            ) : null}
          </g>
        ))}
        <Scale drawing={drawing} />
      </svg>
      <figcaption className="small">
        <span className="hidden-text">{w.mapSaid(placed.length)}</span>
        <span className="row wrap">
          {LEGEND.map((one) => (
            <span key={one} className="row legend">
              <svg className="mark" viewBox="-16 -16 32 32" aria-hidden="true">
                <Shape mark={one === 'out' ? 'B' : one} isOut={one === 'out'} />
              </svg>
              {w.mapLegend[one]}
            </span>
          ))}
        </span>
        <span className="muted block">{w.mapNote}</span>
      </figcaption>
    </figure>
  );
}

/** Classes differ by shape and not by colour alone; a ring says that something was out. */
function Shape({ mark, isOut }: { mark: Mark; isOut: boolean }) {
  return (
    <>
      {isOut ? <circle className="ring" r="14" /> : null}
      {mark === 'A' ? (
        <path className="mark-a" d="M0 -10L9.5 7H-9.5Z" />
      ) : mark === 'B' ? (
        <rect className="mark-b" x="-7" y="-7" width="14" height="14" />
      ) : (
        <circle className={mark === 'C' ? 'mark-c' : 'mark-new'} r="7" />
      )}
    </>
  );
}

function Scale({ drawing: { scale } }: { drawing: Drawing }) {
  const w = useWords(words);
  return (
    <g transform={`translate(20 ${PAPER.height - 16})`}>
      <path className="scale" d={`M0 -6V0H${scale.units.toFixed(1)}V-6`} />
      <text x="0" y="-12">
        {w.scale(scale.metres)}
      </text>
    </g>
  );
}
