import { expect, test } from 'vitest';
import { day } from '../../core/base/day.ts';
import { units } from '../../core/base/quantity.ts';
import { anId } from '../../core/field-day/ids.ts';
import type { ReturnGoods } from '../../protocol/returns.ts';
import { lineOf, nothingTyped, readReturn, withBatch } from './typed-return.ts';

const tea: ReturnGoods = {
  id: 'TEA',
  name: '柠檬茶',
  category: '茶饮料',
  packs: [
    { name: '瓶', factor: 1 },
    { name: '箱', factor: 12 },
  ],
  shelfLifeDays: 90,
  came: [
    { batch: 'L2', produced: day('2026-10-01'), day: day('2026-11-20'), quantity: units(24) },
    { batch: 'L1', produced: null, day: day('2026-11-13'), quantity: units(24) },
  ],
};
const read = (typed: Parameters<typeof readReturn>[2]) => readReturn(anId(1), 'C001', typed, [tea]);

test('goods are of the batch that came last, and may be sold until its life is over; of another batch one writes it', () => {
  const line = lineOf(tea);
  expect(line).toMatchObject({ batch: 'L2', expires: '2026-12-30', amount: { number: '', pack: '瓶' } });
  expect(withBatch({ ...line, expires: '' }, 'L1', tea)).toMatchObject({ batch: 'L1', expires: '' });
});

test('two cases and five bottles of another batch are 24 and 5 units', () => {
  const lines = [
    { ...lineOf(tea), amount: { number: '2', pack: '箱' } },
    { product: 'TEA', amount: { number: '5', pack: '瓶' }, batch: ' L1 ', expires: '' },
  ];
  expect(read({ reason: 'damaged', wish: 'exchange', note: ' 压坏了 ', lines })).toMatchObject({
    outlet: 'C001',
    reason: 'damaged',
    wish: 'exchange',
    note: '压坏了',
    lines: [
      { product: 'TEA', quantity: 24, batch: 'L2', expires: '2026-12-30' },
      { product: 'TEA', quantity: 5, batch: 'L1', expires: null },
    ],
  });
});

test('without a reason, without goods or without a quantity nothing is sent', () => {
  const line = { ...lineOf(tea), amount: { number: '2', pack: '箱' } };
  const whole = { ...nothingTyped, reason: 'expired', lines: [line] } as const;
  expect(read(whole)).not.toBe(null);
  expect(read({ ...whole, reason: null })).toBe(null);
  expect(read({ ...whole, lines: [] })).toBe(null);
  for (const number of ['', '0', '二']) {
    const lines = [{ ...line, amount: { number, pack: '箱' } }];
    expect(read({ ...whole, lines })).toBe(null);
  }
});
