import { expect, test } from 'vitest';
import { aFact } from '../../core/field-day/a-visit.ts';
import { anOutlet } from '../../core/field-day/an-outlet.ts';
import { anId, noon, OUTLET, today } from '../../core/field-day/ids.ts';
import type { Door } from '../../core/visit/door.ts';
import { summaryOf } from '../../core/visit/sum-up.ts';
import { visitOf } from '../../core/visit/visit.ts';
import type { StoredFact } from '../work/database.ts';
import { doorsOf } from './doors.ts';

const shop = anOutlet({ id: OUTLET });
const position = { cursor: 10, epoch: 1 };
const checkedIn = (n: number) => aFact['checked-in']({ visit: anId(n), place: shop.place, manual: null });
const stored = (n: number, seq: number | null): StoredFact =>
  ({ fact: checkedIn(n), ack: seq === null ? null : { seq, epoch: 1, at: noon } }) as unknown as StoredFact;
const summary = (n: number) =>
  summaryOf(
    visitOf(anId(n), [aFact['visit-opened']({ visit: anId(n), outlet: OUTLET, day: today }), checkedIn(n)]),
    anId(1),
  )!;
const doubted = (n: number): Door => ({
  visit: anId(n),
  day: today,
  standing: 'manual',
  metres: null,
  answer: 'doubted',
  note: '门没开',
});

test('[V55] how a visit began is what the book says of it, and what this phone has told since', () => {
  const book = {
    doors: new Map([11, 12].map((n) => [anId(n), doubted(n)])),
    outlets: new Map([[OUTLET, shop]]),
    organisation: { checkInRadius: 300 },
  };
  // 11 has been taken in; 12 was told again since; the book knows nothing of 13 yet, and 14 is none of these.
  const facts = [stored(11, 5), stored(12, null), stored(13, 12), stored(14, null)];
  const doors = doorsOf(book, facts, [summary(11), summary(12), summary(13)], position);
  const here = { standing: 'inside', metres: 0, answer: null, note: '' };
  expect([...doors.keys()].sort()).toEqual([anId(11), anId(12), anId(13)]);
  expect(doors.get(anId(11))).toEqual(doubted(11));
  expect(doors.get(anId(12))).toMatchObject(here);
  expect(doors.get(anId(13))).toMatchObject(here);
});
