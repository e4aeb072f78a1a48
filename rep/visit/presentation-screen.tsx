import { useEffect, useRef, useState } from 'react';
import { ANSWERS, type Answer, type Objection, type Pitch, type Presented } from '../../core/visit/facts.ts';
import { present } from '../../core/visit/steps.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import * as common from '../words.ts';
import { useAtVisit } from './at-visit.ts';
import { sayings } from './lines.ts';
import { CONCERNS, topicsAt, type PitchTopic } from './pitch-topics.ts';
import * as words from './words.ts';

interface Given {
  readonly answer: Answer;
  readonly objection: Objection | null;
  /** What was said when the answer came. */
  readonly line: Pitch['line'];
}
interface Draft {
  readonly given: Readonly<Record<string, Given>>;
  /** The topic that is spoken of. */
  readonly at: string | null;
}

const draftOf = (presented: Presented | null, topics: readonly PitchTopic[]): Draft => ({
  at: null,
  given: Object.fromEntries(
    (presented?.pitches ?? []).flatMap(({ topic, product, answer, objection, line }) => {
      const key = topics.find((one) => one.topic === topic && one.product === product)?.key;
      return key ? [[key, { answer, objection, line }]] : [];
    }),
  ),
});

/** Sales presentation: a card for what the check found, one number with where it is from, the answer in one tap. */
export function PresentationScreen() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const at = useAtVisit();
  const { visit, began, goOn } = at;
  const topics = topicsAt(at);
  const [draft, setDraft, forget] = useDraft<Draft>(`present:${visit.id}`, () => draftOf(visit.presented, topics));
  const { attempt, refusal, isBusy } = useDeed(draft);
  const { language } = useLanguage();
  const [nth, setNth] = useState(0);
  const concerns = useRef<HTMLDivElement>(null);

  const topic = topics.find((one) => one.key === draft.at) ?? topics[0]!;
  const given = draft.given[topic.key] ?? null;
  const isConcerned = given !== null && given.answer !== 'agreed';
  const lines = sayings(at, {
    step: 'presentation',
    language,
    situations: isConcerned ? [given.answer === 'refused' ? 'refused' : 'objection'] : topic.situations,
    topic: topic.product,
  });
  const said = lines[nth % Math.max(1, lines.length)];
  const pitches = topics.flatMap((one): Pitch[] => {
    const of = draft.given[one.key];
    return of ? [{ topic: one.topic, product: one.product, ...of, alsoRaised: [], verbatim: '', trial: null }] : [];
  });
  useEffect(() => {
    if (isConcerned) concerns.current?.scrollIntoView({ block: 'nearest' });
  }, [isConcerned, topic.key]);

  const give = (part: Partial<Given>): void =>
    setDraft((d) => {
      const line = said ? { id: said.line.id, version: said.line.version } : null;
      const before = d.given[topic.key] ?? { answer: 'later' as const, objection: null, line };
      const after = { ...before, ...part };
      const objection = after.answer === 'agreed' ? null : after.objection;
      return { at: topic.key, given: { ...d.given, [topic.key]: { ...after, objection } } };
    });
  const submit = async (): Promise<void> => {
    if (!(await attempt(present(visit, { pitches, began }, now())))) return;
    await forget();
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
        {isConcerned ? (
          <div className="concerns" ref={concerns}>
            <Chips
              legend={w.concern}
              value={given.objection}
              onChange={(objection) => give({ objection })}
              choices={CONCERNS[topic.topic].map((value) => ({ value, label: t.objection[value] }))}
            />
          </div>
        ) : null}
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
                give({
                  answer,
                  ...(said && !isConcerned ? { line: { id: said.line.id, version: said.line.version } } : {}),
                });
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
    </>
  );
}

/** What may lie on the counter: the goods, one number, one sentence, and nothing of ours. */
function TopicCard({ topic, text, onOther }: { topic: PitchTopic; text: string; onOther?: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const { number } = topic;
  return (
    <section className="card hot">
      <p className="title">{topic.names.length > 0 ? c.list(topic.names.slice(0, 3)) : t.topic[topic.topic]}</p>
      {number ? (
        <p>
          <b className="big">{number.kind === 'out' ? number.count : w.buyFree(number.buy, number.free)}</b>
          {number.kind === 'out' ? <span className="muted"> {w.outNow(number.count)}</span> : null}
        </p>
      ) : null}
      <p className="say">{text}</p>
      {onOther ? (
        <Button look="plain" onClick={onOther}>
          {w.another}
        </Button>
      ) : null}
    </section>
  );
}
