import { useState, type ReactNode } from 'react';
import type { ScriptLine } from '../../core/script/line.ts';
import { GRADES, type PracticeGrade } from '../../core/script/practice/facts.ts';
import { isTooFast, paceOf } from '../../core/script/practice/pace.ts';
import { spokenTime } from '../../core/script/practice/spoken.ts';
import { PRACTICE_TERMS } from '../../core/words/practice-terms.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Progress } from '../../ui/progress.tsx';
import { PlainScreen } from '../frame.tsx';
import { steady } from '../hands.ts';
import { Refusal } from '../refusal.tsx';
import { hasMicrophone, useMicrophone, type Microphone } from './microphone.ts';
import * as words from './words.ts';

/** Where one is with a line; `pace`: characters a minute, null where nothing was heard. */
type At =
  | { readonly what: 'read' }
  | { readonly what: 'say'; readonly since: number }
  | { readonly what: 'grade'; readonly pace: number | null; readonly isHeard: boolean };

/** One line: read it, hide it, say it, and say how it went. */
export function SayLine({
  title,
  back,
  head,
  line,
  text,
  isHidden = false,
  listens,
  onListen,
  refusal,
  onGrade,
}: {
  title: string;
  back: string;
  head: ReactNode;
  line: ScriptLine;
  text: string;
  /** It is asked for without having been read. */
  isHidden?: boolean;
  /** The rep has asked for the microphone, for this line or one before it. */
  listens: boolean;
  onListen: () => void;
  refusal: string | null;
  onGrade: (grade: PracticeGrade) => void;
}) {
  const w = useWords(words);
  const cue = useCue();
  const g = useWords(PRACTICE_TERMS);
  const [at, setAt] = useState<At>(() => (isHidden ? { what: 'say', since: steady() } : { what: 'read' }));
  const microphone = useMicrophone();
  const hide = (): void => {
    if (listens) microphone.start();
    setAt({ what: 'say', since: steady() });
  };
  const end = (since: number): void => {
    const heard = spokenTime(microphone.stop());
    setAt({ what: 'grade', pace: paceOf(text, heard || steady() - since), isHeard: heard > 0 });
  };
  const look = (): void => {
    microphone.stop();
    setAt({ what: 'read' });
  };
  return (
    <PlainScreen
      title={title}
      back={back}
      dock={
        at.what === 'read' ? (
          <Button look="primary" onClick={hide}>
            {w.hide}
          </Button>
        ) : at.what === 'say' ? (
          <div className="row">
            <Button onClick={look}>{w.lookAgain}</Button>
            <Button look="primary" onClick={() => end(at.since)}>
              {w.said}
            </Button>
          </div>
        ) : (
          <>
            <Refusal text={refusal} />
            <p className="small muted">{w.how}</p>
            <fieldset className="answers" aria-label={w.how}>
              {GRADES.map((grade) => (
                <button type="button" key={grade} onClick={() => onGrade(grade)}>
                  {g.grade[grade]}
                </button>
              ))}
            </fieldset>
          </>
        )
      }
    >
      {head}
      <section className="card hot line-card">
        <p className="muted">{cue(line)}</p>
        {at.what === 'say' ? <p className="say muted">{w.hidden}</p> : <p className="say">{text}</p>}
      </section>
      {at.what === 'grade' ? <Pace pace={at.pace} isHeard={at.isHeard} /> : null}
      {at.what !== 'grade' && hasMicrophone() ? (
        <Listening
          microphone={microphone}
          onStart={() => {
            onListen();
            if (at.what === 'say') microphone.start();
          }}
          isWanted={listens}
        />
      ) : null}
    </PlainScreen>
  );
}

/** What calls for a line: what the owner says, else the step that it belongs to. */
export function useCue(): (line: ScriptLine) => string {
  const w = useWords(words);
  const t = useWords(TERMS);
  return ({ objection, steps }) => (objection === null ? t.step[steps[0]!] : w.ownerSays(t.objection[objection]));
}

/** How fast it was, and whether anybody can follow. */
function Pace({ pace, isHeard }: { pace: number | null; isHeard: boolean }) {
  const w = useWords(words);
  if (pace === null) return null;
  const isFast = isTooFast(pace);
  return (
    <section className="card">
      <p className={isFast ? 'title warn' : 'title'}>{w.pace(Math.round(pace))}</p>
      <p className="small muted">{isHeard ? w.byMicrophone : w.byTaps}</p>
      {isFast ? <p className="notice calm">{w.tooFast}</p> : null}
    </section>
  );
}

/** The microphone is asked for by a tap, and does nothing but tell fast from slow. */
function Listening({
  microphone: { state, level },
  isWanted,
  onStart,
}: {
  microphone: Microphone;
  isWanted: boolean;
  onStart: () => void;
}) {
  const w = useWords(words);
  return (
    <section className="card">
      {state === 'on' ? <Progress label={w.listening} value={level * 4} /> : null}
      {state === 'refused' ? <p className="notice calm">{w.refused}</p> : null}
      {isWanted ? null : <Button onClick={onStart}>{w.listen}</Button>}
      <p className="small muted">{w.onlyHere}</p>
    </section>
  );
}
