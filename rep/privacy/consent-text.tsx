import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import * as words from './words.ts';

/** What is kept, why, for how long, and who sees it. Whoever changes it raises CONSENT_TEXT. */
export function ConsentText() {
  const w = useWords(words);
  const { name, workingHours, placeDays } = useBook().organisation;
  return (
    <dl className="stack">
      {w.text(name, workingHours.from, workingHours.to, placeDays).map(([about, said]) => (
        <div key={about}>
          <dt>
            <b>{about}</b>
          </dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
