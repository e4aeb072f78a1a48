import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays, type Day } from '../base/day.ts';
import { aList, aPractice, aQuestionnaire, practices } from '../field-day/a-practice.ts';
import { bookOf, type Practice } from './book-of.ts';
import { changesOf } from './compare.ts';
import type { PlaybookHead } from './playbook.ts';
import { periodOf } from './period.ts';
import { printPlaybook } from './print.ts';
import { readPlaybook } from './read.ts';

const HEAD: PlaybookHead = { code: 'OWN', edition: '2026-11-25', zh: '临安手册', en: '', about: '', extent: 'whole' };
const { today, products } = aPractice();
const book = (more: Partial<Practice> = {}) => bookOf(aPractice(more), HEAD);

test('[PB1] [PB7] any book reads as it was printed, prints as it was read, and differs in nothing from where it is from', () => {
  fc.assert(
    fc.property(practices, (practice) => {
      const whole = bookOf(practice, HEAD);
      const file = printPlaybook(whole);
      const read = readPlaybook(file);
      expect(read).toEqual({ ok: true, book: whole });
      expect(read.ok && printPlaybook(read.book)).toBe(file);
      expect(changesOf(whole, whole, products)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('[PB1] short rows stand on one line, and a part in the order of its codes', () => {
  const file = printPlaybook(book({ questionnaires: [aQuestionnaire({ code: 'Z' }), aQuestionnaire({ code: 'A' })] }));
  expect(file).toContain('      "channels": ["convenience"],\n      "classes": [],\n      "questions": [\n        {\n');
  expect(file.indexOf('"code": "A"')).toBeLessThan(file.indexOf('"code": "Z"'));
  expect(file.startsWith('{\n  "paodian": "playbook",\n  "format": 1,\n  "code": "OWN",\n')).toBe(true);
  expect(file.endsWith('\n}\n')).toBe(true);
});

test('[PB2] the goods of lists and targets stand in it by name, each once', () => {
  const milk = aList({ code: 'M2', class: 'A', products: [{ product: 'MILK', facings: 1 }], hero: null });
  expect(book({ lists: [aList(), milk] }).goods).toEqual([
    { product: 'MILK', name: 'MILK 500毫升', shelfLifeDays: 365 },
    { product: 'TEA', name: 'TEA 500毫升', shelfLifeDays: 365 },
  ]);
});

test('[PB3] no version and no day is in it, and nothing that ends today', () => {
  const to = (day: Day) => book({ questionnaires: [aQuestionnaire({ to: day })] }).questionnaires;
  expect(to(today)).toEqual([]);
  expect(to(plusDays(today, 1))).toHaveLength(1);
  expect(Object.keys(to(plusDays(today, 1))[0]!)).not.toContain('version');
  const ended = book({
    material: [{ code: 'HB01', name: '海报', guidance: '', until: today }],
    focus: [{ ...aPractice().focus[0]!, to: plusDays(today, -1) }],
  });
  expect([ended.standards.material, ended.standards.lists[0]!.posm, ended.targets.focus]).toEqual([[], [], []]);
});

test('[PB3] of two lists for one channel and class it has the one that shops have', () => {
  const second = aList({ code: 'M2', position: '收银台' });
  expect(book({ lists: [aList(), second] }).standards.lists.map((one) => one.position)).toEqual(['与眼睛同高']);
});

test.each([
  ['month', '2026-11-25', '2026-11-30'],
  ['month', '2026-12-31', '2026-12-31'],
  ['month', '2028-02-01', '2028-02-29'],
  ['week', '2026-11-25', '2026-11-29'],
  ['week', '2026-11-29', '2026-11-29'],
  ['day', '2026-11-25', '2026-11-25'],
] as const)('[PB10] a focus of the %s that begins on %s holds until %s', (span, from, to) => {
  expect(periodOf(span, from as Day)).toEqual({ from, to });
});
