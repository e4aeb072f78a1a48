import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fen, NOTHING } from '../base/money.ts';
import { units } from '../base/quantity.ts';
import { valueAt } from '../catalog/price.ts';
import { lineValue, paidLines, totalOf, type OrderLine } from './order.ts';

const line = (fenOf: number, per: number, agreed: number): OrderLine => {
  const price = { fen: fen(fenOf), per, retail: null };
  return {
    product: 'ZC-1',
    proposed: null,
    agreed: units(agreed),
    price,
    discount: NOTHING,
    value: valueAt(price, units(agreed)),
    list: { code: 'STD', version: 1 },
    schemes: [],
    taxRate: 130,
    reason: null,
    arithmetic: null,
    demand: null,
  };
};

test('[O25] the lines of an order give its total, to the fen', () => {
  const lines = fc.array(fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 48 }), fc.nat(500)), { maxLength: 40 });
  fc.assert(
    fc.property(lines, (made) => {
      const order = made.map(([price, per, agreed]) => line(price, per, agreed));
      // Again over one common denominator for each line, in whole numbers: half up.
      const again = made.reduce(
        (sum, [price, per, agreed]) =>
          sum + Number((2n * BigInt(price) * BigInt(agreed) + BigInt(per)) / (2n * BigInt(per))),
        0,
      );
      expect(totalOf(order)).toBe(again);
      expect(order.every((l) => l.value === lineValue(l))).toBe(true);
    }),
  );
});

test('[O24] what is given free is no paid line', () => {
  expect(
    paidLines([
      line(4800, 12, 12),
      { ...line(4800, 12, 0), schemes: [{ code: 'S1', version: 1, free: units(12), off: NOTHING }] },
    ]),
  ).toHaveLength(1);
});
