import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fen } from '../base/money.ts';
import { NONE, units } from '../base/quantity.ts';
import { valueAt } from '../catalog/price.ts';
import { lineValue, paidLines, totalOf, type OrderLine } from './order.ts';

const line = (fenOf: number, per: number, agreed: number): OrderLine => {
  const price = { fen: fen(fenOf), per, retail: null };
  return {
    product: 'ZC-1',
    proposed: null,
    agreed: units(agreed),
    free: NONE,
    scheme: null,
    price,
    value: valueAt(price, units(agreed)),
    reason: null,
    arithmetic: null,
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
  expect(paidLines([line(4800, 12, 12), { ...line(4800, 12, 0), free: units(12) }])).toHaveLength(1);
});
