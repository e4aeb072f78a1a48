const within = (share: number): number => Math.max(0, Math.min(1, share));

/** How far something is (0 to 1, may exceed 1), with a mark where it should be. */
export const Progress = ({ label, value, mark }: { label: string; value: number; mark?: number | null }) => (
  <div className="bar">
    <progress aria-label={label} max={1} value={within(value)} />
    {mark == null ? null : (
      <svg aria-hidden="true">
        <rect x={`${within(mark) * 100}%`} y="0" width="3" height="19" fill="var(--ink)" />
      </svg>
    )}
  </div>
);
