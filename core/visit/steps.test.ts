import * as v from 'valibot';
import { expect, test } from 'vitest';
import { day, plusDays } from '../base/day.ts';
import { fen } from '../base/money.ts';
import type { Place } from '../base/place.ts';
import { units } from '../base/quantity.ts';
import { ok, refuse } from '../base/result.ts';
import { suggest, type SuggestionInput } from '../order/suggest.ts';
import type { Commitment } from '../plan/commitment.ts';
import { aLine } from '../field-day/a-line.ts';
import { aCheckedVisit, aFact, anAction, aPitch, aVisit, aVisitWithout, said } from '../field-day/a-visit.ts';
import { anOrder, withLine } from '../field-day/an-order.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { aProduct, productsOf } from '../field-day/a-product.ts';
import { anId, minutesAfter, noon, OUTLET, today, VISIT } from '../field-day/ids.ts';
import { VisitFact, type ActionTaken, type Outcome } from './facts.ts';
import { STEPS } from './step.ts';
import {
  abortVisit,
  agreeOrder,
  checkIn,
  checkShelf,
  closeVisit,
  declineOrder,
  greet,
  merchandise,
  openVisit,
  prepare,
  present,
  promise,
  review,
  settleCommitment,
  skipStep,
  takePhoto,
} from './steps.ts';

const PRODUCTS = productsOf(aProduct());
const yesterday = day('2026-11-24');
const opening = {
  visit: VISIT,
  day: today,
  purpose: 'sales',
  isPlanned: true,
  unplannedDayReason: null,
  isDayPlanned: true,
} as const;
const commitment: Commitment = {
  id: anId(41),
  outlet: OUTLET,
  direction: 'to-customer',
  text: '换海报',
  due: today,
  state: 'open',
  madeOn: yesterday,
};
const expired = aLine(10, { expired: units(1) });

const restock: SuggestionInput = {
  product: aProduct(),
  previous: units(24),
  delivered: units(48),
  removed: units(0),
  counted: units(20),
  onTheWay: units(0),
  daysBetween: 7,
  calendarDays: 7,
  daysToNext: 7,
  leadDays: 0,
  safetyDays: 3.5,
  season: 1,
  daysInStock: null,
  lastDeliveries: null,
  similarPerDay: null,
  starter: null,
  isMustStock: false,
  medianPerDay: null,
  saleableDays: null,
  capacity: null,
  available: null,
};

/** Each deed on a visit, done as it should be: a test changes one thing. */
const deeds = {
  prepare: (visit = aVisit()) => prepare(visit, said(aFact.prepared()), noon),
  checkIn: (visit = aVisit()) =>
    checkIn(visit, said(aFact['checked-in']()), { place: null, radius: 300, canPhotograph: true }, noon),
  greet: (visit = aVisit(aFact['checked-in']())) => greet(visit, said(aFact.greeted()), noon),
  settleCommitment: (visit = aVisit()) =>
    settleCommitment(visit, commitment, said(aFact['commitment-settled']()), noon),
  promise: (visit = aVisit()) => promise(visit, said(aFact['commitment-made']()), noon),
  checkShelf: (visit = aVisit()) => checkShelf(visit, said(aFact['shelf-checked']()), noon, PRODUCTS),
  takePhoto: (visit = aVisit()) => takePhoto(visit, said(aFact['photo-taken']()), noon),
  merchandise: (visit = aVisit()) => merchandise(visit, said(aFact.merchandised()), noon),
  agreeOrder: (visit = aVisit()) => agreeOrder(visit, said(aFact['order-agreed']()), noon),
  declineOrder: (visit = aVisit()) => declineOrder(visit, said(aFact['order-declined']()), noon),
  present: (visit = aVisit()) => present(visit, said(aFact.presented()), noon),
  review: (visit = aVisit()) => review(visit, said(aFact.reviewed()), noon),
  closeVisit: (visit = aVisitWithout(['administration'])) => closeVisit(visit, said(aFact['visit-closed']()), noon),
  skipStep: (visit = aVisit()) => skipStep(visit, 'presentation', 'no-time', noon),
  abortVisit: (visit = aVisit()) => abortVisit(visit, { outcome: 'closed-now', reason: '店门关着' }, noon),
};

