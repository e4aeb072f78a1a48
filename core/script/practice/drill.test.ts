import { expect, test } from 'vitest';
import { OBJECTIONS } from '../../visit/objection.ts';
import { LINES } from '../lines.ts';
import { drillOf, MOVES, nextMove, ownerSays, play, type Drill, type Move } from './drill.ts';

const owner = (more: Partial<Drill> = {}): Drill => ({
  concerns: ['price-high', 'no-space'],
  key: 'no-space',
  isWilling: true,
  heard: 1,
  done: [],
  slips: 0,
  ...more,
});

/** A talk in which the rep does what is next, with what the owner says before each move and after the last. */
function talk(drill: Drill): [Move[], string[]] {
  const [moves, said]: [Move[], string[]] = [[], []];
  for (let now = drill, move = nextMove(now); ; move = nextMove(now)) {
    const says = ownerSays(now);
    said.push('concern' in says ? `${says.what} ${says.concern}` : says.what);
    if (move === null) return [moves, said];
    moves.push(move);
    now = play(now, move);
  }
}

test('[PT9] every concern is heard until none is left, the weightiest is answered, and a yes is agreed on', () => {
  expect(talk(owner())).toEqual([
    ['others', 'others', 'key', 'answer', 'condition', 'agree'],
    ['concern price-high', 'concern no-space', 'no-more', 'key no-space', 'listens', 'yes', 'bye'],
  ]);
});

test('[PT9] of one concern nobody asks which weighs most; a no ends the talk', () => {
  expect(talk(owner({ concerns: ['no-cash'], key: 'no-cash', isWilling: false }))).toEqual([
    ['others', 'answer', 'condition', 'stop'],
    ['concern no-cash', 'no-more', 'listens', 'no', 'bye'],
  ]);
});

test('[PT9] who answers before he has heard all stays where he is, and it is counted', () => {
  const slipped = play(owner(), 'answer');
  expect(slipped).toEqual(owner({ slips: 1 }));
  const afterNo = ['others', 'others', 'key', 'answer', 'condition'].reduce(
    (drill, move) => play(drill, move as Move),
    owner({ isWilling: false }),
  );
  expect(play(afterNo, 'agree')).toEqual({ ...afterNo, slips: 1 });
  expect(nextMove(afterNo)).toBe('stop');
});

test('[PT9] drills take their concerns from those that have an answer, what was lost first, and every talk comes to its end', () => {
  const answerable = OBJECTIONS.filter((one) => LINES.some(({ objection }) => objection === one));
  const met = new Set<string>();
  for (let nth = 0; nth < 60; nth++) {
    const drill = drillOf(answerable, ['short-date'], nth)!;
    expect(drill.concerns[0]).toBe('short-date');
    expect(drill.concerns).toContain(drill.key);
    for (const concern of drill.concerns) met.add(concern);
    expect(new Set(talk(drill)[0]).size).toBe(MOVES.length - 1);
  }
  expect([...met].sort()).toEqual(OBJECTIONS.filter((one) => one !== 'owner-absent').sort());
  expect(drillOf([], [], 0)).toBeNull();
});
