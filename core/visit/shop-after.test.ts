import { expect, test } from 'vitest';
import { plusDays } from '../base/day.ts';
import { aFact } from '../field-day/a-visit.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { OUTLET, today } from '../field-day/ids.ts';
import { noLadder } from '../outlet/ladder.ts';
import type { Shop } from '../outlet/shop.ts';
import { shopAfter } from './shop-after.ts';
import type { VisitFact } from './facts.ts';

const shop: Shop = { outlet: anOutlet(), complaints: [], ladder: noLadder(OUTLET) };
const after = (...facts: VisitFact[]): Shop => facts.reduce((of, fact) => shopAfter(of, fact, today), shop);

test('[V39] contact, firm no, scheme and small goal hold at once', () => {
  const told = after(
    aFact['contact-noted'](),
    aFact['firm-no'](),
    aFact['scheme-joined'](),
    aFact['scheme-joined'](),
    aFact['small-goal-tried'](),
  );
  expect(told.outlet).toMatchObject({ doNotVisitUntil: plusDays(today, 60), schemes: ['S1'] });
  expect(told.outlet.contacts.map((c) => c.salutation)).toEqual(['李姐', '王姐']);
  expect(told.ladder.tried).toMatchObject([{ rung: 'card', result: 'reached', day: today }]);
});

test('[V39] a complaint is received, said anew it stays where it is, and what is not resolved is not confirmed', () => {
  const made = aFact['complaint-made']();
  const once = after(made, aFact['complaint-confirmed']());
  expect(once.complaints).toMatchObject([{ state: 'received', answerBy: plusDays(today, 2) }]);
  const resolved: Shop = { ...once, complaints: [{ ...once.complaints[0]!, state: 'resolved', answer: '换了' }] };
  const anew = shopAfter(resolved, { ...made, severity: 1 }, today);
  expect(anew.complaints).toMatchObject([{ state: 'resolved', answer: '换了', answerBy: today }]);
  const confirm = (isSettled: boolean) =>
    shopAfter(anew, aFact['complaint-confirmed']({ isSettled, note: '还漏' }), today).complaints[0]!.state;
  expect([confirm(true), confirm(false)]).toEqual(['confirmed', 'reopened']);
});

test('[V39] what says nothing of the shop leaves it as it is', () => {
  expect(after(aFact.prepared(), aFact['posm-checked'](), aFact['visit-closed']())).toBe(shop);
});
