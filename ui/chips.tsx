import { useId } from 'react';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly isDisabled?: boolean;
  /** The language of the label where it is not the page's. */
  readonly lang?: string;
}

/** One of several, in one tap. Radio buttons underneath, so keys and screen readers know what it is. */
export function Chips<T extends string>({
  legend,
  choices,
  value,
  onChange,
  isLegendHidden = false,
}: {
  legend: string;
  choices: readonly Choice<T>[];
  value: T | null;
  onChange: (value: T) => void;
  isLegendHidden?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className="chips">
      <legend className={isLegendHidden ? 'hidden-text' : ''}>{legend}</legend>
      {choices.map((choice) => (
        <label className="chip" key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={value === choice.value}
            disabled={choice.isDisabled}
            onChange={() => onChange(choice.value)}
          />
          <span lang={choice.lang}>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Any of several. */
export function CheckChips<T extends string>({
  legend,
  choices,
  values,
  onChange,
  isLegendHidden = false,
}: {
  legend: string;
  choices: readonly Choice<T>[];
  values: readonly T[];
  onChange: (values: T[]) => void;
  isLegendHidden?: boolean;
}) {
  return (
    <fieldset className="chips">
      <legend className={isLegendHidden ? 'hidden-text' : ''}>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label className="chip" key={value}>
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={(e) => onChange(e.target.checked ? [...values, value] : values.filter((one) => one !== value))}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
