import { expect, test } from 'vitest';
import { CHINA, day } from '../../core/base/day.ts';
import { instant } from '../../core/base/instant.ts';
import type { StoredFact } from '../work/database.ts';
import { daysOf, receiptOf, receiptText } from './receipt.ts';
import { zh } from './words.ts';

const TODAY = day('2026-11-24');
const position = { cursor: 30, epoch: 2 };
const answered = (seq: number, epoch = 2): StoredFact['ack'] => ({
  epoch,
  seq,
  status: 'applied',
  code: null,
  at: instant('2026-11-24T01:30:00.000Z'),
});
const aFact = (dseq: number, at: string, ack: StoredFact['ack'], outlet = 'shop'): StoredFact => ({
  id: `f${dseq}`,
  dseq,
  kind: 'shelf-checked',
  v: 1,
  at: instant(at),
  mono: 1,
  base: 0,
  baseEpoch: 2,
  entity: 'v',
  fact: { outlet },
  ack,
});
// The day begins at 16:00 of the day before by the world's clock.
const FACTS = [
  aFact(6, '2026-11-23T15:59:59.000Z', answered(20)),
  aFact(7, '2026-11-23T16:00:00.000Z', answered(21)),
  aFact(8, '2026-11-24T01:10:00.000Z', answered(40)),
  aFact(9, '2026-11-24T01:20:00.000Z', answered(22, 1)),
  aFact(10, '2026-11-24T01:25:00.000Z', null),
];
const outletOf = (fact: StoredFact): string => String(fact.fact['outlet']);

test('[M1] every record of the day with its number, and when and under which number it was confirmed', () => {
  const lines = receiptOf(FACTS, TODAY, { zone: CHINA, position, outletOf });
  const at = instant('2026-11-24T01:30:00.000Z');
  expect(lines.map(({ number, confirmed }) => [number, confirmed])).toEqual([
    [7, { at, number: 21 }],
    [8, { at, number: 40 }],
    // Confirmed by a past of the server that is no more: not confirmed.
    [9, null],
    [10, null],
  ]);
  expect(daysOf(FACTS, CHINA)).toEqual(['2026-11-24', '2026-11-23']);
});

test('[M1] as text it can be read by whoever asks', () => {
  const text = receiptText(receiptOf(FACTS.slice(2), TODAY, { zone: CHINA, position, outletOf }), zh, {
    day: TODAY,
    name: '陆小川',
    zone: CHINA,
    nameOfKind: () => '店情查看',
    nameOfOutlet: () => '好又多',
  });
  expect(text.split('\n')).toEqual([
    '跑店回执 2026-11-24 陆小川',
    '共 3 条，已确认 1 条',
    '8号 09:10 店情查看 好又多 09:30 确认（40）',
    '9号 09:20 店情查看 好又多 还没传',
    '10号 09:25 店情查看 好又多 还没传',
    '',
  ]);
});
