import type { Score } from './score.ts';

/** A player at one setting of its knob. */
export interface Point {
  readonly knob: number;
  readonly score: Score;
}

/** Days of cover that a player needs for a fill, between its settings in a straight line; null where none reaches it. */
export const coverAt = (points: readonly Point[], fill: number): number | null =>
  between(
    points.map(({ score }) => [score.fill, score.cover]),
    fill,
  );

/** The fill that a player reaches with so many days of cover; null where its settings do not go that far. */
export const fillAt = (points: readonly Point[], cover: number): number | null =>
  between(
    points.map(({ score }) => [score.cover, score.fill]),
    cover,
  );

/** Of all pairs of neighbours that enclose `x`, the first; pairs are [x, y] in the order of the knob. */
function between(pairs: readonly (readonly [number, number])[], x: number): number | null {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0]);
  for (const [i, [right, high]] of sorted.entries()) {
    const left = sorted[i - 1];
    if (right === x) return high;
    if (left && left[0] < x && x < right) return left[1] + ((high - left[1]) * (x - left[0])) / (right - left[0]);
  }
  return null;
}

export const cheapest = (points: readonly Point[]): Point =>
  points.reduce((best, point) => (point.score.cost < best.score.cost ? point : best));

export const at = (points: readonly Point[], knob: number): Score => {
  const point = points.find((p) => p.knob === knob);
  if (!point) throw new Error(`the curve has no point at ${knob}`);
  return point.score;
};
