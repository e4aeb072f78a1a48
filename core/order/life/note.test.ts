import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, plusDays } from '../../base/day.ts';
import { fen, minus, sumOf } from '../../base/money.ts';
import { units } from '../../base/quantity.ts';
import { anOrder, withLine } from '../../field-day/an-order.ts';
import { valueOfGoods } from '../account/charge.ts';
import { freeOf } from '../order.ts';
import { deliveryNote, type DeliveryPart } from './note.ts';

const first = day('2026-11-25');
const handed = (part: number, quantity: number, batch = `L${part}`): DeliveryPart => ({
  part,
  day: plusDays(first, part),
  lines: [{ product: 'TEA', quantity: units(quantity), batch, produced: first }],
});

// Ten cases at 48.00, ¥24.00 off, one case free.
const ORDER = withLine(anOrder(120), {
  value: fen(45_600),
  schemes: [{ code: 'S1', version: 1, off: fen(2400), free: units(12) }],
});

test('[OL14] eleven cases come in two parts: of the first all is paid for, the second brings the free case', () => {
  const parts = [handed(1, 72), handed(2, 60)];
  expect(deliveryNote(ORDER, parts, 1)).toMatchObject({
    part: 1,
    parts: 2,
    day: plusDays(first, 1),
    total: 27_360,
    lines: [{ paid: 72, free: 0, off: 1440, value: 27_360, batch: 'L1', produced: first }],
  });
  expect(deliveryNote(ORDER, parts, 2)).toMatchObject({
    total: 18_240,
    lines: [{ paid: 48, free: 12, off: 960, value: 18_240 }],
  });
  expect(deliveryNote(ORDER, parts, 3)).toBe(null);
});

test('[OL14] before it is handed over the note has what is to come, and no batch', () => {
  expect(deliveryNote(ORDER, [handed(1, 72)], null)).toMatchObject({
    part: 2,
    parts: 2,
    day: null,
    lines: [{ paid: 48, free: 12, batch: '', produced: null }],
  });
  expect(deliveryNote(ORDER, [handed(1, 72)], 1)?.parts).toBe(null);
  expect(deliveryNote(ORDER, [handed(1, 132)], null)).toBe(null);
});

test('[OL14] two batches of one part follow each other: the second goes on where the first has ended', () => {
  const two = { ...handed(1, 100, 'A'), lines: [...handed(1, 100, 'A').lines, ...handed(1, 32, 'B').lines] };
  expect(deliveryNote(ORDER, [two], 1)?.lines.map((one) => [one.batch, one.paid, one.free])).toEqual([
    ['A', 100, 0],
    ['B', 20, 12],
  ]);
});

test('[OL14] whatever the parts, together they cost what the order costs and bring what it holds, and each costs what is owed for it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 99_999 }),
      fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 8 }),
      (agreed, free, value, sizes) => {
        const order = withLine(anOrder(120), {
          agreed: units(agreed),
          value: fen(agreed === 0 ? 0 : value),
          schemes: [{ code: 'S1', version: 1, off: fen(0), free: units(free) }],
        });
        let open = agreed + free;
        const parts: DeliveryPart[] = [];
        for (const size of [...sizes, 560]) {
          if (open > 0) parts.push(handed(parts.length + 1, Math.min(size, open)));
          open -= Math.min(size, open);
        }
        const notes = parts.map((one) => deliveryNote(order, parts, one.part)!);
        const lines = notes.flatMap((note) => note.lines);
        expect(sumOf(notes.map((note) => note.total))).toBe(order.lines[0]!.value);
        const handedOver = parts.map((one) => one.lines);
        notes.forEach((note, at) => {
          const upTo = (count: number) => valueOfGoods(order, handedOver.slice(0, count).flat());
          expect(note.total).toBe(minus(upTo(at + 1), upTo(at)));
        });
        expect(lines.reduce((sum, line) => sum + line.paid, 0)).toBe(agreed);
        expect(lines.reduce((sum, line) => sum + line.free, 0)).toBe(freeOf(order.lines[0]!));
        expect(lines.every((line) => line.value >= 0)).toBe(true);
      },
    ),
  );
});
