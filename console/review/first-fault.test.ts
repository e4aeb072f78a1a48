import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aLine } from '../../core/field-day/a-line.ts';
import { aFact } from '../../core/field-day/a-visit.ts';
import { anOrder, withLine } from '../../core/field-day/an-order.ts';
import { anyVisitFact } from '../../core/field-day/random-facts.ts';
import { FACT_KINDS } from '../../protocol/all-facts.ts';
import { readRepaired, type Fault } from './first-fault.ts';

const check = aFact['shelf-checked']({ lines: [aLine(7)] });
const faultOf = (fact: object): Fault | null => {
  const reading = readRepaired(JSON.stringify(fact));
  return reading.isSound ? null : reading.fault;
};

test('a fact as the phones make it has no fault, and is read as it stands', () => {
  fc.assert(
    fc.property(anyVisitFact, (fact) => {
      expect(readRepaired(JSON.stringify(fact, null, 2))).toEqual({ isSound: true, fact });
    }),
  );
});

test('a text that is no JSON is wrong at a line and a column, one that breaks off is cut', () => {
  const of = (text: string): unknown => readRepaired(text);
  const fault = (code: string, ...what: string[]) => ({ isSound: false, fault: { path: null, code, what } });
  expect(of('{\n  "kind": shelf\n}')).toEqual(fault('text', '2', '11'));
  for (const text of ['', '{"kind": "x"', '{"kind":\n  ']) expect(of(text)).toEqual(fault('cut'));
  for (const text of ['[]', 'null', '3', '"x"']) expect(of(text)).toEqual(fault('object'));
});

const secondLine = (change: object): object => ({ lines: [aLine(7), { ...aLine(7), ...change }] });

test.each([
  [{ kind: 'shelf' }, 'kind', 'one-of', [...FACT_KINDS]],
  [{ kind: undefined }, 'kind', 'missing', []],
  [{ scope: undefined }, 'scope', 'missing', []],
  [{ scope: 'some' }, 'scope', 'one-of', ['all', 'must-stock', 'focus']],
  [{ shelf: 1 }, 'shelf', 'unknown', []],
  [{ visit: 'x' }, 'visit', 'id', []],
  [{ at: '2026-11-25' }, 'at', 'instant', []],
  [{ at: '2026-02-30T01:00:00Z' }, 'at', 'instant', []],
  [{ lines: 'x' }, 'lines', 'array', []],
  [secondLine({ quantity: -1 }), 'lines.1.quantity', 'least', ['0']],
  [secondLine({ quantity: 1.5 }), 'lines.1.quantity', 'whole', []],
  [secondLine({ quantity: '7' }), 'lines.1.quantity', 'number', []],
  [secondLine({ facings: 501 }), 'lines.1.facings', 'most', ['500']],
  [secondLine({ isOldBehind: null }), 'lines.1.isOldBehind', 'boolean', []],
  [secondLine({ product: ' ' }), 'lines.1.product', 'blank', []],
  [secondLine({ product: 'x'.repeat(41) }), 'lines.1.product', 'longest', ['40']],
  [secondLine({ oldest: { produced: '2026-11-31', quantity: 1 } }), 'lines.1.oldest.produced', 'day', []],
  [secondLine({ oldest: { produced: 'x', quantity: 1 } }), 'lines.1.oldest.produced', 'day', []],
  [secondLine({ oldest: 5 }), 'lines.1.oldest', 'group', []],
] as const)('%o is wrong at %s', (change, path, code, what) => {
  expect(faultOf({ ...check, ...change })).toEqual({ path, code, what });
});

test('an order without lines, or whose money does not add up, is told what it should be', () => {
  const order = anOrder(12);
  const { value, ...rest } = order.lines[0]!;
  const told = (change: object): Fault | null =>
    faultOf({ ...aFact['order-agreed'](), order: { ...order, ...change } });
  expect(told({ lines: [] })).toEqual({ path: 'order.lines', code: 'shortest', what: ['1'] });
  expect(told({ total: order.total + 1 })).toEqual({ path: 'order.total', code: 'sum', what: [String(order.total)] });
  expect(told({ lines: [{ ...rest, value: value + 1 }] })).toEqual({
    path: 'order.lines.0.value',
    code: 'sum',
    what: [String(value)],
  });
  expect(told(withLine(order, { value }))).toBeNull();
});