for (const [name, deed] of Object.entries(deeds)) {
  test(`[V4] ${name} makes a fact of a running visit, and refuses once it has ended or never began`, () => {
    const result = deed();
    expect(result.ok && v.is(VisitFact, result.value)).toBe(true);
    expect(deed(aVisitWithout([]))).toEqual(refuse('visit-not-open'));
    expect(deed(aVisit(aFact['visit-aborted']()))).toEqual(refuse('visit-not-open'));
    expect(deed({ ...aVisit(), opened: null })).toEqual(refuse('visit-not-open'));
  });
}

test('[V1] while a visit is open no other is opened', () => {
  const other = { ...aVisit(), id: anId(9) };
  expect(openVisit(anOutlet(), opening, [other], noon)).toEqual(refuse('another-visit-open', { visit: anId(9) }));
  expect(openVisit(anOutlet(), opening, [{ ...other, state: 'completed' }], noon)).toEqual(ok(aFact['visit-opened']()));
});

test('[V2] a closed shop is not visited, and a firm no holds until its day', () => {
  expect(openVisit(anOutlet({ status: 'closed' }), opening, [], noon)).toEqual(refuse('outlet-closed'));
  const until = day('2026-12-01');
  expect(openVisit(anOutlet({ doNotVisitUntil: until }), opening, [], noon)).toEqual(refuse('do-not-visit', { until }));
  expect(openVisit(anOutlet({ doNotVisitUntil: until }), { ...opening, day: until }, [], noon).ok).toBe(true);
});

test('[V3] before the plan of the day is confirmed a visit says why', () => {
  const early = { ...opening, isDayPlanned: false };
  expect(openVisit(anOutlet(), early, [], noon)).toEqual(refuse('day-not-planned'));
  expect(openVisit(anOutlet(), { ...early, unplannedDayReason: '店主来电' }, [], noon)).toMatchObject({
    ok: true,
    value: { unplannedDayReason: '店主来电' },
  });
});

test('[V5] a visit has an objective', () => {
  expect(prepare(aVisit(), { ...said(aFact.prepared()), objective: ' ' }, noon)).toEqual(refuse('nothing-said'));
});

test("[V6] outside the radius a check-in says why and shows the shop's front; a phone without a fix need not", () => {
  const shop = { place: anOutlet().place, radius: 300, canPhotograph: true };
  const far: Place = { lat: 30.27, lng: 120.16, datum: 'wgs84', accuracy: 30 };
  const seen = aVisit(aFact['photo-taken']({ subject: 'store-front' }));
  const atTheBack = { place: far, reason: '后门送货口' };
  expect(checkIn(seen, { place: far, reason: ' ' }, shop, noon)).toEqual(refuse('outside-radius'));
  expect(checkIn(aVisit(), atTheBack, shop, noon)).toEqual(refuse('store-front-needed'));
  const other = aVisit(aFact['photo-taken']({ subject: 'cooler' }));
  expect(checkIn(other, atTheBack, shop, noon)).toEqual(refuse('store-front-needed'));
  expect(checkIn(seen, atTheBack, shop, noon).ok).toBe(true);
  expect(checkIn(aVisit(), { place: { ...far, accuracy: 2500 }, reason: null }, shop, noon).ok).toBe(true);
  expect(checkIn(aVisit(), { place: null, reason: null }, shop, noon).ok).toBe(true);
});

