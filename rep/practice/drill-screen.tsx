import { useState } from 'react';
import { Link } from 'wouter';
import { day, daysBetween } from '../../core/base/day.ts';
import type { ScriptLine } from '../../core/script/line.ts';
import {
  drillOf,
  MOVES,
  nextMove,
  ownerSays,
  play,
  type Drill,
  type Move,
  type OwnerSays,
} from '../../core/script/practice/drill.ts';
import { practiceOf } from '../../core/script/practice/practice.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { PlainScreen } from '../frame.tsx';
import { now } from '../hands.ts';
import * as common from '../words.ts';
import { SayLine } from './say-line.tsx';
import { usePractice, type Practice } from './use-practice.ts';
import * as words from './words.ts';

const BACK = '/plan/practice';

/** The five questions with an owner who has two or three concerns: hear all, the weightiest, its answer, the condition, yes or stop. */
export function DrillScreen() {
  const w = useWords(words);
  const practice = usePractice();
  const [first] = useState(() => daysBetween(day('2026-01-01'), practice.today));
  const [nth, setNth] = useState(0);
  const [drill, setDrill] = useState(() => drillOf(answerable(practice), practice.lost, first));
  const [isSaying, setSaying] = useState(false);
  const [listens, setListens] = useState(false);
  if (!drill)
    return (
      <PlainScreen title={w.drill} back={BACK}>
        <p className="notice calm">{w.noAnswers}</p>
      </PlainScreen>
    );
  const line = answerTo(practice, drill);
  const doMove = (move: Move): void => {
    // The answer is said aloud before it counts.
    if (move === 'answer' && nextMove(drill) === move && line) setSaying(true);
    else setDrill(play(drill, move));
  };
  if (isSaying && line)
    return (
      <SayLine
        title={w.drill}
        back={BACK}
        head={null}
        line={line}
        text={practice.said(line)}
        isHidden
        listens={listens}
        onListen={() => setListens(true)}
        refusal={practice.refusal}
        onGrade={(grade) =>
          void practice.keep(line, grade).then((isKept) => {
            if (!isKept) return;
            setSaying(false);
            setDrill(play(drill, 'answer'));
          })
        }
      />
    );
  return (
    <Talk
      drill={drill}
      onMove={doMove}
      onAnew={() => {
        setNth(nth + 1);
        setDrill(drillOf(answerable(practice), practice.lost, first + nth + 1));
      }}
    />
  );
}

const answersIn = ({ lines }: Practice): ScriptLine[] => lines.filter(({ objection }) => objection !== null);
const answerable = (practice: Practice) => answersIn(practice).map(({ objection }) => objection!);

/** Of the answers to the weightiest concern the one that is due, else the first. */
function answerTo(practice: Practice, { key }: Drill): ScriptLine | null {
  const answers = answersIn(practice).filter(({ objection }) => objection === key);
  return practiceOf(answers, practice.practised, [], now())[0]?.line ?? answers[0] ?? null;
}

function Talk({ drill, onMove, onAnew }: { drill: Drill; onMove: (move: Move) => void; onAnew: () => void }) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const c = useWords(common);
  const next = nextMove(drill);
  const [slip, setSlip] = useState<Move | null>(null);
  const move = (to: Move): void => {
    setSlip(to === next ? null : next);
    onMove(to);
  };
  return (
    <PlainScreen
      title={w.drill}
      back={BACK}
      dock={
        next === null ? (
          <>
            <Button look="primary" onClick={onAnew}>
              {w.anotherOwner}
            </Button>
            <Link href={BACK} className="button">
              {w.backToLines}
            </Link>
          </>
        ) : (
          <fieldset className="two" aria-label={w.yourTurn}>
            {MOVES.map((one) => (
              <Button key={one} onClick={() => move(one)}>
                {w.move[one]}
              </Button>
            ))}
          </fieldset>
        )
      }
    >
      <section className="card hot line-card" aria-live="polite">
        <p className="muted">{w.owner}</p>
        <p className="say">{saysOf(w, t, ownerSays(drill))}</p>
      </section>
      <p className="small muted">
        {w.noted(c.list(drill.concerns.slice(0, drill.heard).map((one) => t.objection[one])))}
      </p>
      {slip ? <p className="notice calm">{w.hint[slip]}</p> : null}
      {next === null ? <p className="notice ok">{drill.slips === 0 ? w.noSlip : w.slips(drill.slips)}</p> : null}
    </PlainScreen>
  );
}

const saysOf = (w: typeof words.zh, t: (typeof TERMS)['zh'], says: OwnerSays): string =>
  'concern' in says ? w.says[says.what](t.objection[says.concern]) : w.says[says.what];
