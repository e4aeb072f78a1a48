import * as v from 'valibot';
import { Id } from '../base/id.ts';
import { Instant } from '../base/instant.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(1));
const Share = v.pipe(v.number(), v.minValue(0));

/** Where a rep stands in his team in a month: his own place, and what lies in the middle. Nobody else's. */
export const Standing = v.strictObject({
  rep: Id,
  month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  rank: Count,
  of: Count,
  /** Attainments, his own and the team's median. */
  own: Share,
  median: Share,
  asOf: Instant,
});
export type Standing = v.InferOutput<typeof Standing>;

/** Of fewer the middle would tell what a colleague has. */
export const TEAM_LEAST = 3;

/** [K40] The places of a team's reps by their attainment. */
export function standingsOf<Rep>(
  team: readonly { readonly rep: Rep; readonly attainment: number | null }[],
): Map<Rep, Pick<Standing, 'rank' | 'of' | 'own' | 'median'>> {
  const known = team.flatMap(({ rep, attainment }) => (attainment === null ? [] : [{ rep, own: attainment }]));
  if (known.length < TEAM_LEAST) return new Map();
  const sorted = known.map(({ own }) => own).sort((a, b) => b - a);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
  return new Map(known.map(({ rep, own }) => [rep, { rank: sorted.indexOf(own) + 1, of: sorted.length, own, median }]));
}