test('[V6] a phone that is full checks in without the photo, and still says why', () => {
  const shop = { place: anOutlet().place, radius: 300, canPhotograph: false };
  const far: Place = { lat: 30.27, lng: 120.16, datum: 'wgs84', accuracy: 30 };
  expect(checkIn(aVisit(), { place: far, reason: '后门送货口' }, shop, noon).ok).toBe(true);
  expect(checkIn(aVisit(), { place: far, reason: '' }, shop, noon)).toEqual(refuse('outside-radius'));
});

test('[V7] greeting needs a check-in, except on the telephone', () => {
  expect(greet(aVisit(), said(aFact.greeted()), noon)).toEqual(refuse('not-checked-in'));
  expect(greet(aVisit(aFact['visit-opened']({ purpose: 'phone' })), said(aFact.greeted()), noon).ok).toBe(true);
});

test('[V7] the owner is away: the clerk who allows the work has a name', () => {
  const here = aVisit(aFact['checked-in']());
  const away = { ...said(aFact.greeted()), met: null };
  expect(greet(here, away, noon)).toEqual(refuse('nobody-met'));
  expect(greet(here, { ...away, permissionFrom: '店员小陈' }, noon).ok).toBe(true);
});

test('[V57] how it began, what was done first, who came along and another objective are kept beside what was prepared', () => {
  const begun = {
    ...said(aFact.greeted()),
    iceBreaker: 'attitude',
    help: 'waited',
    companion: { role: 'supervisor', name: '周主管' },
    objective: '先把退货办完',
  } as const;
  const deed = greet(aVisit(aFact.prepared({ objective: '谈新品' }), aFact['checked-in']()), begun, noon);
  expect(deed.ok).toBe(true);
  const visit = aVisit(aFact.prepared({ objective: '谈新品' }), ...(deed.ok ? [deed.value] : []));
  expect(visit.greeted).toMatchObject({
    iceBreaker: 'attitude',
    help: 'waited',
    companion: { role: 'supervisor', name: '周主管' },
    objective: '先把退货办完',
  });
  expect(visit.prepared?.objective).toBe('谈新品');
});

test('[V8] only an open promise of this outlet is settled', () => {
  const settled = said(aFact['commitment-settled']());
  expect(settleCommitment(aVisit(), { ...commitment, outlet: anId(8) }, settled, noon)).toEqual(refuse('wrong-outlet'));
  expect(settleCommitment(aVisit(), { ...commitment, state: 'fulfilled' }, settled, noon)).toEqual(
    refuse('commitment-not-open'),
  );
});

test('[V8] a promise that is moved names its new day, and one that is cancelled says why', () => {
  const settled = said(aFact['commitment-settled']());
  const moved = { ...settled, outcome: 'renegotiated' } as const;
  expect(settleCommitment(aVisit(), commitment, moved, noon)).toEqual(refuse('new-day-needed'));
  expect(settleCommitment(aVisit(), commitment, { ...moved, newDue: yesterday }, noon)).toEqual(
    refuse('day-in-the-past', { day: yesterday }),
  );
  expect(settleCommitment(aVisit(), commitment, { ...moved, newDue: today }, noon)).toMatchObject({
    value: { newDue: today },
  });
  expect(settleCommitment(aVisit(), commitment, { ...settled, newDue: today }, noon)).toMatchObject({
    value: { newDue: null },
  });
  expect(settleCommitment(aVisit(), commitment, { ...settled, outcome: 'cancelled' }, noon)).toEqual(
    refuse('reason-needed'),
  );
});

test('[V9] a promise has words and a day not in the past', () => {
  const made = said(aFact['commitment-made']());
  expect(promise(aVisit(), { ...made, text: '' }, noon)).toEqual(refuse('nothing-said'));
  expect(promise(aVisit(), { ...made, due: yesterday }, noon)).toEqual(refuse('day-in-the-past', { day: yesterday }));
});

