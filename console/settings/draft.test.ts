import { expect, test } from 'vitest';
import { day } from '../../core/base/day.ts';
import { anId } from '../../core/field-day/ids.ts';
import { GIFT_RULES } from '../../core/outlet/gift.ts';
import { NOTHING_ABOUT, Organisation } from '../../core/plan/organisation.ts';
import { changesOf, draftOf, FIELDS, type Draft } from './draft.ts';

const before: Organisation = {
  id: anId(1),
  name: '测试食品',
  brand: '澄屿',
  zone: 'Asia/Shanghai',
  servicePhone: '400-1',
  suggestionFactor: 1.5,
  checkInRadius: 300,
  closedDays: [day('2026-10-01')],
  // As the database gives it back.
  workingHours: { to: '20:00', from: '07:00' },
  placeDays: 90,
  planningTime: '08:30',
  appearance: ['工服', '工牌'],
  tools: [],
  gifts: GIFT_RULES,
  about: NOTHING_ABOUT,
};
const after = (change: Partial<Draft>) => changesOf(before, { ...draftOf(before), ...change });

test('a draft that says what stands changes nothing', () => {
  expect(after({})).toEqual({ changed: {}, faulty: [] });
  expect(after({ name: ' 测试食品 ', suggestionFactor: '1.50', appearance: '\n工服\n\n 工牌 \n' })).toEqual({
    changed: {},
    faulty: [],
  });
});

test('only what changed is sent, numbers as numbers, lines as a list, days in order', () => {
  expect(after({ brand: '', suggestionFactor: '2' })).toEqual({
    changed: { brand: '', suggestionFactor: 2 },
    faulty: [],
  });
  expect(after({ leastValue: '300', leastCases: '' }).changed).toEqual({
    orderMinimum: { value: 30_000, cases: null },
  });
  expect(after({ paymentDays: '0' }).changed).toEqual({ paymentDays: 0 });
  expect(after({ paymentDays: '30' }).changed).toEqual({});
  expect(after({ leastCases: '0' }).faulty).toEqual(['orderMinimum']);
  expect(after({ byEngine: ['school', 'grocery'] }).changed).toEqual({
    methods: { grocery: 'engine', school: 'engine' },
  });
  expect(after({ workingHours: '08:00 – 24:00', placeDays: '30', planningTime: ' 08:00' }).changed).toEqual({
    workingHours: { from: '08:00', to: '24:00' },
    placeDays: 30,
    planningTime: '08:00',
  });
  expect(after({ closedDays: [day('2026-10-01'), day('2026-02-17')], tools: '样品\n抹布' }).changed).toEqual({
    closedDays: ['2026-02-17', '2026-10-01'],
    tools: ['样品', '抹布'],
  });
});

test('limits of gifts are yuan and kept in fen, a season has both its days, what is told of us is trimmed', () => {
  const season = { giftLimit: '30.5', giftFrom: '2027-02-01', giftTo: '2027-02-20' };
  expect(after({ ...season, about: { ...NOTHING_ABOUT, area: ' 本市 ' } })).toEqual({
    changed: {
      gifts: { limit: 3050, yearly: 20000, season: { from: '2027-02-01', to: '2027-02-20' } },
      about: { ...NOTHING_ABOUT, area: '本市' },
    },
    faulty: [],
  });
  expect(after({ giftFrom: '2027-02-01' })).toEqual({ changed: {}, faulty: ['gifts'] });
  expect(after({ giftYearly: '' })).toEqual({ changed: {}, faulty: ['gifts'] });
});

test('what the server would refuse is named by its field and not sent', () => {
  const wrong: Partial<Draft>[] = [
    { name: ' ' },
    { brand: 'x'.repeat(61) },
    { servicePhone: 'x'.repeat(41) },
    { suggestionFactor: '' },
    { suggestionFactor: '0.9' },
    { suggestionFactor: '一' },
    { checkInRadius: '19' },
    { checkInRadius: '300.5' },
    { checkInRadius: '' },
    { paymentDays: '' },
    { paymentDays: '-1' },
    { paymentDays: '366' },
    { paymentDays: '1.5' },
    { workingHours: '7-20' },
    { workingHours: '07:00-07:00' },
    { workingHours: '07:00-12:00-20:00' },
    { placeDays: '0' },
    { placeDays: '366' },
    { planningTime: '8点半' },
    { appearance: 'x\n'.repeat(41) },
    { tools: 'x'.repeat(101) },
  ];
  for (const change of wrong) expect(after(change)).toEqual({ changed: {}, faulty: Object.keys(change) });
  expect(after({ name: '', checkInRadius: '200' })).toEqual({ changed: { checkInRadius: 200 }, faulty: ['name'] });
});

test('every setting has its field', () => {
  // These are not typed on this page.
  const others = ['id'];
  expect([...FIELDS].sort()).toEqual(
    Object.keys(Organisation.entries)
      .filter((key) => !others.includes(key))
      .sort(),
  );
});
