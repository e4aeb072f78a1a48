import type { StopState } from '../../core/kpi/stop.ts';

/** How a stop stands, by shape as well as by colour: ● done, ◆ now, ▲ broken off, ✕ missed, ○ open. Drawn around 0, 0. */
export function StopShape({ state, size = 7 }: { state: StopState; size?: number }) {
  const s = size;
  switch (state) {
    case 'done':
      return <circle r={s} className="stop-done" />;
    case 'now':
      return <path d={`M0 ${-s * 1.3}L${s * 1.3} 0L0 ${s * 1.3}L${-s * 1.3} 0Z`} className="stop-now" />;
    case 'broken-off':
      return <path d={`M0 ${-s * 1.1}L${s * 1.1} ${s * 0.9}H${-s * 1.1}Z`} className="stop-broken-off" />;
    case 'missed':
      return (
        <path
          d={`M${-s * 0.8} ${-s * 0.8}L${s * 0.8} ${s * 0.8}M${s * 0.8} ${-s * 0.8}L${-s * 0.8} ${s * 0.8}`}
          className="stop-missed"
        />
      );
    case 'open':
      return <circle r={s * 0.85} className="stop-open" />;
  }
}

/** The mark by itself, for lists; the word stands beside it. */
export const StopMark = ({ state }: { state: StopState }) => (
  <svg className="stop-mark" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
    <StopShape state={state} size={6} />
  </svg>
);

/** All stops of a plan in their order, in one line; the numbers beside it say the same. */
export function StopStrip({ states }: { states: readonly StopState[] }) {
  const step = 13;
  return (
    <svg
      className="stop-strip"
      width={states.length * step}
      height="16"
      viewBox={`0 -8 ${states.length * step} 16`}
      aria-hidden="true"
    >
      {states.map((state, i) => (
        <g key={i} transform={`translate(${i * step + step / 2} 0)`}>
          <StopShape state={state} size={4.5} />
        </g>
      ))}
    </svg>
  );
}
