import { dayOf, type Zone } from '../../core/base/day.ts';
import type { OutletChange } from '../../core/outlet/changes.ts';
import { changeText } from '../../core/words/outlet-changes.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** What of the shop's file changed last, by whom and from where. */
export function LastChanges({ changes, zone }: { changes: readonly OutletChange[]; zone: Zone }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  if (changes.length === 0) return null;
  return (
    <section className="card">
      <h2>{w.changes}</h2>
      {changes.map(({ at, by, source, fields }, i) => (
        <p key={i}>
          {fields.map((one) => {
            const { field, from, to } = changeText(one, w.ct, t);
            return (
              <span key={`${one.who} ${one.field}`} className="block">
                {field} <span className="muted">{from} →</span> {to}
              </span>
            );
          })}
          <span className="small muted block">{[c.date(dayOf(at, zone)), by, w.ct.source[source]].join(' · ')}</span>
        </p>
      ))}
    </section>
  );
}
