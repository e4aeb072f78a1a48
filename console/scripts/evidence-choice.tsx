import type { Day } from '../../core/base/day.ts';
import { holdsOn, type Evidence } from '../../core/script/lint/evidence.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** Which evidence carries what a line claims. */
export function EvidenceChoice({
  chosen,
  known: { evidence, today },
  onChange,
}: {
  chosen: readonly string[];
  known: { readonly evidence: readonly Evidence[]; readonly today: Day };
  onChange: (chosen: string[]) => void;
}) {
  const w = useWords(words);
  return (
    <section className="card stack-small">
      <h2>{w.evidenceOf}</h2>
      {evidence.length === 0 ? <p className="muted">{w.noEvidence}</p> : null}
      {evidence.map((one) => (
        <label className="row" key={one.id}>
          <input
            type="checkbox"
            checked={chosen.includes(one.id)}
            onChange={(e) => onChange(e.target.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))}
          />
          <span>
            {one.claim}{' '}
            <span className={`small ${holdsOn(one, today) ? 'muted' : 'bad'}`}>
              {one.id} · {one.source} · {one.until < today ? w.evidenceOver(one.until) : w.evidenceHolds(one.until)}
            </span>
          </span>
        </label>
      ))}
    </section>
  );
}
