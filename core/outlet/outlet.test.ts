import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { anId, OUTLET, today } from '../field-day/ids.ts';
import { answerBy, COMPLAINT_STATES, complaintNumber, isUnsettled, mayBecome } from './complaint.ts';
import { contactsAfter } from './contact.ts';
import { ladderAfter, nextRung, noLadder, RUNGS, rungsReached, type Ladder, type Rung } from './ladder.ts';

test('[U1] the same day, in two days, in seven', () => {
  expect([answerBy(1, today), answerBy(2, today), answerBy(3, today)]).toEqual([
    day('2026-11-25'),
    day('2026-11-27'),
    day('2026-12-02'),
  ]);
});

test('[U2] a number to be said on the telephone', () => {
  const complaint = { id: '01930000-0000-7000-8000-00000000ab3f', madeOn: today };
  expect(complaintNumber(complaint)).toBe('261125-AB3F');
});

test('[U3] a complaint goes forward; the shop opens it again, and nobody else', () => {
  const ways = COMPLAINT_STATES.flatMap((from) =>
    COMPLAINT_STATES.filter((to) => mayBecome(from, to)).map((to) => `${from} ${to}`),
  );
  expect(ways).toEqual([
    'received assigned',
    'received working',
    'received resolved',
    'assigned working',
    'assigned resolved',
    'working resolved',
    'resolved confirmed',
    'resolved reopened',
    'confirmed reopened',
    'reopened assigned',
    'reopened working',
    'reopened resolved',
  ]);
  expect(COMPLAINT_STATES.filter((state) => !isUnsettled({ state }))).toEqual(['confirmed']);
});

const tried = (rung: Rung, result: 'reached' | 'missed', visit = 1): Ladder['tried'][number] => ({
  visit: anId(visit),
  day: today,
  rung,
  result,
});
const climb = (...all: Ladder['tried'][number][]): Ladder =>
  all.reduce((ladder, one) => ladderAfter(ladder, one, { hypothesis: '', next: null }), noLadder(OUTLET));

test('[U4] from a card that stays to a case on trial', () => {
  expect([nextRung(noLadder(OUTLET)), rungsReached(noLadder(OUTLET))]).toEqual(['card', 0]);
  const two = climb(tried('card', 'reached'), tried('name', 'missed', 2));
  expect([nextRung(two), rungsReached(two)]).toEqual(['name', 1]);
  expect(nextRung({ ...two, next: 'poster' })).toBe('poster');
  // What was meant and has been reached meanwhile is not tried again.
  expect(nextRung({ ...two, next: 'card' })).toBe('name');
  const all = climb(...RUNGS.map((rung) => tried(rung, 'reached')));
  expect([nextRung(all), rungsReached(all)]).toEqual([null, 8]);
});

test('[U5] the last word within a visit counts, and a guess stays until there is a better one', () => {
  const twice = climb(tried('card', 'missed'), tried('card', 'reached'), tried('card', 'missed', 2));
  expect(twice.tried.map((one) => `${one.visit === anId(1) ? 1 : 2} ${one.result}`)).toEqual(['1 reached', '2 missed']);
  const guessed = ladderAfter(twice, tried('name', 'missed'), { hypothesis: '怕压货', next: 'name' });
  expect(ladderAfter(guessed, tried('name', 'missed', 3), { hypothesis: ' ', next: null })).toMatchObject({
    hypothesis: '怕压货',
    next: null,
  });
});

test('[U6] what is newer about a contact takes the place of what was known', () => {
  const { contacts } = anOutlet();
  const lee = { ...contacts[0]!, contact: anId(20), phone: '13900000000' };
  expect(contactsAfter(contacts, lee).map((c) => `${c.salutation} ${c.phone}`)).toEqual(['李姐 13900000000']);
  const chen = { ...lee, contact: anId(21), salutation: '小陈', phone: '' };
  expect(contactsAfter(contacts, chen).map((c) => c.salutation)).toEqual(['李姐', '小陈']);
});