test('[V10] a check has lines, one for each product and place', () => {
  const check = (...lines: ReturnType<typeof aLine>[]) =>
    checkShelf(aVisit(), { ...said(aFact['shelf-checked']()), lines }, noon, PRODUCTS);
  expect(check()).toEqual(refuse('nothing-checked'));
  expect(check(aLine(3), aLine(4))).toEqual(refuse('counted-twice', { product: 'TEA', location: 'main-shelf' }));
  expect(check(aLine(3), aLine(4, { location: 'cooler' })).ok).toBe(true);
  expect(check(...Array.from({ length: 1501 }, (_, i) => aLine(1, { product: `P${i}` })))).toEqual(
    refuse('too-many-lines', { most: 1500 }),
  );
});

test('[V10] a state does not contradict its own count, and a blank contradicts nothing', () => {
  const check = (line: ReturnType<typeof aLine>) =>
    checkShelf(aVisit(), { ...said(aFact['shelf-checked']()), lines: [line] }, noon, PRODUCTS);
  expect(check(aLine(3, { state: 'out' }))).toMatchObject(refuse('state-and-count-differ', { product: 'TEA' }));
  expect(check(aLine(0, { state: 'low' }))).toMatchObject(refuse('state-and-count-differ', { product: 'TEA' }));
  expect(check(aLine(null, { state: 'out' })).ok).toBe(true);
  expect(check(aLine(null, { state: 'low' })).ok).toBe(true);
  expect(check(aLine(0)).ok).toBe(true);
});

test('[V10] nothing on the shelf was made tomorrow', () => {
  const line = aLine(3, { oldest: { produced: day('2026-11-26'), quantity: null } });
  expect(checkShelf(aVisit(), { ...said(aFact['shelf-checked']()), lines: [line] }, noon, PRODUCTS)).toEqual(
    refuse('produced-in-the-future', { product: 'TEA' }),
  );
});

test('[V11] a photo is told once', () => {
  expect(deeds.takePhoto(aVisit(aFact['photo-taken']()))).toEqual(refuse('photo-taken-before'));
});

test('[V12] an expired pack is off the shelf, or someone says why not', () => {
  const visit = aCheckedVisit(expired);
  const act = (isDone: boolean, reason: string | null) =>
    merchandise(
      visit,
      {
        began: noon,
        actions: [anAction({ action: 'remove-expired', quantity: units(1), isDone, reason })],
        hasConsent: true,
      },
      noon,
    );
  expect(deeds.merchandise(visit)).toEqual(refuse('expired-item-open', { products: ['TEA'] }));
  expect(skipStep(visit, 'merchandise', 'no-time', noon)).toEqual(refuse('expired-item-open', { products: ['TEA'] }));
  expect(act(true, null).ok).toBe(true);
  expect(act(false, '店主要自己退').ok).toBe(true);
  expect(act(false, ' ')).toMatchObject(refuse('reason-needed', { product: 'TEA' }));
});

test('[V12] a visit does not close over an expired pack that was found after merchandising', () => {
  const visit = [aFact['shelf-checked']({ lines: [expired] })].reduce(
    (before, fact) => ({ ...before, shelf: fact }),
    aVisitWithout(['administration']),
  );
  expect(deeds.closeVisit(visit)).toEqual(refuse('expired-item-open', { products: ['TEA'] }));
});

test('[V13] an action that was not done says why', () => {
  const actions = [anAction({ action: 'tag', isDone: false })];
  expect(merchandise(aVisit(), { began: noon, actions, hasConsent: null }, noon)).toEqual(
    refuse('reason-needed', { action: 'tag', product: 'TEA' }),
  );
});

