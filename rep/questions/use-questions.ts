import { useState } from 'react';
import type { Result } from '../../core/base/result.ts';
import { asked, leftOpen, type Answers } from '../../core/question/ask.ts';
import type { AnswerValue, QuestionsAnswered } from '../../core/question/facts.ts';
import type { Question, Questionnaire } from '../../core/question/questionnaire.ts';
import { answerQuestions, askedAt, begunIn } from '../../core/visit/answer.ts';
import type { Step } from '../../core/visit/step.ts';
import type { Visit } from '../../core/visit/visit.ts';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useAtVisit } from '../visit/at-visit.ts';

/** What is said to one questionnaire so far, in the version in which it was begun. */
interface Said {
  readonly version: number;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly whyOpen: string;
}
type Draft = Readonly<Record<string, Said>>;

export interface Asked {
  readonly questionnaire: Questionnaire;
  /** Those to ask now, in their order. */
  readonly questions: readonly Question[];
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly open: ReadonlySet<string>;
  readonly whyOpen: string;
}

export interface Questions {
  readonly all: readonly Asked[];
  /** The step was to end, and something required was open. */
  readonly isHeld: boolean;
  /** Changes with everything that is said. */
  readonly draft: unknown;
  readonly answer: (code: string, answers: Readonly<Record<string, AnswerValue>>) => void;
  readonly excuse: (code: string, whyOpen: string) => void;
  /** What is told when the step ends. */
  readonly told: () => Result<QuestionsAnswered>[];
  readonly forget: () => Promise<unknown>;
}

const answersOf = (said: Said | undefined): Answers => new Map(Object.entries(said?.answers ?? {}));

/** What the organisation asks of its own in a step, and what is answered: half said it lives in a draft, told it is a fact. */
export function useQuestions(step: Step): Questions {
  const { visit, outlet, book, today } = useAtVisit();
  const [draft, setDraft, forget] = useDraft<Draft>(`questions:${visit.id}:${step}`, () => draftOf(visit));
  const [isHeld, setHeld] = useState(false);
  const begun = new Map([
    ...begunIn(visit),
    ...Object.entries(draft).map(([code, said]) => [code, said.version] as const),
  ]);
  const here = askedAt(book.questionnaires, { outlet, on: today, begun }).filter((one) => one.step === step);
  const change = (code: string, part: Partial<Said>): void => {
    const version = here.find((one) => one.code === code)!.version;
    setDraft((d) => ({ ...d, [code]: { answers: {}, whyOpen: '', ...d[code], version, ...part } }));
  };
  const all = here.map((questionnaire): Asked => {
    const said = draft[questionnaire.code];
    return {
      questionnaire,
      questions: asked(questionnaire, answersOf(said)),
      answers: said?.answers ?? {},
      open: new Set(leftOpen(questionnaire, answersOf(said)).map((question) => question.id)),
      whyOpen: said?.whyOpen ?? '',
    };
  });
  return {
    all,
    isHeld,
    draft,
    answer: (code, answers) => change(code, { answers: { ...draft[code]?.answers, ...answers } }),
    excuse: (code, whyOpen) => change(code, { whyOpen }),
    told: () => {
      setHeld(all.some((one) => one.open.size > 0 && one.whyOpen.trim() === ''));
      return all
        .filter(isToTell(visit))
        .map((one) =>
          answerQuestions(
            visit,
            one.questionnaire,
            { answers: answersIn(one), whyOpen: one.whyOpen.trim() || null },
            now(),
          ),
        );
    },
    forget,
  };
}

/** What was answered to a question that is not asked any more is not told. */
const answersIn = ({ questions, answers }: Asked): QuestionsAnswered['answers'] =>
  questions.flatMap(({ id }) => (id in answers ? [{ question: id, value: answers[id] ?? null }] : []));

/** Where nothing has to be answered and nothing was, there is nothing to tell. */
const isToTell =
  ({ answered }: Visit) =>
  (one: Asked): boolean =>
    one.open.size > 0 ||
    answersIn(one).some(({ value }) => value !== null) ||
    answered.some((a) => a.questionnaire === one.questionnaire.code);

const draftOf = ({ answered }: Visit): Draft =>
  Object.fromEntries(
    answered.map(({ questionnaire, version, answers, whyOpen }) => [
      questionnaire,
      { version, answers: Object.fromEntries(answers.map((a) => [a.question, a.value])), whyOpen: whyOpen ?? '' },
    ]),
  );
