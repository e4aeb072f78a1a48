import { expect, test } from 'vitest';
import { PROPERTIES } from './breach.ts';
import { ALL_FLAWS, FLAWS, type Flaw } from './flaws.ts';
import { REGRESSIONS } from './regressions.ts';
import { search } from './search.ts';

const SEED = 5;
const SCHEDULES = 30_000;

// Too seldom to be met by chance within the bound: a schedule of regressions.ts meets it.
const SELDOM: readonly Flaw[] = ['lets-go-early'];

for (const flaw of ALL_FLAWS.filter((one) => !SELDOM.includes(one))) {
  const { say, by } = FLAWS[flaw];
  test(`${by.map((property) => `[${property}]`).join(' or ')} notices when ${say}`, () => {
    const found = search({ seed: SEED, schedules: SCHEDULES, flaws: new Set([flaw]) });
    expect(by).toContain(found?.breach.property);
  });
}

test('a mistake that is seldom met by chance is met by a schedule of its own', () => {
  for (const flaw of SELDOM) expect(REGRESSIONS.map(({ without }) => without)).toContain(flaw);
});

test('every property is the one that notices something', () => {
  const noticing = new Set(ALL_FLAWS.flatMap((flaw) => FLAWS[flaw].by));
  expect(PROPERTIES.filter((property) => !noticing.has(property))).toEqual([]);
});
