import { expect, test } from 'vitest';
import { PROPERTIES } from './breach.ts';
import { ALL_FLAWS, FLAWS } from './flaws.ts';
import { search } from './search.ts';

const SEED = 5;
const SCHEDULES = 30_000;

for (const flaw of ALL_FLAWS) {
  const { say, by } = FLAWS[flaw];
  test(`${by.map((property) => `[${property}]`).join(' or ')} notices when ${say}`, () => {
    const found = search({ seed: SEED, schedules: SCHEDULES, flaws: new Set([flaw]) });
    expect(by).toContain(found?.breach.property);
  });
}

test('every property is the one that notices something', () => {
  const noticing = new Set(ALL_FLAWS.flatMap((flaw) => FLAWS[flaw].by));
  expect(PROPERTIES.filter((property) => !noticing.has(property))).toEqual([]);
});
