/** How loud it was at a moment of the steady clock, from 0 to 1. */
export interface Loudness {
  readonly at: number;
  readonly level: number;
}

/** So many times louder than the room is speech, and nothing below `QUIET` is. */
const LOUDER = 3;
const QUIET = 0.01;
/** A cough is shorter. */
const SPEECH_MS = 300;

/** [PT8] Milliseconds from the first word to the last; 0 where nobody spoke. */
export function spokenTime(heard: readonly Loudness[]): number {
  const levels = heard.map(({ level }) => level).sort((a, b) => a - b);
  const room = levels[Math.floor(levels.length / 10)] ?? 0;
  const isLoud = ({ level }: Loudness): boolean => level > Math.max(room * LOUDER, QUIET);
  const from = heard.find(isLoud);
  const to = heard.findLast(isLoud);
  const time = from && to ? to.at - from.at : 0;
  return time < SPEECH_MS ? 0 : time;
}
