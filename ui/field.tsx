import { useId, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react';

/** A labelled line of input. */
export function Field({
  label,
  hint,
  ...rest
}: { label: string; hint?: string } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <label className="field">
      <span>{label}</span>
      <input {...rest} aria-describedby={hint ? id : undefined} />
      {hint ? (
        <span className="hint" id={id}>
          {hint}
        </span>
      ) : null}
    </label>
  );
}

/** A labelled box for a few sentences. */
export const TextBox = ({ label, ...rest }: { label: string } & TextareaHTMLAttributes<HTMLTextAreaElement>) => (
  <label className="field">
    <span>{label}</span>
    <textarea rows={2} {...rest} />
  </label>
);

/** A labelled list to choose from. */
export const Select = ({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}) => (
  <label className="field">
    <span>{label}</span>
    <select value={value} onChange={(e) => onChange(e.target.value)}>
      {children}
    </select>
  </label>
);
