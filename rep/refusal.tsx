/** Why a deed was refused, beside the button that asked for it. */
export const Refusal = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <p className="notice bad" role="alert">
      {text}
    </p>
  );
