import type { Answer } from '../../core/visit/facts.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { useProducts, useVisitPage } from './at-visit.ts';
import { useLineText } from './line-text.ts';
import * as words from './words.ts';

const LOOKS: Record<Answer, readonly [look: string, sign: string]> = {
  agreed: ['ok', '✓'],
  trial: ['ok', '✓'],
  later: ['warn', '!'],
  refused: ['bad', '✕'],
};

/** Step six: what was shown, with which line, and what the owner said. */
export function Presentation() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { presented } = useVisitPage().visit;
  const productOf = useProducts();
  const lineOf = useLineText();
  if (!presented) return null;
  if (presented.pitches.length === 0) return <p className="muted">{w.noPitches}</p>;
  return (
    <ul className="findings">
      {presented.pitches.map((pitch, i) => {
        const [look, sign] = LOOKS[pitch.answer];
        return (
          <li key={i}>
            <span className={`pill ${look}`}>
              {sign} {t.answer[pitch.answer]}
            </span>
            <span>
              <b>{t.topic[pitch.topic]}</b>
              {pitch.product === null ? '' : ` · ${productOf(pitch.product).name}`}
              {pitch.objection === null ? '' : ` · ${t.objection[pitch.objection]}`}
              <span className="small muted">{lineOf(pitch)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
