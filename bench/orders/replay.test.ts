import { expect, test } from 'vitest';
import { normalOnly } from '../../core/order/engine/days.ts';
import { nothingLearnt } from '../../core/order/engine/demand-state.ts';
import { coverAt, fillAt } from './curve.ts';
import { fieldOf, type Field } from './field.ts';
import type { Player, SeenCall } from './player.ts';
import { engine } from './players/engine.ts';
import { oracle } from './players/oracle.ts';
import { rule } from './players/rule.ts';
import { smoothing } from './players/smoothing.ts';
import { randomOf, wholeBetween } from './random.ts';
import { replay } from './replay.ts';
import { scoreOf } from './score.ts';
import type { DemandSet } from './series.ts';

/** One shelf, packs of 6, calls on days 0 and 7, goods two days later; scored from the first day on. */
const byHand = (shelfLife: number | null): Field => ({
  name: 'by hand',
  days: 10,
  from: 0,
  to: 10,
  shelfLife,
  outlets: [
    {
      name: 'shop',
      cycle: 7,
      calls: [
        { day: 0, arrives: 2, plannedNext: 7 },
        { day: 7, arrives: 9, plannedNext: 14 },
      ],
      shelves: [
        { product: 'TEA', pack: 6, demand: Int32Array.of(2, 3, 4, 0, 1, 0, 5, 1, 1, 2), known: new Uint8Array(10) },
      ],
    },
  ],
});
const ordering = (...quantities: number[]): Player & { calls: SeenCall[] } => {
  const calls: SeenCall[] = [];
  return {
    name: 'by hand',
    calls,
    play: (call) => {
      calls.push(call);
      return { order: [quantities[calls.length - 1]!] };
    },
  };
};

test('a series played by hand: 6 at first, 6 come on day 2, none on day 9', () => {
  const player = ordering(6, 0);
  // Stock at night: 4 1 3 3 2 2 0 0 0 0; asked 19, of them 5−2 on day 6, 1, 1 and 2 are lost.
  expect(replay(byHand(null), player)).toEqual({
    demand: 19,
    lost: 7,
    stockDays: 15,
    expired: 0,
    seen: 2,
    empty: 1,
    orderLines: 1,
  });
  expect(
    player.calls.map(({ day, previous, lines: [line] }) => [day, previous, line!.counted, line!.delivered]),
  ).toEqual([
    [0, null, 6, []],
    [7, 0, 0, [{ day: 2, quantity: 6 }]],
  ]);
});

test('goods that came three days ago go at night, oldest first, and the rep is told how many', () => {
  const player = ordering(6, 0);
  // Day 0: 4, day 1: 1, day 2: the 1 is sold first and 3 of the new 6; 3 stay until day 4, when 1 is sold and 2 spoil.
  expect(replay(byHand(3), player)).toMatchObject({ demand: 19, lost: 9, expired: 2, stockDays: 4 + 1 + 3 + 3 });
  expect(player.calls[1]!.lines[0]).toMatchObject({ counted: 0, removed: 2 });
});

test('a score by hand: a quarter of what was lost, 22.5 % a year on the stock, three quarters of what spoilt', () => {
  const score = scoreOf({ demand: 100, lost: 20, stockDays: 1460, expired: 4, seen: 10, empty: 3, orderLines: 5 });
  expect(score).toMatchObject({ fill: 0.8, cover: 14.6, empty: 0.3, expired: 0.04, lines: 0.5 });
  expect(score.cost).toBeCloseTo(5 + 0.9 + 3, 9);
});

test('the trade´s rule by hand: 12 sold of packs of 6, 0 left: 1.5 × 12 = 18; an empty shelf gets a pack', () => {
  const call = (day: number, counted: number, came: number): SeenCall => ({
    outlet: 'shop',
    day,
    previous: day - 7,
    plannedDelivery: day + 2,
    plannedNext: day + 7,
    plannedNextDelivery: day + 9,
    lines: [
      {
        product: 'TEA',
        pack: 6,
        counted,
        delivered: came > 0 ? [{ day: day - 5, quantity: came }] : [],
        removed: 0,
        onTheWay: 0,
        shelfLife: null,
        days: (from, to) => normalOnly(to - from),
      },
    ],
  });
  const player = rule(1.5);
  expect(player.play(call(0, 6, 0)).order).toEqual([0]);
  expect(player.play(call(7, 0, 6)).order).toEqual([18]);
  // 18 came, 15 left, 3 sold: 4.5 wanted, 15 there.
  expect(player.play(call(14, 15, 18)).order).toEqual([0]);
  expect(player.play(call(21, 0, 0)).order).toEqual([24]);
  expect(player.play(call(28, 0, 0)).order).toEqual([6]);
});

