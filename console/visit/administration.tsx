import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { useVisitPage } from './at-visit.ts';
import { Said } from './said.tsx';
import * as words from './words.ts';

/** Step eight: how it ended, and a complaint if there was one. */
export function Administration() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { closed, complaints, outcome, state } = useVisitPage().visit;
  if (!outcome) return null;
  return (
    <dl>
      <Said name={w.closedWith}>
        {state === 'aborted' ? `${w.aborted} · ` : ''}
        {t.outcome[outcome]}
      </Said>
      {closed ? (
        <Said name={w.complaint}>
          {complaints.length === 0
            ? w.noComplaint
            : complaints.map((one) => (
                <span key={one.complaint} className="block">
                  {one.text}
                </span>
              ))}
        </Said>
      ) : null}
    </dl>
  );
}
