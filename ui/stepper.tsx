/** One less, how many, one more. */
export const Stepper = ({
  label,
  shown,
  lessLabel,
  moreLabel,
  onLess,
  onMore,
  isLeast,
}: {
  label: string;
  shown: string;
  lessLabel: string;
  moreLabel: string;
  onLess: () => void;
  onMore: () => void;
  isLeast: boolean;
}) => (
  <fieldset className="stepper" aria-label={label}>
    <button type="button" aria-label={lessLabel} disabled={isLeast} onClick={onLess}>
      −
    </button>
    <output>{shown}</output>
    <button type="button" aria-label={moreLabel} onClick={onMore}>
      +
    </button>
  </fieldset>
);
