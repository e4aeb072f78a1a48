import { expect, test } from 'vitest';
import { OBJECTIONS } from '../visit/objection.ts';
import { LINES } from './lines.ts';

/** How many ids each part of the specification has. S2 to S4 are practices; all of them have lines, too. */
const PARTS = { S2: 14, S3: 6, S4: 14, S5: 10, S6: 16, S7: 11, S8: 8, S9: 7, S10: 12 } as const;

test('[S13] every id from S2 to S10 has at least two lines for its situation', () => {
  const ids = Object.entries(PARTS).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, i) => `${part}.${i + 1}`),
  );
  const few = ids
    .map((id) => [id, LINES.filter((line) => line.serves.includes(id)).length] as const)
    .filter(([, count]) => count < 2)
    .map(([id, count]) => `${id}: ${count}`);
  expect(few).toEqual([]);
});

test('[S13] every concern has an answer of its own', () => {
  expect(OBJECTIONS.filter((code) => !LINES.some((line) => line.objection === code))).toEqual([]);
});

test('[S13] a sentence is short enough to be read at arm’s length', () => {
  const bare = (zh: string): string => zh.replaceAll(/\{\{[^{}]+\}\}/g, '');
  expect(LINES.filter(({ zh }) => bare(zh).length > 40).map(({ id, zh }) => `${id} ${bare(zh).length}`)).toEqual([]);
});
