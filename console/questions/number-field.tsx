import { Field } from '../../ui/field.tsx';

/** A number that may be blank. */
export const NumberField = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) => (
  <Field
    label={label}
    type="number"
    step="any"
    value={value ?? ''}
    onChange={(e) => onChange(Number.isFinite(e.target.valueAsNumber) ? e.target.valueAsNumber : null)}
  />
);
