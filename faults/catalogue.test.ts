import { afterAll, expect, test } from 'vitest';
import { CATALOGUE } from './catalogue.ts';
import { endCluster } from './kit/cluster.ts';

afterAll(endCluster);

// With fixed chance: what a night has found is added to SEEDS, and stays.
const SEEDS = ['1'];

for (const { id, tier, title, rounds, cannot, run } of CATALOGUE.filter((fault) => fault.tier === 'C')) {
  for (const seed of SEEDS) {
    test(`[${id}] ${title} (${tier}, seed ${seed})`, async ({ skip }) => {
      const why = await cannot?.();
      if (why) {
        console.warn(`${id}: ${why}`);
        skip();
      }
      const { lost, doubled, wrong } = await run({ rounds: rounds.commit, seed });
      expect({ lost, doubled, wrong }).toEqual({ lost: 0, doubled: 0, wrong: [] });
    });
  }
}

test('every test of the catalogue has a number of its own, in order', () => {
  const numbers = CATALOGUE.map(({ id }) => Number(id.slice(2)));
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});
