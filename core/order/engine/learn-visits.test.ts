import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { day, plusDays } from '../../base/day.ts';
import { units } from '../../base/quantity.ts';
import { anId, OUTLET } from '../../field-day/ids.ts';
import { calendarOf } from './days.ts';
import { nothingLearnt } from './demand-state.ts';
import { learnVisits, visitsAfter, type Came, type Learning, type Seen } from './learn-visits.ts';
import { OutletSnapshot, outletFrom, outletSnapshot, poolFrom, PoolSnapshot, poolSnapshot } from './snapshot.ts';

const FIRST = day('2026-08-03');
const calendar = calendarOf(
  [
    {
      code: 'P',
      product: 'TEA',
      kind: 'price',
      cut: 15,
      channels: [],
      from: plusDays(FIRST, 20),
      to: plusDays(FIRST, 26),
    },
  ],
  'grocery',
);
const SHOPS = [OUTLET, anId(30)];
const NOTHING: Learning = { state: nothingLearnt, last: null };

/** A visit a few days after the one before it, with what was counted of two products and what had come. */
const steps = fc.array(
  fc.record({
    gap: fc.integer({ min: 1, max: 9 }),
    tea: fc.option(fc.nat(40)),
    water: fc.option(fc.nat(40)),
    spoilt: fc.nat(2),
    came: fc.nat(48),
  }),
  { minLength: 1, maxLength: 20 },
);
type Past = { visits: Seen[]; deliveries: Came[] };
function pastOf(
  all: readonly { gap: number; tea: number | null; water: number | null; spoilt: number; came: number }[],
): Past {
  let on = FIRST;
  const visits: Seen[] = [];
  const deliveries: Came[] = [];
  for (const [i, { gap, tea, water, spoilt, came }] of all.entries()) {
    on = plusDays(on, gap);
    deliveries.push({ day: on, lines: { TEA: units(came) } });
    visits.push({
      visit: anId(100 + i),
      day: on,
      stock: { ...(tea === null ? {} : { TEA: units(tea) }), ...(water === null ? {} : { WATER: units(water) }) },
      removed: { TEA: units(spoilt) },
    });
  }
  return { visits, deliveries };
}

test('[O40] [O41] a phone that goes on from the snapshot knows what the server knows that has learnt all of it, to the last bit', () => {
  fc.assert(
    fc.property(steps, fc.nat(20), (of, cut) => {
      const { visits, deliveries } = pastOf(of);
      const server = learnVisits(OUTLET, NOTHING, visits, deliveries, calendar);
      const early = learnVisits(OUTLET, NOTHING, visits.slice(0, cut), deliveries, calendar);
      const wire: unknown = JSON.parse(
        JSON.stringify({
          pool: poolSnapshot(early.state.pool),
          outlet: early.last ? outletSnapshot(OUTLET, early.state.outlets[OUTLET]!, early.last) : null,
        }),
      );
      const got = v.parse(v.strictObject({ pool: PoolSnapshot, outlet: v.nullable(OutletSnapshot) }), wire);
      const from: Learning = {
        state: { pool: poolFrom(got.pool), outlets: got.outlet ? { [OUTLET]: outletFrom(got.outlet) } : {} },
        last: got.outlet?.last ?? null,
      };
      const since = visitsAfter([...visits].reverse(), from.last);
      const phone = learnVisits(OUTLET, from, since, deliveries, calendar);
      expect(phone).toStrictEqual(server);
    }),
    { numRuns: 100, seed: 40 },
  );
});

test('[O40] six digits are kept of what was learnt, of every outlet and of what they have in common', () => {
  const { visits, deliveries } = pastOf([
    { gap: 3, tea: 10, water: 7, spoilt: 0, came: 24 },
    { gap: 7, tea: 3, water: 0, spoilt: 1, came: 24 },
    { gap: 6, tea: 0, water: 5, spoilt: 0, came: 12 },
  ]);
  const { state } = SHOPS.reduce(
    ({ state: before }, shop) => learnVisits(shop, { state: before, last: null }, visits, deliveries, calendar),
    NOTHING,
  );
  const snapshots = [
    poolSnapshot(state.pool),
    ...SHOPS.map((shop) => outletSnapshot(shop, state.outlets[shop]!, { visit: anId(1), day: FIRST })),
  ];
  const numbers = JSON.stringify(snapshots).match(/\d+\.\d+/g)!;
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers.filter((text) => Number(text) !== Number(Number(text).toPrecision(6)))).toEqual([]);
});

test('[O41] a visit that comes later than a younger one of its shop teaches nothing', () => {
  const { visits, deliveries } = pastOf([
    { gap: 3, tea: 10, water: 7, spoilt: 0, came: 24 },
    { gap: 7, tea: 3, water: 0, spoilt: 1, came: 24 },
    { gap: 6, tea: 0, water: 5, spoilt: 0, came: 12 },
  ]);
  const two = learnVisits(OUTLET, NOTHING, [visits[0]!, visits[2]!], deliveries, calendar);
  expect(learnVisits(OUTLET, two, [visits[1]!], deliveries, calendar)).toStrictEqual(two);
  expect(two.last).toEqual({ visit: visits[2]!.visit, day: visits[2]!.day });
});
