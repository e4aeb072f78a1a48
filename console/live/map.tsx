import { STOP_STATES } from '../../core/kpi/stop.ts';
import type { Place } from '../../core/base/place.ts';
import { useWords } from '../../ui/language.tsx';
import { drawingOf, type Drawing } from '../../core/route/drawing.ts';
import type { RepRow, Stop } from './rep-rows.ts';
import { StopMark, StopShape } from './stop-mark.tsx';
import * as words from './words.ts';

const SHEET = { width: 880, height: 620, margin: 48 };
type Placed = Stop & { readonly outlet: { readonly place: Place } };
const isPlaced = (stop: Stop): stop is Placed => stop.outlet.place !== null;

/** Where the shops are and how they stand. No streets, no tracks: the list beside it says the same in words. */
export function DayMap({ rows, chosen }: { rows: readonly RepRow[]; chosen: RepRow | null }) {
  const w = useWords(words);
  // One person fills the sheet; all together they show who is where.
  const shown = chosen ? [chosen] : rows;
  const all = shown.flatMap((row) => [...row.stops, ...row.unplanned].map((stop) => ({ row, stop })));
  const placed = all.flatMap(({ row, stop }) => (isPlaced(stop) ? [{ row, stop }] : []));
  const drawing = drawingOf(
    placed.map(({ stop }) => stop.outlet.place),
    SHEET,
  );
  if (!drawing) return <p className="notice calm">{w.noPlaces}</p>;
  return (
    <figure className="card map">
      <svg viewBox={`0 0 ${SHEET.width} ${SHEET.height}`} aria-hidden="true">
        <Grid drawing={drawing} />
        {chosen ? <Route stops={placed.map(({ stop }) => stop)} drawing={drawing} /> : null}
        {placed.map(({ row, stop }) => (
          <Dot
            key={`${row.of.rep.id} ${stop.outlet.id}`}
            stop={stop}
            name={row.of.rep.name}
            drawing={drawing}
            isNumbered={chosen !== null}
          />
        ))}
        {shown.map((row) => (
          <Person key={row.of.rep.id} row={row} drawing={drawing} />
        ))}
        <Scale drawing={drawing} />
      </svg>
      <figcaption className="small muted">
        <span className="hidden-text">{w.mapLabel(placed.length)}</span>
        <span className="row wrap">
          {STOP_STATES.map((state) => (
            <span key={state} className="row legend">
              <StopMark state={state} />
              {w.stop[state]}
            </span>
          ))}
        </span>
        <span>
          {w.mapNote} {chosen ? null : w.choose}
          {placed.length < all.length ? ` ${w.withoutPlace(all.length - placed.length)}` : ''}
        </span>
      </figcaption>
    </figure>
  );
}

const moved = ({ x, y }: { x: number; y: number }): string => `translate(${x.toFixed(1)} ${y.toFixed(1)})`;

function Grid({ drawing: { scale } }: { drawing: Drawing }) {
  const lines = (length: number): number[] =>
    Array.from({ length: Math.floor(length / scale.units) + 1 }, (_, i) => i * scale.units);
  return (
    <path
      className="map-grid"
      d={[
        ...lines(SHEET.width).map((x) => `M${x.toFixed(1)} 0V${SHEET.height}`),
        ...lines(SHEET.height).map((y) => `M0 ${(SHEET.height - y).toFixed(1)}H${SHEET.width}`),
      ].join('')}
    />
  );
}

function Route({ stops, drawing }: { stops: readonly Placed[]; drawing: Drawing }) {
  const points = stops
    .filter((stop) => stop.number !== null)
    .map((stop) => drawing.at(stop.outlet.place))
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`);
  return <polyline className="map-route" points={points.join(' ')} />;
}

function Dot({
  stop,
  name,
  drawing,
  isNumbered,
}: {
  stop: Placed;
  name: string;
  drawing: Drawing;
  isNumbered: boolean;
}) {
  const w = useWords(words);
  return (
    <g transform={moved(drawing.at(stop.outlet.place))}>
      <title>{[stop.outlet.name, w.stop[stop.state], name].join(' · ')}</title>
      <StopShape state={stop.state} size={isNumbered ? 8 : 6} />
      {isNumbered && stop.number !== null ? (
        <text className="map-number" x="11" y="-7">
          {stop.number}
        </text>
      ) : null}
    </g>
  );
}

/** The first letter, whole also where it takes two units. */
const initialOf = (name: string): string => String.fromCodePoint(name.codePointAt(0) ?? 32);

/** A rep at the shop where he is or was last, by the first letter of his name. */
function Person({ row, drawing }: { row: RepRow; drawing: Drawing }) {
  if (!row.last?.outlet.place) return null;
  return (
    <g transform={moved(drawing.at(row.last.outlet.place))}>
      <title>{`${row.of.rep.name} · ${row.last.outlet.name}`}</title>
      <g transform="translate(0 -24)">
        <path className="map-person" d="M0 20L-5 12A14 14 0 1 1 5 12Z" />
        <text className="map-initial" y="4.5">
          {initialOf(row.of.rep.name)}
        </text>
      </g>
    </g>
  );
}

function Scale({ drawing: { scale } }: { drawing: Drawing }) {
  const w = useWords(words);
  return (
    <g transform={`translate(20 ${SHEET.height - 20})`}>
      <path className="map-scale" d={`M0 -6V0H${scale.units.toFixed(1)}V-6`} />
      <text className="map-number" y="-10">
        {w.scale(scale.metres)}
      </text>
    </g>
  );
}
