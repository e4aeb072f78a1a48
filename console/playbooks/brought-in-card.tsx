import { dayOf } from '../../core/base/day.ts';
import type { PlaybookHere } from '../../protocol/playbook.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** Which books were brought in, by whom, and how much of them. */
export function BroughtInCard({ here: { broughtIn, zone } }: { here: PlaybookHere }) {
  const w = useWords(words);
  if (broughtIn.length === 0) return null;
  return (
    <section className="card">
      <h2>{w.broughtIn}</h2>
      <ul className="book-list">
        {broughtIn.map((one) => (
          <li key={`${one.at} ${one.code}`} className="row spread">
            <span>
              {one.zh} <span className="small muted">{w.edition(one.edition)}</span>
            </span>
            <span className="small muted">
              {w.applied(one.applied)} · {w.by(one.by, dayOf(one.at, zone))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
