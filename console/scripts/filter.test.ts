import { expect, test } from 'vitest';
import { LINES } from '../../core/script/lines.ts';
import type { ScriptRow } from '../../protocol/scripts.ts';
import { narrowed } from './filter.ts';

const row = ({ version, until: _, ...line }: (typeof LINES)[number], state: 'published' | 'draft'): ScriptRow => ({
  latest: { line: line.id, version, revision: 0, state, writers: [], text: line },
  published: null,
  uses: 0,
  last: null,
});
/** Ids as a reader counts them. */
const counted = (lines: readonly { readonly id: string }[]): string[] =>
  lines.map((one) => one.id).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
const rows = LINES.map((line, i) => row(line, i === 0 ? 'draft' : 'published'));
const idsOf = (by: Record<string, string>): string[] =>
  narrowed(rows, (filter) => by[filter] ?? null).map((one) => one.latest.line);

test('a list is narrowed by family, step, situation, state and words together', () => {
  expect(idsOf({})).toHaveLength(LINES.length);
  expect(idsOf({ state: 'draft' })).toEqual([LINES[0]!.id]);
  expect(idsOf({ family: 'refuser' })).toEqual(counted(LINES.filter((one) => one.family === 'refuser')));
  expect(idsOf({ step: 'greet', situation: 'owner-absent' })).toEqual(
    counted(LINES.filter((one) => one.situations.includes('owner-absent') && one.steps.includes('greet'))),
  );
  expect(idsOf({ find: ' HELLO ' })).toEqual(counted(LINES.filter((one) => one.en.toLowerCase().includes('hello'))));
});

test('what is no value of a filter narrows nothing', () => {
  expect(idsOf({ family: 'none', state: '' })).toHaveLength(LINES.length);
});
