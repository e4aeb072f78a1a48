/** How far something is (0 to 1, may exceed 1), with a mark where it should be. */
export function Progress({ label, value, mark }: { label: string; value: number; mark?: number | null }) {
  const at = (of: number): string => `${Math.max(0, Math.min(1, of)) * 100}%`;
  return (
    <div
      className="bar"
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.round(value * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <svg aria-hidden="true">
        <rect x="0" y="5" width={at(value)} height="9" rx="4.5" fill="var(--pri)" />
        {mark == null ? null : <rect x={at(mark)} y="0" width="3" height="19" fill="var(--ink)" />}
      </svg>
    </div>
  );
}
