import { plusDays, type Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import { asked } from '../../core/question/ask.ts';
import type { AnswerValue, QuestionsAnswered } from '../../core/question/facts.ts';
import { asksAt, type Question, type Questionnaire } from '../../core/question/questionnaire.ts';
import type { Chance } from './random.ts';

const question = (
  id: string,
  kind: Question['kind'],
  zh: string,
  en: string,
  more: Partial<Question> = {},
): Question => ({
  id,
  kind,
  zh,
  en,
  options: [],
  isRequired: false,
  min: null,
  max: null,
  askWhen: [],
  ...more,
});

/** What the company asks of its own, since two weeks. */
export const makeQuestionnaires = (today: Day): Questionnaire[] => [
  {
    code: 'Q1',
    version: 1,
    type: 'survey',
    zh: '冷饮摆放调查',
    en: 'Cold drinks survey',
    step: 'store-check',
    channels: ['grocery', 'convenience'],
    classes: [],
    from: plusDays(today, -14),
    to: null,
    questions: [
      question('q1', 'yes-no', '店里有别家的冷柜吗', 'Is there a cooler of somebody else'),
      question('q2', 'number', '有几台', 'How many', {
        min: 1,
        max: 6,
        askWhen: [{ question: 'q1', test: 'is', value: true }],
      }),
      question('q3', 'choices', '里面放了我们的哪些', 'Which of ours are in it', {
        options: [
          { value: 'a1', zh: '茶饮料', en: 'Tea' },
          { value: 'a2', zh: '果汁', en: 'Juice' },
          { value: 'a3', zh: '水', en: 'Water' },
          { value: 'a4', zh: '没有', en: 'None' },
        ],
        askWhen: [{ question: 'q1', test: 'is', value: true }],
      }),
      question('q4', 'choice', '冬天老板还卖冷饮吗', 'Are cold drinks sold in winter', {
        options: [
          { value: 'a1', zh: '照卖', en: 'As ever' },
          { value: 'a2', zh: '少进一些', en: 'Fewer' },
          { value: 'a3', zh: '不卖了', en: 'Not at all' },
        ],
      }),
    ],
  },
  {
    code: 'Q2',
    version: 1,
    type: 'checklist',
    zh: '理货检查表',
    en: 'Shelf checklist',
    step: 'merchandise',
    channels: [],
    classes: ['A'],
    from: plusDays(today, -14),
    to: null,
    questions: [
      question('q1', 'yes-no', '我们的货在与眼睛同高的一层', 'Our goods stand at eye level'),
      question('q2', 'yes-no', '每个品都有价格签', 'Every product has a price tag'),
      question('q3', 'yes-no', '日期旧的在前面', 'The older dates stand in front'),
      question('q4', 'yes-no', '货架擦过，没有灰', 'The shelf is clean'),
    ],
  },
];

/** What reps of the demonstration answered in a visit. */
export function answersOn(
  questionnaires: readonly Questionnaire[],
  { visit, at, day, outlet, chance }: { visit: Id; at: Instant; day: Day; outlet: Outlet; chance: Chance },
): QuestionsAnswered[] {
  return asksAt(questionnaires, outlet, day).flatMap((questionnaire): QuestionsAnswered[] => {
    if (!chance.percent(70)) return [];
    const answers = new Map<string, AnswerValue>();
    for (const one of questionnaire.questions)
      if (asked(questionnaire, answers).includes(one)) answers.set(one.id, answerTo(one, chance));
    return [
      {
        kind: 'questions-answered',
        visit,
        at,
        questionnaire: questionnaire.code,
        version: questionnaire.version,
        answers: Array.from(answers, ([question, value]) => ({ question, value })),
        whyOpen: null,
      },
    ];
  });
}

function answerTo({ kind, options, min, max }: Question, chance: Chance): AnswerValue {
  if (kind === 'yes-no') return chance.percent(70);
  if (kind === 'number') return chance.between(min ?? 0, Math.min(3, max ?? 3));
  if (options.length === 0) return null;
  const option = chance.pick(options).value;
  return kind === 'choices' ? [option] : option;
}
