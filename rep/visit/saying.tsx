import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** A sentence that may be said, and the next one for whom it does not suit. */
export function Saying({
  title,
  text,
  onOther,
}: {
  title: string;
  text: string;
  /** Absent where there is no other. */
  onOther?: () => void;
}) {
  const w = useWords(words);
  return (
    <section className="card">
      <div className="row spread">
        <h2>{title}</h2>
        {onOther ? (
          <Button look="plain" onClick={onOther}>
            {w.another}
          </Button>
        ) : null}
      </div>
      <p className="title">{text}</p>
    </section>
  );
}
