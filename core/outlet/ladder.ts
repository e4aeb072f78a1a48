import * as v from 'valibot';
import { Day, plusDays } from '../base/day.ts';
import { Id } from '../base/id.ts';
import { Note } from '../base/text.ts';

/**
 * The ladder of small goals in a shop that refuses (S4.5, S4.13): one a visit, from the smallest.
 * 留名片, 问到称呼, 带走意见, 帮一次忙, 贴一张海报, 处理一件投诉, 听到真正的顾虑, 试一箱
 */
export const RUNGS = ['card', 'name', 'opinion', 'help', 'poster', 'complaint', 'reason', 'trial'] as const;
export type Rung = (typeof RUNGS)[number];

/** 达到, 没达到 */
export const RUNG_RESULTS = ['reached', 'missed'] as const;
export type RungResult = (typeof RUNG_RESULTS)[number];

/** How far we have come in a shop that refuses. */
export const Ladder = v.strictObject({
  outlet: Id,
  /** Oldest first. */
  tried: v.array(v.strictObject({ visit: Id, day: Day, rung: v.picklist(RUNGS), result: v.picklist(RUNG_RESULTS) })),
  hypothesis: Note,
  /** What the rep meant to try next; null: the next rung in order. */
  next: v.nullable(v.picklist(RUNGS)),
});
export type Ladder = v.InferOutput<typeof Ladder>;

export const noLadder = (outlet: Id): Ladder => ({ outlet, tried: [], hypothesis: '', next: null });

const isReached = (ladder: Ladder, rung: Rung): boolean =>
  ladder.tried.some((one) => one.rung === rung && one.result === 'reached');

/** [U4] Rungs reached, of all. */
export const rungsReached = (ladder: Ladder): number => RUNGS.filter((rung) => isReached(ladder, rung)).length;

/** [U4] What to try today: what the rep meant to, else the first rung that was not reached; null when all were. */
export const nextRung = (ladder: Ladder): Rung | null =>
  ladder.next && !isReached(ladder, ladder.next)
    ? ladder.next
    : (RUNGS.find((rung) => !isReached(ladder, rung)) ?? null);

/** [U5] The ladder after one more try; the same visit's later word on a rung takes the place of the earlier one. */
export const ladderAfter = (
  ladder: Ladder,
  tried: Ladder['tried'][number],
  { hypothesis, next }: Pick<Ladder, 'hypothesis' | 'next'>,
): Ladder => ({
  ...ladder,
  tried: [...ladder.tried.filter((one) => one.visit !== tried.visit || one.rung !== tried.rung), tried],
  hypothesis: hypothesis.trim() === '' ? ladder.hypothesis : hypothesis,
  next,
});

/** Days that a firm no is respected when the owner names none. */
export const COOLING_DAYS = 60;
export const coolingUntil = (on: Day): Day => plusDays(on, COOLING_DAYS);
