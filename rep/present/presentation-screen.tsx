import { useEffect, useRef, useState } from 'react';
import { ANSWERS, type Pitch } from '../../core/visit/facts.ts';
import { present, promise } from '../../core/visit/steps.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { newId, now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { OwnQuestions } from '../questions/own-questions.tsx';
import { useQuestions } from '../questions/use-questions.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import { sayings } from '../visit/lines.ts';
import { FunnelSheet } from './funnel-sheet.tsx';
import { givenBefore, settled, UNSAID, type Given } from './given.ts';
import { CONCERNS, topicsAt } from './pitch-topics.ts';
import { TopicCard } from './topic-card.tsx';
import { TrialFields } from './trial.tsx';
import * as words from './words.ts';

interface Draft {
  readonly given: Readonly<Record<string, Given>>;
  /** The topic that is spoken of. */
  readonly at: string | null;
}

/** Sales presentation: a card for what the check found, one number with where it is from, the answer in one tap. */
export function PresentationScreen() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const at = useAtVisit();
  const { visit, began, goOn, book, nextVisit, today } = at;
  const topics = topicsAt(at);
  const [draft, setDraft, forget] = useDraft<Draft>(`present:${visit.id}`, () => ({
    at: null,
    given: givenBefore(visit.presented, topics),
  }));
  const questions = useQuestions('presentation');
  const { attempt, refusal, isBusy } = useDeed(draft, questions.draft);
  const { language } = useLanguage();
  const [nth, setNth] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const concerns = useRef<HTMLDivElement>(null);

  const topic = topics.find((one) => one.key === draft.at) ?? topics[0]!;
  const product = topic.product === null ? undefined : book.products.get(topic.product);
  const given = draft.given[topic.key] ?? null;
  const isConcerned = given !== null && given.answer !== 'agreed';
  const lines = sayings(at, {
    step: 'presentation',
    language,
    situations: isConcerned ? [given.answer === 'refused' ? 'refused' : 'objection'] : topic.situations,
    topic: topic.product,
    objection: isConcerned ? given.objection : null,
  });
  const said = lines[nth % Math.max(1, lines.length)];
  const line = said ? { id: said.line.id, version: said.line.version } : null;
  const pitches = topics.flatMap((one): Pitch[] => {
    const of = draft.given[one.key];
    return of ? [{ topic: one.topic, product: one.product, ...of }] : [];
  });
  useEffect(() => {
    if (isConcerned) concerns.current?.scrollIntoView({ block: 'nearest' });
  }, [isConcerned, topic.key]);

  const give = (part: Partial<Given>): void =>
    setDraft((d) => {
      const before = d.given[topic.key] ?? { ...UNSAID, line };
      return {
        at: topic.key,
        given: { ...d.given, [topic.key]: settled({ ...before, ...part }, product, nextVisit, today) },
      };
    });
  const submit = async (): Promise<void> => {
    const name = (pitch: Pitch): string => book.products.get(pitch.product ?? '')?.name ?? '';
    // What is tried is looked at together: a promise, which comes up at the door of that day.
    const reviews = pitches
      .filter((pitch) => pitch.trial !== null)
      .filter((pitch) => !visit.promised.some((p) => p.text === w.reviewPromise(name(pitch))))
      .map((pitch) =>
        promise(
          visit,
          {
            commitment: newId(),
            direction: 'to-customer',
            text: w.reviewPromise(name(pitch)),
            due: pitch.trial!.reviewOn,
          },
          now(),
        ),
      );
    if (!(await attempt(present(visit, { pitches, began }, now()), ...reviews, ...questions.told()))) return;
    await Promise.all([forget(), questions.forget()]);
    goOn();
  };
  return (
    <>
      <main>
        <Chips
          legend={w.topicNow}
          value={topic.key}
          onChange={(key) => {
            setNth(0);
            setDraft((d) => ({ ...d, at: key }));
          }}
          choices={topics.map((one) => ({
            value: one.key,
            label: draft.given[one.key]
              ? w.topicGiven(t.topic[one.topic], t.answer[draft.given[one.key]!.answer])
              : t.topic[one.topic],
          }))}
        />
        <TopicCard
          topic={topic}
          text={said?.text ?? w.noLine}
          onOther={lines.length > 1 ? () => setNth((n) => n + 1) : undefined}
        />
        {given?.trial && product ? (
          <TrialFields product={product} trial={given.trial} onChange={(trial) => give({ trial })} />
        ) : null}
        {isConcerned ? (
          <div className="concerns stack-small" ref={concerns}>
            <Chips
              legend={w.concern}
              value={given.objection}
              onChange={(objection) => give({ objection })}
              choices={[...new Set([...CONCERNS[topic.topic], ...(given.objection ? [given.objection] : [])])].map(
                (value) => ({ value, label: t.objection[value] }),
              )}
            />
            <Button onClick={() => setAsking(true)}>
              {given.alsoRaised.length > 0 ? w.funnelTold(given.alsoRaised.length + 1) : w.funnel}
            </Button>
          </div>
        ) : null}
        <OwnQuestions questions={questions} />
      </main>
      <div className="dock">
        <Refusal text={refusal} />
        <fieldset className="answers" aria-label={w.answerNow}>
          {[...ANSWERS].reverse().map((answer) => (
            <button
              type="button"
              key={answer}
              aria-pressed={given?.answer === answer}
              onClick={() => {
                setNth(0);
                give({ answer, ...(line && !isConcerned ? { line } : {}) });
              }}
            >
              {t.answer[answer]}
            </button>
          ))}
        </fieldset>
        <Button look="primary" disabled={isBusy} onClick={() => void submit()}>
          <span>
            {w.toReview}
            <br />
            <span className="small">{w.presented(pitches.length)}</span>
          </span>
        </Button>
      </div>
      {isAsking && given ? (
        <FunnelSheet
          given={given}
          onKeep={(part) => {
            give(part);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
