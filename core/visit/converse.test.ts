import { expect, test } from 'vitest';
import { fen } from '../base/money.ts';
import { refuse } from '../base/result.ts';
import { aFact, aVisit } from '../field-day/a-visit.ts';
import { anId, noon, OUTLET, today } from '../field-day/ids.ts';
import { GIFT_RULES, type Gift } from '../outlet/gift.ts';
import { discover, giftsAfter, namesGift, noteGift, noteReferral, sayLine, type GiftGround } from './converse.ts';

const said = <F extends object>(fact: F) => {
  const { kind: _kind, at: _at, visit: _visit, ...rest } = fact as F & { kind: string; at: string; visit: string };
  return rest;
};
const open = aVisit();
const present = said(aFact['gift-noted']());
const ground = (more: Partial<GiftGround> = {}): GiftGround => ({
  outlet: { channel: 'grocery' },
  gifts: [],
  rules: GIFT_RULES,
  products: new Map([['TEA', { name: '柠檬茶' }]]),
  isTied: false,
  ...more,
});
const known = (more: Partial<Gift> = {}): Gift => {
  const { isGiven: _isGiven, gift, ...entries } = present;
  return {
    id: gift,
    outlet: OUTLET,
    visit: anId(9),
    day: today,
    ...entries,
    state: 'given',
    approver: '',
    note: '',
    ...more,
  };
};
const give = (more: Partial<typeof present> = {}, of: Partial<GiftGround> = {}, visit = open) =>
  noteGift(visit, { ...present, ...more }, ground(of), noon);

test('[V60] a line that was said tells what became of it; the last word of the visit on it counts', () => {
  const line = said(aFact['line-used']());
  expect(sayLine(open, line, noon)).toMatchObject({ ok: true });
  expect(sayLine(aVisit(aFact['visit-closed']()), line, noon)).toEqual(refuse('visit-not-open'));
  const visit = aVisit(
    aFact['line-used'](),
    aFact['line-used']({ reply: 'agreed' }),
    aFact['line-used']({ line: { id: '1.2', version: 1 } }),
  );
  expect(visit.linesUsed.map(({ line: { id }, reply }) => `${id} ${reply}`)).toEqual(['1.1 agreed', '1.2 said']);
});

test('[V61] what was found out of a company says something; the last word takes the place of the one before', () => {
  const form = said(aFact.discovered());
  expect(discover(open, form, noon)).toMatchObject({ ok: true });
  expect(discover(open, { ...form, business: ' ', needs: '' }, noon)).toEqual(refuse('nothing-said'));
  expect(aVisit(aFact.discovered(), aFact.discovered({ needs: '大瓶' })).discovered?.needs).toBe('大瓶');
});

test('[V62] a gift has a name, a value, and who takes it in; a household expects us; a public body gets none', () => {
  expect(give()).toMatchObject({ ok: true });
  expect(give({ item: ' ' })).toEqual(refuse('nothing-said'));
  expect(give({ value: fen(0) })).toEqual(refuse('nothing-said'));
  expect(give({ takenBy: '' })).toEqual(refuse('name-needed'));
  expect(give({ recipient: 'household' })).toEqual(refuse('appointment-needed'));
  expect(give({ recipient: 'household', appointment: '周三下午' })).toMatchObject({ ok: true });
  expect(give({}, { outlet: { channel: 'school' } })).toEqual(refuse('gift-to-public-body'));
});

test('[V63] above ¥50 each, or ¥200 a year and shop, a gift is asked for and given once it is approved', () => {
  const over = refuse('gift-over-limit', { limit: GIFT_RULES.limit });
  expect(give({ value: fen(5000) })).toMatchObject({ ok: true });
  expect(give({ value: fen(5001) })).toEqual(over);
  expect(give({ value: fen(5001), isGiven: false })).toMatchObject({ ok: true });
  const before = [1, 2, 3, 4].map((n) => known({ id: anId(n), value: fen(4900) }));
  expect(give({ value: fen(400) }, { gifts: before })).toMatchObject({ ok: true });
  expect(give({ value: fen(401) }, { gifts: before })).toEqual(over);
  expect(
    give({ value: fen(401) }, { gifts: before.map((gift) => ({ ...gift, day: '2025-12-31' as Gift['day'] })) }),
  ).toMatchObject({ ok: true });
  expect(give({ value: fen(9000) }, { gifts: [known({ state: 'approved', value: fen(9000) })] })).toMatchObject({
    ok: true,
  });
  expect(give({ value: fen(9001) }, { gifts: [known({ state: 'approved', value: fen(9000) })] })).toEqual(over);
  expect(give({ value: fen(100) }, { gifts: [known({ state: 'refused', value: fen(100) })] })).toEqual(over);
});

test('[V64] no gift when an order depends on it: said so, named in its note, or what its schemes give free', () => {
  const tied = refuse('gift-tied-to-order');
  expect(give({}, { isTied: true })).toEqual(tied);
  const ordered = aFact['order-agreed']();
  const naming = aVisit({ ...ordered, order: { ...ordered.order, note: '订两箱送台历' } });
  expect(give({}, {}, naming)).toEqual(tied);
  expect(give({}, {}, aVisit(ordered))).toMatchObject({ ok: true });
  const [line] = ordered.order.lines;
  const share = { code: 'S', version: 1, rounds: 1, free: 1, off: fen(0) };
  const free = { note: '', lines: [{ ...line!, schemes: [share] }] } as unknown as Parameters<typeof namesGift>[0];
  expect(namesGift(free, '柠檬茶', ground().products)).toBe(true);
  expect(namesGift(free, '台历', ground().products)).toBe(false);
});

test('[V65] the register after a visit: asked for, approved by the office, given', () => {
  const asked = aVisit(aFact['gift-noted']({ isGiven: false }));
  expect(giftsAfter([], asked)).toEqual([known({ visit: asked.id, state: 'asked' })]);
  const approved = known({ state: 'approved', approver: '王敏' });
  expect(giftsAfter([approved], asked)[0]).toMatchObject({ state: 'approved', approver: '王敏' });
  expect(giftsAfter([approved], aVisit(aFact['gift-noted']()))[0]).toMatchObject({ state: 'given', approver: '王敏' });
  expect(giftsAfter([known({ id: anId(3) })], asked)).toHaveLength(2);
});

test('[V68] a shop that another tells us of has a name; a number only with the consent of whose it is; said again it is corrected', () => {
  const told = said(aFact['referral-noted']());
  expect(noteReferral(aVisit(), told, noon)).toEqual({ ok: true, value: aFact['referral-noted']() });
  expect(noteReferral(aVisit(), { ...told, shop: ' ' }, noon)).toEqual(refuse('name-needed'));
  expect(noteReferral(aVisit(), { ...told, phone: '139' }, noon)).toEqual(refuse('phone-without-consent'));
  expect(noteReferral(aVisit(), { ...told, phone: '139', mayCall: true }, noon).ok).toBe(true);
  expect(noteReferral(aVisit(aFact['visit-closed']()), told, noon)).toEqual(refuse('visit-not-open'));
  const again = aFact['referral-noted']({ whom: '老周' });
  expect(aVisit(aFact['referral-noted'](), again).referrals).toEqual([again]);
});
