import { useRef, useState } from 'react';
import { LINE_REPLIES } from '../../core/visit/conversation.ts';
import { sayLine } from '../../core/visit/converse.ts';
import { SHOP_TERMS } from '../../core/words/shop-terms.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { now } from '../hands.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import * as common from '../words.ts';
import { useAtVisit } from './at-visit.ts';
import { reminder, sayings, type Filled, type Wanted } from './lines.ts';
import * as words from './words.ts';

/** So far a finger goes to the left before it means the next one, px. */
const SWIPE = 48;

/** What to say now: one sentence large, the number that matters, what the other may answer; one tap for what came of it. */
export function LineCard({ wanted }: { wanted: Omit<Wanted, 'language'> }) {
  const w = useWords(words);
  const at = useAtVisit();
  const { language } = useLanguage();
  const [nth, setNth] = useState(0);
  const from = useRef<number | null>(null);
  const lines = sayings(at, { ...wanted, language });
  const heed = reminder(at, { ...wanted, language });
  const filled = lines[nth % Math.max(1, lines.length)];
  if (!filled && heed === null) return null;
  const next = (): void => setNth((n) => n + 1);
  return (
    <section
      className="card hot line-card"
      onPointerDown={(e) => {
        from.current = e.clientX;
      }}
      onPointerUp={(e) => {
        if (from.current !== null && from.current - e.clientX > SWIPE) next();
        from.current = null;
      }}
    >
      {filled ? (
        <>
          <div className="row spread">
            <h2>{w.maySay}</h2>
            {lines.length > 1 ? (
              <Button look="plain" onClick={next}>
                {w.nextLine((nth % lines.length) + 1, lines.length)}
              </Button>
            ) : null}
          </div>
          {filled.number === null ? null : <p className="big">{filled.number}</p>}
          <p className="say">{filled.text}</p>
          <MayAnswer filled={filled} />
          <Replies filled={filled} step={wanted.step} />
        </>
      ) : null}
      {heed === null ? null : (
        <p className="small muted">
          {w.remember}
          {heed}
        </p>
      )}
    </section>
  );
}

function MayAnswer({ filled: { line } }: { filled: Filled }) {
  const w = useWords(words);
  const c = useWords(common);
  const { language } = useLanguage();
  if (line.answers.length === 0) return null;
  return <p className="muted">{w.mayAnswer(c.list(line.answers.map((answer) => answer[language])))}</p>;
}

/** One tap: it was said, and what came of it. */
function Replies({ filled: { line }, step }: { filled: Filled; step: Wanted['step'] }) {
  const w = useWords(words);
  const t = useWords(SHOP_TERMS);
  const { visit } = useAtVisit();
  const told = visit.linesUsed.find((one) => one.line.id === line.id)?.reply ?? null;
  const { attempt, refusal } = useDeed(told);
  const tell = (reply: (typeof LINE_REPLIES)[number]): void => {
    const said = { line: { id: line.id, version: line.version }, step, reply, objection: line.objection };
    void attempt(sayLine(visit, said, now()));
  };
  return (
    <>
      <fieldset className="answers" aria-label={w.whatCame}>
        {LINE_REPLIES.map((reply) => (
          <button type="button" key={reply} aria-pressed={told === reply} onClick={() => tell(reply)}>
            {t.lineReply[reply]}
          </button>
        ))}
      </fieldset>
      <Refusal text={refusal} />
    </>
  );
}