/** Three outlets, five products, 200 days of demand with promotions, by chance. */
function someSet(name: string): DemandSet {
  const random = randomOf(name);
  return {
    name,
    days: 200,
    outlets: [0, 1, 2].map((outlet) => ({
      name: `${outlet}`,
      series: [0, 1, 2, 3, 4].map((product) => {
        const promotion = Uint8Array.from({ length: 200 }, (_, day) =>
          (day + 13 * product) % 40 < 7 ? 1 + (product % 2) : 0,
        );
        const demand = Int32Array.from(promotion, (on) => wholeBetween(random, 0, (1 + product) * (1 + 2 * on)));
        return { product: `P${product}`, demand, promotion };
      }),
    })),
  };
}

test('nobody beats the one who knows: not the rule, not smoothing, not the engine', () => {
  for (const seed of [0, 1, 2, 3]) {
    const field = fieldOf(someSet(`set ${seed}`), seed);
    const best = scoreOf(replay(field, oracle(field)));
    expect(best.fill).toBeGreaterThan(0.97);
    for (const player of [rule(1.5), rule(2.5), smoothing(0.97), engine(0.97), engine(0.8)])
      expect(scoreOf(replay(field, player)).cost, `${seed} ${player.name}`).toBeGreaterThan(best.cost);
  }
});

test('what customers will ask for cannot be seen: another future, the same orders until it begins', () => {
  const set = someSet('future');
  const other: DemandSet = {
    ...set,
    outlets: set.outlets.map((outlet) => ({
      ...outlet,
      series: outlet.series.map((series) => ({
        ...series,
        demand: series.demand.map((units, day) => (day < 100 ? units : 7)),
      })),
    })),
  };
  const ordersOf = (of: DemandSet, make: () => Player): string[] => {
    const made: string[] = [];
    const player = make();
    const heard: Player = {
      name: player.name,
      play: (call) => {
        const played = player.play(call);
        made.push(`${call.day} ${played.order.join(' ')}`);
        return played;
      },
    };
    // Packs are chosen by the demand of the warm-up: both worlds take those of the first.
    const [field, packs] = [fieldOf(of, 1), fieldOf(set, 1)];
    const outlets = field.outlets.map((outlet, i) => ({
      ...outlet,
      shelves: outlet.shelves.map((shelf, j) => ({ ...shelf, pack: packs.outlets[i]!.shelves[j]!.pack })),
    }));
    replay({ ...field, outlets }, heard);
    return made;
  };
  for (const make of [() => rule(1.5), () => smoothing(0.97), () => engine(0.97)]) {
    const [one, two] = [ordersOf(set, make), ordersOf(other, make)];
    const until = (orders: string[]): string[] => orders.filter((order) => Number(order.split(' ')[0]) <= 100);
    expect(until(one).length).toBeGreaterThan(20);
    expect(until(one)).toEqual(until(two));
    expect(one).not.toEqual(two);
  }
});

test('each player has its own world, and the same world twice gives the same figures', () => {
  const field = fieldOf(someSet('twice'), 2);
  expect(replay(field, engine(0.97))).toEqual(replay(field, engine(0.97)));
  expect(nothingLearnt.pool.products).toEqual({});
});

test('a record of promotions with gaps misses whole promotions, about as many as were wished', () => {
  const [whole, gaps] = [fieldOf(someSet('gaps'), 1), fieldOf(someSet('gaps'), 1, { flagsMissing: 0.2 })];
  let [runs, missed] = [0, 0];
  gaps.outlets.forEach((outlet, i) =>
    outlet.shelves.forEach((shelf, j) => {
      const all = whole.outlets[i]!.shelves[j]!.known;
      all.forEach((on, day) => {
        if (!on || all[day - 1]) return;
        runs++;
        const last = all.indexOf(0, day);
        const part = shelf.known.subarray(day, last === -1 ? undefined : last);
        if (part.every((known) => known === 0)) missed++;
        else expect(Array.from(part)).toEqual(Array.from(all.subarray(day, last === -1 ? undefined : last)));
      });
    }),
  );
  expect(missed / runs).toBeGreaterThan(0.05);
  expect(missed / runs).toBeLessThan(0.45);
});

test('between two settings a curve is a straight line; beyond them it says nothing', () => {
  const point = (knob: number, fill: number, cover: number) => ({
    knob,
    score: { fill, cover, empty: 0, expired: 0, lines: 0, cost: 0 },
  });
  const points = [point(1, 0.8, 10), point(2, 0.9, 20), point(3, 0.96, 50)];
  expect(coverAt(points, 0.93)).toBeCloseTo(35, 9);
  expect(coverAt(points, 0.97)).toBeNull();
  expect(fillAt(points, 15)).toBeCloseTo(0.85, 9);
  expect(fillAt(points, 9)).toBeNull();
});
