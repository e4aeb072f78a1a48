import type { Rate } from '../../core/script/trial/rate.ts';

/** A share and its interval on a line from nothing to all; drawn beside its words, which say the same. */
export function Interval({ rate }: { rate: Rate | null }) {
  return (
    <svg className="interval" viewBox="-2 0 104 10" preserveAspectRatio="none" aria-hidden="true">
      <path className="interval-line" d="M0 5H100" />
      {[0, 25, 50, 75, 100].map((at) => (
        <path key={at} className="interval-line" d={`M${at} ${at % 50 === 0 ? 1 : 3}V${at % 50 === 0 ? 9 : 7}`} />
      ))}
      {rate ? (
        <>
          <rect className="interval-span" x={rate.low * 100} width={(rate.high - rate.low) * 100} y={3} height={4} />
          <rect className="interval-share" x={rate.share * 100 - 0.6} width={1.2} y={0.5} height={9} />
        </>
      ) : null}
    </svg>
  );
}
