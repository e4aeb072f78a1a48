import type { Match } from './phrase.ts';
import type { Stretch } from './sentences.ts';

/** The place in a stretch that is nearest to the first of these words and covers none of them. */
export function nearestOf(places: readonly Match[], words: readonly Match[], { start, end }: Stretch): Match | null {
  const [anchor] = words;
  let nearest: Match | null = null;
  let least = Infinity;
  for (let i = firstFrom(places, start); i < places.length && places[i]!.start < end; i++) {
    const one = places[i]!;
    const away = Math.max(anchor!.start - one.end, one.start - anchor!.end);
    if (away >= least || words.some((word) => one.end > word.start && word.end > one.start)) continue;
    nearest = one;
    least = away;
  }
  return nearest;
}

/** Whether one of these begins within a stretch. */
export function isWithin(places: readonly Stretch[], { start, end }: Stretch): boolean {
  const first = firstFrom(places, start);
  return first < places.length && places[first]!.start < end;
}

/** Which of these, in the order of the text, is the first that begins at a place or after it. */
function firstFrom(places: readonly Stretch[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