test('[V41] what is moved is moved with consent, and cleaning or a price tag moves nothing', () => {
  const act = (action: ActionTaken['action'], hasConsent: boolean | null, isDone = true) =>
    merchandise(
      aVisit(),
      { began: noon, actions: [anAction({ action, isDone, reason: isDone ? null : '老板不同意' })], hasConsent },
      noon,
    );
  expect(act('rotate', null)).toEqual(refuse('consent-needed'));
  expect(act('rotate', false)).toEqual(refuse('consent-needed'));
  expect([act('rotate', true).ok, act('rotate', false, false).ok, act('clean', null).ok, act('tag', null).ok]).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('[V42] a poster that was put up has its code and a number', () => {
  const put = (posm: string | null, quantity: number | null, isDone = true) =>
    merchandise(
      aVisit(),
      {
        began: noon,
        hasConsent: true,
        actions: [
          anAction({
            action: 'place-posm',
            product: null,
            posm,
            quantity: quantity === null ? null : units(quantity),
            isDone,
            reason: isDone ? null : '没有地方',
          }),
        ],
      },
      noon,
    );
  expect([put(null, 1), put('POSTER', null), put('POSTER', 0)].map((deed) => deed.ok)).toEqual([false, false, false]);
  expect(put(null, 1)).toEqual(refuse('piece-needed'));
  expect([put('POSTER', 1).ok, put('POSTER', null, false).ok]).toEqual([true, true]);
});

test('[V14] an order adds up to the fen, has a paid line, and a product once', () => {
  const agree = (order: ReturnType<typeof anOrder>) => agreeOrder(aVisit(), { began: noon, order }, noon);
  expect(agree(anOrder(24)).ok).toBe(true);
  expect(agree(anOrder(24, { total: fen(9601) }))).toEqual(refuse('value-differs', { product: null }));
  expect(agree({ ...withLine(anOrder(24), { value: fen(9599) }), total: fen(9599) })).toEqual(
    refuse('value-differs', { product: 'TEA' }),
  );
  expect(agree({ ...withLine(anOrder(24), { agreed: units(0), value: fen(0) }), total: fen(0) })).toEqual(
    refuse('nothing-ordered'),
  );
  const one = anOrder(24);
  expect(agree({ ...one, lines: [...one.lines, ...one.lines], total: fen(19_200) })).toEqual(
    refuse('product-twice', { product: 'TEA' }),
  );
  expect(agree(anOrder(24, { deliveryDay: yesterday }))).toEqual(refuse('day-in-the-past', { day: yesterday }));
});

test('[V14] what is blocked is not ordered, whatever else its sum says', () => {
  const blocked = suggest({ ...restock, product: { ...aProduct(), status: 'recalled' }, season: 2, counted: units(0) });
  expect(blocked.arithmetic.adjustments.length).toBeGreaterThan(1);
  const agree = (arithmetic: typeof blocked.arithmetic) =>
    agreeOrder(aVisit(), { began: noon, order: withLine(anOrder(12), { arithmetic }) }, noon);
  expect(agree(blocked.arithmetic)).toEqual(refuse('blocked-product', { products: ['TEA'] }));
  expect(agree(suggest(restock).arithmetic).ok).toBe(true);
});

test('[V15] 60 proposed: 42 to 78 need no reason, 36 and 84 do', () => {
  const agree = (bottles: number, reason: 'no-space' | null = null) =>
    agreeOrder(
      aVisit(),
      {
        began: noon,
        order: withLine(anOrder(bottles), { proposed: units(60), reason }),
      },
      noon,
    );
  expect(agree(42).ok).toBe(true);
  expect(agree(78).ok).toBe(true);
  expect(agree(36)).toEqual(refuse('reason-needed', { products: ['TEA'] }));
  expect(agree(84)).toEqual(refuse('reason-needed', { products: ['TEA'] }));
  expect(agree(36, 'no-space').ok).toBe(true);
});

test('[V17] a presentation shows something, and who said yes has no objection', () => {
  expect(present(aVisit(), { began: noon, pitches: [] }, noon)).toEqual(refuse('nothing-presented'));
  const pitch = aPitch({ topic: 'new-product', objection: 'price-high' });
  expect(present(aVisit(), { began: noon, pitches: [pitch] }, noon)).toEqual(refuse('yes-with-objection'));
  expect(present(aVisit(), { began: noon, pitches: [{ ...pitch, answer: 'refused' }] }, noon).ok).toBe(true);
});

test('[V29] a trial says how much is tried and when we look together', () => {
  const tell = (trial: ReturnType<typeof aPitch>['trial']) =>
    present(aVisit(), { began: noon, pitches: [aPitch({ answer: 'trial', trial })] }, noon);
  expect(tell(null)).toEqual(refuse('trial-needed', { product: 'TEA' }));
  expect(tell({ quantity: units(12), reviewOn: today })).toEqual(refuse('day-in-the-past', { day: today }));
  expect(tell({ quantity: units(12), reviewOn: plusDays(today, 7) }).ok).toBe(true);
});

test('[V30] a signature has its picture, taken in this visit', () => {
  const told = said(aFact.reviewed({ confirmation: { way: 'signature', by: '李姐', photo: anId(50) } }));
  expect(review(aVisit(), told, noon)).toEqual(refuse('signature-needed'));
  expect(review(aVisit(aFact['photo-taken']({ subject: 'shelf-after' })), told, noon)).toEqual(
    refuse('signature-needed'),
  );
  expect(review(aVisit(aFact['photo-taken']({ subject: 'signature' })), told, noon).ok).toBe(true);
});

test('[V18] [V19] what was read back has a day of delivery, and a name when it was confirmed by name', () => {
  const told = said(aFact.reviewed());
  const sold = aVisit(aFact['order-agreed']());
  expect(review(sold, { ...told, deliveryDay: null }, noon)).toEqual(refuse('delivery-day-needed'));
  expect(review(aVisit(), { ...told, deliveryDay: null }, noon).ok).toBe(true);
  expect(review(sold, { ...told, nextVisit: yesterday }, noon)).toEqual(refuse('day-in-the-past', { day: yesterday }));
  expect(review(sold, { ...told, confirmation: { way: 'name', by: ' ', photo: null } }, noon)).toEqual(
    refuse('name-needed'),
  );
});

for (const step of STEPS.filter((s) => s !== 'administration')) {
  test(`[V20] with ${step} open a visit does not close; left out with a reason it does`, () => {
    const isSold = step !== 'suggested-order';
    const told = { ...said(aFact['visit-closed']()), outcome: (isSold ? 'ordered' : 'no-cash') as Outcome };
    const visit = aVisitWithout(['administration', step]);
    expect(closeVisit(visit, told, noon)).toEqual(refuse('step-has-open-questions', { open: [step] }));
    const skipped = {
      ...visit,
      steps: { ...visit.steps, [step]: { how: 'skipped', reason: 'owner-absent', at: noon } },
    } as const;
    expect(closeVisit(skipped, told, noon).ok).toBe(true);
  });
}

test('[V21] the outcome is an order when there is one, and only then', () => {
  const told = said(aFact['visit-closed']());
  expect(closeVisit(aVisitWithout(['administration'], false), told, noon)).toEqual(refuse('outcome-differs'));
  expect(closeVisit(aVisitWithout(['administration']), { ...told, outcome: 'refused' }, noon)).toEqual(
    refuse('outcome-differs'),
  );
});

test('[V22] a step that is done is not skipped, and the paperwork never', () => {
  expect(skipStep(aVisit(aFact.presented()), 'presentation', 'no-time', noon)).toEqual(refuse('step-already-done'));
  expect(skipStep(aVisit(), 'administration', 'no-time', noon)).toEqual(refuse('step-cannot-be-skipped'));
});

test('[V23] a visit that breaks off says why', () => {
  expect(abortVisit(aVisit(), { outcome: 'closed-now', reason: '' }, noon)).toEqual(refuse('reason-needed'));
});

test('[V4] a clock that was set back does not hold up the work', () => {
  const early = { ...said(aFact.prepared()), began: minutesAfter(noon, 90) };
  expect(prepare(aVisit(), early, noon)).toMatchObject({ value: { began: noon, at: noon } });
});
