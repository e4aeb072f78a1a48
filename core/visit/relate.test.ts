import { expect, test } from 'vitest';
import { plusDays } from '../base/day.ts';
import { refuse } from '../base/result.ts';
import { aFact, aVisit, aVisitWithout, said } from '../field-day/a-visit.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { anId, noon, OUTLET, today } from '../field-day/ids.ts';
import type { Complaint } from '../outlet/complaint.ts';
import { complain, confirmComplaint, joinScheme, noteContact, respectNo, trySmallGoal } from './relate.ts';

const ended = aVisitWithout([]);

test('[V31] a contact has a name and a salutation, and his number only with his consent', () => {
  const told = said(aFact['contact-noted']());
  expect(noteContact(aVisit(), told, noon)).toEqual({ ok: true, value: aFact['contact-noted']() });
  expect(noteContact(aVisit(), { ...told, name: ' ' }, noon)).toEqual(refuse('name-needed'));
  expect(noteContact(aVisit(), { ...told, salutation: '' }, noon)).toEqual(refuse('name-needed'));
  const number = { ...told, phone: '13900000000', hasConsent: false };
  expect(noteContact(aVisit(), number, noon)).toEqual(refuse('phone-without-consent'));
  expect(noteContact(aVisit(), { ...number, hasConsent: true }, noon).ok).toBe(true);
  expect(noteContact(aVisit(), { ...number, phone: '' }, noon).ok).toBe(true);
  expect(noteContact(ended, told, noon)).toEqual(refuse('visit-not-open'));
});

test('[V32] a firm no says why, and holds until a day to come', () => {
  const told = said(aFact['firm-no']());
  expect(respectNo(aVisit(), told, noon).ok).toBe(true);
  expect(respectNo(aVisit(), { ...told, reason: ' ' }, noon)).toEqual(refuse('reason-needed'));
  expect(respectNo(aVisit(), { ...told, until: today }, noon)).toEqual(refuse('day-in-the-past', { day: today }));
  expect(respectNo(ended, told, noon)).toEqual(refuse('visit-not-open'));
});

test('[V33] after a firm no the ladder stays closed', () => {
  const told = said(aFact['small-goal-tried']());
  expect(trySmallGoal(aVisit(), told, noon).ok).toBe(true);
  const refused = aVisit(aFact['firm-no']());
  expect(trySmallGoal(refused, told, noon)).toEqual(refuse('do-not-visit', { until: plusDays(today, 60) }));
  expect(trySmallGoal(ended, told, noon)).toEqual(refuse('visit-not-open'));
});

test('[V34] a complaint says what happened; the shop has the last word on one that we call resolved', () => {
  const told = said(aFact['complaint-made']());
  expect(complain(aVisit(), told, noon).ok).toBe(true);
  expect(complain(aVisit(), { ...told, text: '  ' }, noon)).toEqual(refuse('nothing-said'));
  expect(complain(ended, told, noon)).toEqual(refuse('visit-not-open'));
  const { photo: _photo, complaint: _complaint, ...rest } = told;
  const complaint: Complaint = {
    id: anId(70),
    outlet: OUTLET,
    ...rest,
    madeOn: today,
    answerBy: today,
    state: 'resolved',
    handler: null,
    answer: '换了两瓶',
  };
  const confirm = (of: Partial<Complaint>, isSettled: boolean, note = '') =>
    confirmComplaint(aVisit(), { ...complaint, ...of }, { isSettled, note }, noon);
  expect(confirm({}, true).ok).toBe(true);
  expect(confirm({}, false)).toEqual(refuse('reason-needed'));
  expect(confirm({}, false, '还是坏的').ok).toBe(true);
  expect(confirm({ state: 'working' }, true)).toEqual(refuse('complaint-not-resolved'));
  expect(confirm({ outlet: anId(99) }, true)).toEqual(refuse('wrong-outlet'));
});

test('[V35] a shop joins a scheme once', () => {
  expect(joinScheme(aVisit(), anOutlet(), 'S1', noon)).toEqual({ ok: true, value: aFact['scheme-joined']() });
  expect(joinScheme(aVisit(), anOutlet({ schemes: ['S1'] }), 'S1', noon)).toEqual(refuse('already-joined'));
  expect(joinScheme(aVisit(aFact['scheme-joined']()), anOutlet(), 'S1', noon)).toEqual(refuse('already-joined'));
});
