import { Icon } from './icon.tsx';

const KEYS = ['1', '2', '3', '4', '5', 'erase', '6', '7', '8', '9', '0', 'next'] as const;
export type PadKey = (typeof KEYS)[number];

/** Digits under the thumb in two rows, instead of the system's keyboard that would cover the list. */
export const NumberPad = ({
  eraseLabel,
  nextLabel,
  onKey,
}: {
  eraseLabel: string;
  nextLabel: string;
  onKey: (key: PadKey) => void;
}) => (
  <div className="pad">
    {KEYS.map((key) => (
      <button
        type="button"
        key={key}
        className={key}
        aria-label={key === 'erase' ? eraseLabel : undefined}
        onClick={() => onKey(key)}
      >
        {key === 'erase' ? <Icon name="erase" /> : key === 'next' ? nextLabel : key}
      </button>
    ))}
  </div>
);
