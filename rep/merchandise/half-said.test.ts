import { expect, test } from 'vitest';
import { day } from '../../core/base/day.ts';
import { units } from '../../core/base/quantity.ts';
import { aLine } from '../../core/field-day/a-line.ts';
import { aFact } from '../../core/field-day/a-visit.ts';
import type { ActionToDo } from '../../core/visit/actions.ts';
import { actionsOf, draftOf, keyOf, saidOf, UNTOLD, type Asked, type Draft } from './half-said.ts';

const toDo = (action: ActionToDo['action'], quantity: number | null = null): ActionToDo => ({
  action,
  product: 'TEA',
  quantity: quantity === null ? null : units(quantity),
  because: 'expired',
  isRequired: true,
});
const asked: Asked = {
  toDo: [toDo('remove-expired', 2), toDo('tag')],
  pieces: [{ posm: 'POSTER', because: 'worn', inBag: 3 }],
  lines: [aLine(5, { expired: units(2), oldest: { produced: day('2025-11-20'), quantity: units(2) } })],
};
const done = { ...UNTOLD, isDone: true };
const draft: Draft = {
  answers: {
    [keyOf({ action: 'remove-expired', product: 'TEA' })]: done,
    [keyOf({ action: 'tag', product: 'TEA' })]: { ...UNTOLD, isDone: false, reason: '没有价签' },
    [keyOf({ action: 'place-posm', product: null, posm: 'POSTER' })]: { ...done, pieces: 2 },
  },
  extra: ['clean'],
  hasConsent: true,
};

test('what comes off has the date that the check read, or the number that was typed; two posters are two', () => {
  const said = saidOf(draft, asked);
  expect(said.map(({ action, quantity, batch, isDone }) => [action, quantity, batch, isDone])).toEqual([
    ['remove-expired', 2, '2025-11-20', true],
    ['tag', null, null, false],
    ['place-posm', 2, null, true],
    ['clean', null, null, true],
  ]);
  const key = keyOf({ action: 'remove-expired', product: 'TEA' });
  const typed = { ...draft, answers: { ...draft.answers, [key]: { ...done, batch: ' L7 ' } } };
  expect(saidOf(typed, asked)[0]!.batch).toBe('L7');
  expect(saidOf(draft, { ...asked, lines: [aLine(5, { expired: units(2) })] })[0]!.batch).toBeNull();
});

test('the owner’s no is the reason of all that would have moved', () => {
  const refused = { ...draft, hasConsent: false };
  expect(actionsOf(saidOf(refused, asked), refused, '老板不同意').map((a) => [a.isDone, a.reason])).toEqual([
    [false, '老板不同意'],
    [false, '没有价签'],
    [false, '老板不同意'],
    [true, null],
  ]);
  expect(actionsOf(saidOf(draft, asked), draft, '老板不同意')).toEqual(saidOf(draft, asked));
});

test('what was said can be looked at again: the actions give the draft from which they came', () => {
  const actions = saidOf(draft, asked);
  const again = draftOf(aFact.merchandised({ actions }));
  expect(saidOf(again, asked)).toEqual(actions);
  expect(again.extra).toEqual(['clean']);
});
