import { useState } from 'react';
import { metresBetween } from '../../core/base/distance.ts';
import type { Refusal } from '../../core/base/result.ts';
import { drawingOf } from '../../core/route/drawing.ts';
import type { VisitPlaces, VisitPoint } from '../../protocol/presence.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import { useClock } from '../visit/at-visit.ts';
import './privacy.css';
import * as words from './words.ts';

const METRES_PER_DEGREE = 111_320;
const SHEET = { width: 320, height: 220, margin: 24 };

/** The points of a visit, asked for one by one: each time leaves a row that the rep sees. */
export function Points({ visit }: { visit: string }) {
  const w = useWords(words);
  const [places, setPlaces] = useState<VisitPlaces | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = async (): Promise<void> => {
    const result = await ask<VisitPlaces>(`/v1/desk/visits/${visit}/places`, { method: 'POST', json: {} });
    setRefusal(result.ok ? null : result.refusal);
    if (result.ok) setPlaces(result.value);
  };
  if (places) return <Shown places={places} />;
  return (
    <>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <div>
        <Button onClick={() => void open()}>{w.open}</Button>
      </div>
      <p className="small muted">{w.openHint}</p>
    </>
  );
}

function Shown({ places: { outlet, points, radius } }: { places: VisitPlaces }) {
  const w = useWords(words);
  const clock = useClock();
  const placed = points.flatMap(({ place }) => place ?? []);
  const around = outlet
    ? [outlet.lat - radius / METRES_PER_DEGREE, outlet.lat + radius / METRES_PER_DEGREE].map((lat) => ({
        ...outlet,
        lat,
      }))
    : [];
  const drawing = drawingOf([...around, ...placed], SHEET);
  const what = ({ place, removed }: VisitPoint): string =>
    removed
      ? w.removed[removed]
      : place && outlet
        ? w.metres(Math.round(metresBetween(outlet, place)))
        : w.shopWithoutPlace;
  if (points.length === 0) return <p className="notice calm">{w.noPoints}</p>;
  return (
    <>
      {drawing && placed.length > 0 ? (
        <svg className="points" viewBox={`0 0 ${SHEET.width} ${SHEET.height}`} aria-hidden="true">
          {outlet ? (
            <>
              <circle
                className="around"
                cx={drawing.at(outlet).x}
                cy={drawing.at(outlet).y}
                r={(radius * drawing.scale.units) / drawing.scale.metres}
              />
              <rect className="shop" x={drawing.at(outlet).x - 5} y={drawing.at(outlet).y - 5} width="10" height="10" />
            </>
          ) : null}
          {points.map(({ kind, at, place }) =>
            place ? (
              <circle key={`${kind} ${at}`} className="point" cx={drawing.at(place).x} cy={drawing.at(place).y} r="5" />
            ) : null,
          )}
        </svg>
      ) : null}
      <p className="hidden-text">{w.map(placed.length)}</p>
      <ul className="small">
        {points.map((point) => (
          <li key={`${point.kind} ${point.at}`}>
            {w.kind[point.kind]} {clock(point.at)} · {what(point)}
            {point.place ? (
              <span className="muted">
                {' '}
                {point.place.lat.toFixed(5)}, {point.place.lng.toFixed(5)}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="small muted">{w.opened}</p>
    </>
  );
}
