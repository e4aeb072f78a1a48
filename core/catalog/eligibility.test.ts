import { expect, test } from 'vitest';
import { plusDays } from '../base/day.ts';
import { fen } from '../base/money.ts';
import { aScheme } from '../field-day/a-scheme.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { today } from '../field-day/ids.ts';
import { eligibilities, type Shop } from './eligibility.ts';
import type { Scheme, SchemeCondition } from './scheme.ts';

const scheme = (conditions: SchemeCondition[], more: Partial<Scheme> = {}): Scheme =>
  aScheme(undefined, { channels: ['grocery'], conditions, ...more });
const shop = (more: Partial<Shop> = {}): Shop => ({
  outlet: anOutlet(),
  agreements: [],
  handled: new Set(),
  hasOrdered: false,
  ...more,
});
const ALL: SchemeCondition[] = [
  { kind: 'class', classes: ['A', 'B'] },
  { kind: 'outlets', outlets: ['A0001', 'A0002'] },
  { kind: 'first-order' },
  { kind: 'nothing-overdue' },
  { kind: 'carries', product: 'TEA' },
  { kind: 'agreement', type: 'display' },
  { kind: 'joined' },
];
const missingOf = (of: Shop): string =>
  eligibilities([scheme(ALL)], of, today)[0]!
    .missing.map((c) => c.kind)
    .join(' ');

test('[G6] each condition by itself, met and missing', () => {
  const display = { type: 'display', from: today, to: today } as const;
  const outlet = anOutlet({ schemes: ['S1'] });
  const full = shop({ outlet, agreements: [display], handled: new Set(['TEA']) });
  expect(missingOf(full)).toBe('');
  expect(missingOf({ ...full, outlet: { ...outlet, class: 'C' } })).toBe('class');
  expect(missingOf({ ...full, outlet: { ...outlet, code: 'A0003' } })).toBe('outlets');
  expect(missingOf({ ...full, hasOrdered: true })).toBe('first-order');
  expect(missingOf({ ...full, outlet: { ...outlet, credit: { ...outlet.credit, overdue: fen(1) } } })).toBe(
    'nothing-overdue',
  );
  expect(missingOf({ ...full, handled: new Set(['WATER']) })).toBe('carries');
  expect(missingOf({ ...full, agreements: [{ ...display, to: plusDays(today, -1) }] })).toBe('agreement');
  expect(missingOf({ ...full, outlet: anOutlet() })).toBe('joined');
});

test('[G6] a shop of which only the own word is missing is to be asked; one that misses more, or nothing, is not', () => {
  const asked = (conditions: SchemeCondition[], of = shop()): boolean =>
    eligibilities([scheme(conditions)], of, today)[0]!.isToBeAsked;
  expect(asked([{ kind: 'nothing-overdue' }, { kind: 'joined' }])).toBe(true);
  expect(asked([{ kind: 'carries', product: 'TEA' }, { kind: 'joined' }])).toBe(false);
  expect(asked([{ kind: 'joined' }], shop({ outlet: anOutlet({ schemes: ['S1'] }) }))).toBe(false);
});

test('[G6] schemes of other channels and other days are not shown', () => {
  const of = (more: Partial<Scheme>) => eligibilities([scheme([], more)], shop(), today).length;
  expect([of({}), of({ channels: [] }), of({ channels: ['school'] }), of({ from: plusDays(today, 1) })]).toEqual([
    1, 1, 0, 0,
  ]);
});
