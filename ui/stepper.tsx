/** One less, how many, one more; where `onPick` is given the number itself can be tapped. */
export const Stepper = ({
  label,
  shown,
  lessLabel,
  moreLabel,
  onLess,
  onMore,
  isLeast,
  onPick,
  pickLabel,
}: {
  label: string;
  shown: string;
  lessLabel: string;
  moreLabel: string;
  onLess: () => void;
  onMore: () => void;
  isLeast: boolean;
  onPick?: () => void;
  pickLabel?: string;
}) => (
  <fieldset className="stepper" aria-label={label}>
    <button type="button" aria-label={lessLabel} disabled={isLeast} onClick={onLess}>
      −
    </button>
    {onPick ? (
      <button type="button" className="shown" onClick={onPick}>
        <span className="hidden-text">{pickLabel} </span>
        <output>{shown}</output>
      </button>
    ) : (
      <output>{shown}</output>
    )}
    <button type="button" aria-label={moreLabel} onClick={onMore}>
      +
    </button>
  </fieldset>
);
