import { expect, test } from 'vitest';
import { CHINA, day } from '../base/day.ts';
import { instant } from '../base/instant.ts';
import { noon } from '../field-day/ids.ts';
import { answerConsent, CONSENT_TEXT, isToAsk, laterAnswer, mayLocate } from './consent.ts';
import { isOnDuty, type Duty } from './hours.ts';
import { locatingAt, placeRefused } from './judge-place.ts';
import { withoutPlace } from './whereabouts.ts';

const later = instant('2026-11-25T05:00:00.000Z');
const duty: Duty = { hours: { from: '08:00', to: '20:00' }, zone: CHINA, closedDays: [day('2026-10-01')] };
const inChina = (time: string, on = '2026-11-25') =>
  instant(new Date(Date.parse(`${on}T${time}:00+08:00`)).toISOString());

test('[PV1] a person is asked once for each text; a no is an answer, and only a yes may be taken back', () => {
  expect(isToAsk(null)).toBe(true);
  expect(answerConsent(null, 'withdrawn', noon).ok).toBe(false);
  const given = answerConsent(null, 'given', noon);
  const refused = answerConsent(null, 'refused', noon);
  if (!given.ok || !refused.ok) throw new Error('refused to answer');
  expect(given.value).toEqual({
    kind: 'consent-answered',
    at: noon,
    consent: 'location',
    answer: 'given',
    text: CONSENT_TEXT,
  });
  expect([given.value, refused.value].map(isToAsk)).toEqual([false, false]);
  expect(isToAsk({ text: CONSENT_TEXT - 1 })).toBe(true);
  const withdrawn = answerConsent(given.value, 'withdrawn', later);
  expect(withdrawn).toMatchObject({ ok: true, value: { answer: 'withdrawn', at: later } });
});

test('[PV1] only a yes that still holds lets a point be kept, and of two answers the later holds', () => {
  expect([null, ...(['given', 'refused', 'withdrawn'] as const).map((answer) => ({ answer }))].map(mayLocate)).toEqual([
    false,
    true,
    false,
    false,
  ]);
  const given = { answer: 'given', text: 1, at: noon } as const;
  const withdrawn = { answer: 'withdrawn', text: 1, at: later } as const;
  expect(laterAnswer<typeof given | typeof withdrawn>(withdrawn, given)).toBe(withdrawn);
  expect(laterAnswer<typeof given | typeof withdrawn>(given, withdrawn)).toBe(withdrawn);
});

test('[PV2] at work from the beginning to the end of the hours, and not on a closed day', () => {
  const at = (time: string, on?: string) => isOnDuty(inChina(time, on), duty);
  expect(['07:59', '08:00', '19:59', '20:00', '20:30'].map((time) => at(time))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  expect(at('10:00', '2026-10-01')).toBe(false);
});

test('[PV2] an end before the beginning is of the next morning; the end of a day is 24:00', () => {
  const night = { ...duty, hours: { from: '16:00', to: '01:00' } };
  expect(['15:59', '16:00', '23:59', '00:30', '01:00'].map((time) => isOnDuty(inChina(time), night))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  const always = { ...duty, hours: { from: '00:00', to: '24:00' } };
  expect(['00:00', '12:00', '23:59'].map((time) => isOnDuty(inChina(time), always))).toEqual([true, true, true]);
});

test('[PV3] without consent or off duty a point is not kept, and the fact says why', () => {
  const [given, refused] = [{ answer: 'given' }, { answer: 'refused' }] as const;
  expect(placeRefused(inChina('10:00'), duty, given)).toBe(null);
  expect(placeRefused(inChina('20:30'), duty, given)).toBe('off-duty');
  expect(placeRefused(inChina('10:00'), duty, null)).toBe('no-consent');
  expect(placeRefused(inChina('20:30'), duty, refused)).toBe('no-consent');
  const told = { at: noon, place: { lat: 31, lng: 120, datum: 'wgs84' }, reason: '老板在仓库' } as const;
  expect(withoutPlace(told, 'off-duty')).toEqual({
    at: noon,
    place: null,
    placeRemoved: 'off-duty',
    reason: '老板在仓库',
  });
  const silent = { at: noon, place: null };
  expect(withoutPlace(silent, 'off-duty')).toBe(silent);
});

test('[PV5] off duty nothing is asked; on duty the rep first, and then the phone', () => {
  const answers = [
    null,
    { answer: 'given', text: CONSENT_TEXT },
    { answer: 'given', text: CONSENT_TEXT - 1 },
    { answer: 'refused', text: CONSENT_TEXT },
    { answer: 'withdrawn', text: CONSENT_TEXT },
  ] as const;
  expect(answers.map((answer) => locatingAt(inChina('10:00'), duty, answer))).toEqual([
    'ask',
    'may',
    'ask',
    'no-consent',
    'no-consent',
  ]);
  expect(new Set(answers.map((answer) => locatingAt(inChina('20:30'), duty, answer)))).toEqual(new Set(['off-duty']));
});
