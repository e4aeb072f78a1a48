import { expect, test } from 'vitest';
import { standingsOf } from './standing.ts';

const team = (...attainments: (number | null)[]) => attainments.map((attainment, rep) => ({ rep, attainment }));

test('[K40] a rep has his place and the middle of the team; equals share a place, who has no target has none', () => {
  expect(Object.fromEntries(standingsOf(team(0.5, 0.9, null, 0.5, 0.2)))).toEqual({
    0: { rank: 2, of: 4, own: 0.5, median: 0.5 },
    1: { rank: 1, of: 4, own: 0.9, median: 0.5 },
    3: { rank: 2, of: 4, own: 0.5, median: 0.5 },
    4: { rank: 4, of: 4, own: 0.2, median: 0.5 },
  });
  expect(standingsOf(team(0.1, 0.2, 0.9)).get(0)).toEqual({ rank: 3, of: 3, own: 0.1, median: 0.2 });
  expect(standingsOf(team(0, 0, 0, 1)).get(3)!.median).toBe(0);
});

test('[K40] of two the middle would tell what the other has, so there is none', () => {
  expect(standingsOf(team(0.5, 0.9, null)).size).toBe(0);
  expect(standingsOf([]).size).toBe(0);
});
