import type { LineReply } from '../../core/visit/conversation.ts';
import { SHOP_TERMS } from '../../core/words/shop-terms.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { useVisitPage } from './at-visit.ts';
import { useLineText } from './line-text.ts';
import * as words from './words.ts';

const LOOKS: Record<LineReply, readonly [look: string, sign: string]> = {
  said: ['', ''],
  objection: ['warn', '! '],
  agreed: ['ok', '✓ '],
  refused: ['bad', '✕ '],
};

/** The talk lines that were said in the visit, and what became of them. */
export function LinesSaid() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const s = useWords(SHOP_TERMS);
  const { linesUsed } = useVisitPage().visit;
  const lineOf = useLineText();
  if (linesUsed.length === 0) return null;
  return (
    <section className="card" aria-label={w.linesSaid}>
      <h2>{w.linesSaid}</h2>
      <ul className="findings">
        {linesUsed.map((used) => {
          const [look, sign] = LOOKS[used.reply];
          return (
            <li key={used.line.id}>
              <span className={`pill ${look}`}>
                {sign}
                {s.lineReply[used.reply]}
              </span>
              <span>
                {lineOf(used)}
                <span className="small muted">
                  {t.step[used.step]}
                  {used.objection === null ? '' : ` · ${t.objection[used.objection]}`}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
