import { expect, test } from 'vitest';
import { aLine } from '../field-day/a-line.ts';
import { aFact, aVisit } from '../field-day/a-visit.ts';
import { anId } from '../field-day/ids.ts';
import type { PhotoSubject } from './facts.ts';
import { photoAfter, photoPairs } from './photo-pairs.ts';

const shot = (n: number, subject: PhotoSubject) => aFact['photo-taken']({ photo: anId(n), subject });

test('[V52] how it was found stands beside how it was left, place by place; of several the last; what has no pair stands apart', () => {
  const visit = aVisit(
    shot(50, 'shelf-before'),
    shot(51, 'shelf-after'),
    shot(52, 'shelf-before'),
    shot(53, 'cooler'),
    shot(54, 'store-front'),
  );
  const { pairs, others } = photoPairs(visit, true);
  expect(
    pairs.map((p) => [p.place, p.before.photo?.photo ?? null, p.before.count, p.after.photo?.photo ?? null]),
  ).toEqual([
    ['main-shelf', anId(52), 2, anId(51)],
    ['cooler', anId(53), 1, null],
  ]);
  expect(others.map((photo) => photo.photo)).toEqual([anId(54)]);
});

test('[V52] a place that the shop does not have is not asked for', () => {
  const places = (visit = aVisit(), hasCooler = false) => photoPairs(visit, hasCooler).pairs.map((p) => p.place);
  expect(places()).toEqual(['main-shelf']);
  expect(places(aVisit(aFact['shelf-checked']({ lines: [aLine(3, { location: 'second-display' })] })))).toEqual([
    'main-shelf',
    'second-display',
  ]);
  expect(places(aVisit(shot(50, 'cooler')))).toEqual(['main-shelf', 'cooler']);
});

test('[V54] the next place of the same half comes after a photo; what has one is not asked for again, and what has no pair leads nowhere', () => {
  const after = (taken: PhotoSubject, ...subjects: PhotoSubject[]) =>
    photoAfter(photoPairs(aVisit(...subjects.map((subject, n) => shot(50 + n, subject))), true).pairs, taken);
  expect(after('shelf-before')).toBe('cooler');
  expect(after('shelf-before', 'cooler')).toBe(null);
  expect(after('shelf-after', 'cooler')).toBe('cooler-after');
  expect(after('shelf-before', 'second-display-after')).toBe('second-display');
  expect(after('cooler')).toBe(null);
  expect(after('store-front')).toBe(null);
});
