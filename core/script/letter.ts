import type { Day } from '../base/day.ts';
import type { Commitment } from '../plan/commitment.ts';

/** 老板不在, 说了不需要 */
export const LETTER_KINDS = ['absent', 'refused'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What a letter is made from; what is empty or null has no sentence in it. */
export interface LetterFacts {
  readonly kind: LetterKind;
  readonly salutation: string | null;
  readonly seller: string;
  readonly rep: string;
  readonly servicePhone: string;
  readonly today: Day;
  /** When we come again. */
  readonly next: Day | null;
  /** Until when we do not, after a firm no. */
  readonly until: Day | null;
  /** What we have promised and not done yet. */
  readonly promises: readonly Pick<Commitment, 'text' | 'due' | 'direction'>[];
}

const dayText = (on: Day): string => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`;

const OPENING: Readonly<Record<LetterKind, (of: LetterFacts) => string>> = {
  absent: ({ seller, rep, today }) =>
    `您好，我是${seller}的${rep}。${dayText(today)}我来过店里，您不在，所以留这张字条。`,
  refused: ({ seller, rep, until }) =>
    `您好，我是${seller}的${rep}。您说现在不需要，我记下了${until ? `，${dayText(until)}以前不再打扰` : ''}。`,
};
const ENDING: Readonly<Record<LetterKind, (phone: string) => string>> = {
  absent: (phone) => `有退换货、价格或送货的问题，请打客服电话 ${phone}。`,
  refused: (phone) => `想换货、退货或有问题，打客服电话 ${phone} 就行。`,
};

/** [S16] A letter to whoever decides in a shop, line by line: who we are, what we have promised, when we come again and whom to call. */
export function letterLines(of: LetterFacts): string[] {
  const { kind, salutation, seller, rep, servicePhone, today, next } = of;
  const promises = of.promises.filter(({ direction }) => direction === 'to-customer');
  return [
    ...(salutation ? [`${salutation}：`] : []),
    OPENING[kind](of),
    ...(promises.length > 0 ? ['之前答应您的事：'] : []),
    ...promises.map(({ text, due }) => `· ${text}，${dayText(due)}前办。`),
    ...(kind === 'absent' && next ? [`我${dayText(next)}再来。那天不方便，请告诉店里的人，我改时间。`] : []),
    ...(servicePhone === '' ? [] : [ENDING[kind](servicePhone)]),
    '谢谢您。',
    `${seller} ${rep}`,
    dayText(today),
  ];
}
