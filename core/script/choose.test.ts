import * as v from 'valibot';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OBJECTIONS } from '../visit/objection.ts';
import { STEPS } from '../visit/step.ts';
import { choose, fill, LINES_OFFERED, reminderFor, slotsOf, slotsOfLine, type Moment } from './choose.ts';
import { aScriptLine } from '../field-day/a-script-line.ts';
import { AUDIENCES, FAMILIES, ScriptLine, SITUATIONS } from './line.ts';
import { LINES } from './lines.ts';

const here = { 称呼: '李姐', 公司: '晨溪饮料', 我: '小周', 上次日期: '11月18日', 承诺: '换海报', SKU: '柠檬茶' };
const ids = (moment: Moment): string[] => choose(LINES, moment).map((line) => line.id);

test('[S1] a line with an empty slot is not shown', () => {
  const promise = LINES.find((line) => line.id === '5.1')!;
  expect(fill(promise, here, 'zh')).toBe('李姐好，11月18日答应您的“换海报”，今天给您交代结果。');
  expect(fill(promise, { ...here, 承诺: ' ' }, 'zh')).toBe(null);
  expect(fill(promise, { 称呼: '李姐' }, 'zh')).toBe(null);
  expect(ids({ step: 'greet', situations: ['promise-open'], slots: {} })).not.toContain('5.1');
});

test('[S2] [S3] an open promise is spoken of before anything else', () => {
  expect(ids({ step: 'greet', situations: ['promise-open', 'owner-absent'], slots: here })).toEqual([
    '5.1',
    '9.1',
    '4.2',
  ]);
  expect(ids({ step: 'greet', situations: [], slots: here })[0]).toBe('1.1');
  const moment: Moment = { step: 'greet', situations: [], slots: {} };
  expect(choose([...LINES].reverse(), moment)).toEqual(choose(LINES, moment)); // in whatever order the book brings them
});

test('[S4] what was said last time gives way', () => {
  expect(ids({ step: 'greet', situations: [], slots: here, used: ['1.1'] })).not.toContain('1.1');
});

test('[S2] whatever is known: at most three, of this step, of what is so, and every slot filled', () => {
  const names = [...new Set(LINES.flatMap((line) => slotsOf(line.zh)))];
  const moments = fc.record({
    step: fc.constantFrom(...STEPS),
    situations: fc.uniqueArray(fc.constantFrom(...SITUATIONS)),
    audience: fc.constantFrom(null, ...AUDIENCES),
    objection: fc.constantFrom(null, ...OBJECTIONS),
    slots: fc.dictionary(fc.constantFrom(...names), fc.string()),
  });
  fc.assert(
    fc.property(moments, (moment) => {
      const lines = choose(LINES, moment);
      expect(lines.length).toBeLessThanOrEqual(LINES_OFFERED);
      for (const line of lines) {
        expect(line.steps).toContain(moment.step);
        expect(line.situations.some((one) => one === 'any' || moment.situations.includes(one))).toBe(true);
        expect(line.kind).toBe('say');
        expect(fill(line, moment.slots, 'zh')).not.toBe(null);
        for (const slot of slotsOfLine(line)) expect(moment.slots[slot]!.trim()).not.toBe('');
        if (moment.audience) expect(['anyone', moment.audience]).toContain(line.audience);
      }
    }),
  );
});

test('[S5] each line in both languages with the same slots, under an id of its own', () => {
  expect(new Set(LINES.map((line) => line.id)).size).toBe(LINES.length);
  expect(FAMILIES.filter((family) => !LINES.some((line) => line.family === family))).toEqual([]);
  for (const line of LINES) {
    expect(v.is(ScriptLine, line), line.id).toBe(true);
    expect(slotsOf(line.en).sort(), line.id).toEqual(slotsOf(line.zh).sort());
    expect(/[一-鿿]/.test(line.en.replace(/\{\{[^{}]+\}\}/g, '')), `${line.id} has Chinese in its English`).toBe(false);
  }
});

test('[S6] a sign in a name stays a sign', () => {
  expect(fill({ zh: '{{称呼}}好', en: 'Hello {{称呼}}' }, { 称呼: '$& {{公司}}' }, 'en')).toBe('Hello $& {{公司}}');
  expect(fill({ zh: '{{toString}}', en: '' }, {}, 'zh')).toBe(null);
});

const lines = [
  aScriptLine({ id: 'a' }),
  aScriptLine({ id: 'b', audience: 'front-desk' }),
  aScriptLine({ id: 'c', audience: 'household' }),
  aScriptLine({ id: 'd', objection: 'no-space', situations: ['objection'] }),
  aScriptLine({ id: 'e', number: '实销' }),
];
const among = (more: Partial<Moment>) =>
  choose(lines, { step: 'greet', situations: [], slots: {}, ...more }).map((line) => line.id);

test('[S8] a line for somebody is offered to nobody else, and a household only when its people are met', () => {
  expect(among({})).toEqual(['a', 'b']);
  expect(among({ audience: 'owner' })).toEqual(['a']);
  expect(among({ audience: 'household' })).toEqual(['a', 'c']);
});

test('[S8] the answer to the concern that was raised comes first, and that to another does not come', () => {
  expect(among({ situations: ['objection'], objection: 'no-space' })[0]).toBe('d');
  expect(among({ situations: ['objection'], objection: 'no-cash' })).not.toContain('d');
});

test('[S1] a line without its number is not shown', () => {
  expect(among({ slots: { 实销: '36 瓶' } })).toEqual(['e', 'a', 'b']);
});

test('[S9] a reminder is not offered to be said, and takes turns with the others', () => {
  const reminders = ['x', 'y'].map((id) => aScriptLine({ id, kind: 'remind' }));
  const moment: Moment = { step: 'greet', situations: [], slots: {} };
  expect(choose(reminders, moment)).toEqual([]);
  expect([0, 1, 2].map((turn) => reminderFor(reminders, { ...moment, turn })?.id)).toEqual(['x', 'y', 'x']);
  expect(reminderFor(reminders, { ...moment, step: 'review' })).toBe(null);
});
