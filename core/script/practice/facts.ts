import * as v from 'valibot';
import { Day } from '../../base/day.ts';
import { fact } from '../../base/fact.ts';
import { Id } from '../../base/id.ts';
import { Instant } from '../../base/instant.ts';
import { Code } from '../../base/text.ts';

/** How well it was known: 忘了, 吃力, 记得, 很熟 */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type PracticeGrade = (typeof GRADES)[number];

/** A talk line was said from memory before the first door, and the rep's own word on how that went. */
export const LinePractised = fact('line-practised', {
  day: Day,
  line: v.strictObject({ id: Code, version: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  grade: v.picklist(GRADES),
});
export type LinePractised = v.InferOutput<typeof LinePractised>;

/** So many times are remembered of a line: from there on it comes again after months whatever was before. */
export const TIMES_KEPT = 60;

const Time = v.strictObject({ day: Day, at: Instant, grade: v.picklist(GRADES) });

/** All of a rep's practice of one line as his book has it, in the order of time. */
export const LinePractice = v.strictObject({
  rep: Id,
  line: Code,
  times: v.pipe(v.array(Time), v.maxLength(TIMES_KEPT)),
});
export type LinePractice = v.InferOutput<typeof LinePractice>;
