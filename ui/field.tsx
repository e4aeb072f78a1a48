import { useId, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react';

/** A labelled line of input; `fault` says what is wrong with what is typed. */
export function Field({
  label,
  hint,
  fault,
  ...rest
}: { label: string; hint?: string; fault?: string | undefined } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <label className="field">
      <span>{label}</span>
      <input {...rest} aria-invalid={fault !== undefined} aria-describedby={hint || fault ? id : undefined} />
      {hint || fault ? (
        <span className="hint" id={id}>
          <Fault text={fault} />
          {hint}
        </span>
      ) : null}
    </label>
  );
}

const Fault = ({ text }: { text: string | undefined }) =>
  text === undefined ? null : <b className="bad">✕ {text} </b>;

/** A labelled box for a few sentences. */
export const TextBox = ({ label, ...rest }: { label: string } & TextareaHTMLAttributes<HTMLTextAreaElement>) => (
  <label className="field">
    <span>{label}</span>
    <textarea rows={2} {...rest} />
  </label>
);

/** A labelled list to choose from. */
export function Select({
  label,
  value,
  fault,
  onChange,
  children,
}: {
  label: string;
  value: string;
  fault?: string | undefined;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <label className="field">
      <span>{label}</span>
      <select
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? id : undefined}
        onChange={(e) => onChange(e.target.value)}
      >
        {children}
      </select>
      {fault ? (
        <span className="hint" id={id}>
          <Fault text={fault} />
        </span>
      ) : null}
    </label>
  );
}
