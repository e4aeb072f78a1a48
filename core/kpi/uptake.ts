import type { EditReason } from '../order/order.ts';

/** What became of a proposal: taken as it was, more, less, or nothing of it. */
export const ANSWERS = ['as-proposed', 'raised', 'lowered', 'none'] as const;
export type UptakeAnswer = (typeof ANSWERS)[number];

/** Lines of orders that are alike: `times` of them. */
export interface UptakeLine {
  /** Null: nothing was proposed. */
  readonly proposed: number | null;
  readonly agreed: number;
  readonly reason: EditReason | null;
  readonly times: number;
}

export interface Uptake {
  /** Lines with a proposal above nothing, and what became of them. */
  readonly lines: number;
  readonly answers: Readonly<Record<UptakeAnswer, number>>;
  /** Lines that were ordered without a proposal. */
  readonly added: number;
  /** Base units over the lines with a proposal. */
  readonly proposed: number;
  readonly agreed: number;
  /** Of what was proposed, what was taken. */
  readonly taken: number;
  /** Why lines were changed; `unsaid` where no reason was given. */
  readonly reasons: Readonly<Partial<Record<EditReason | 'unsaid', number>>>;
}

export const NO_UPTAKE: Uptake = {
  lines: 0,
  answers: { 'as-proposed': 0, raised: 0, lowered: 0, none: 0 },
  added: 0,
  proposed: 0,
  agreed: 0,
  taken: 0,
  reasons: {},
};

/** [K42] What became of one proposal; null where there was none. */
export function answerTo(proposed: number | null, agreed: number): UptakeAnswer | null {
  if (proposed === null || proposed === 0) return null;
  if (agreed === 0) return 'none';
  return agreed === proposed ? 'as-proposed' : agreed > proposed ? 'raised' : 'lowered';
}

/** [K41] [K42] [K43] The uptake after some more lines. */
export function uptakeAfter(sum: Uptake, { proposed, agreed, reason, times }: UptakeLine): Uptake {
  const answer = answerTo(proposed, agreed);
  if (proposed === null || answer === null) return agreed > 0 ? { ...sum, added: sum.added + times } : sum;
  const why = reason ?? 'unsaid';
  return {
    ...sum,
    lines: sum.lines + times,
    answers: { ...sum.answers, [answer]: sum.answers[answer] + times },
    proposed: sum.proposed + proposed * times,
    agreed: sum.agreed + agreed * times,
    taken: sum.taken + Math.min(agreed, proposed) * times,
    reasons: answer === 'as-proposed' ? sum.reasons : { ...sum.reasons, [why]: (sum.reasons[why] ?? 0) + times },
  };
}

/** [K41] Of what was proposed, the share that was taken; null where nothing was. */
export const uptakeRate = ({ taken, proposed }: Pick<Uptake, 'taken' | 'proposed'>): number | null =>
  proposed === 0 ? null : taken / proposed;

/** [K43] Ordered ÷ proposed; null where nothing was. */
export const orderedToProposed = ({ agreed, proposed }: Pick<Uptake, 'agreed' | 'proposed'>): number | null =>
  proposed === 0 ? null : agreed / proposed;
