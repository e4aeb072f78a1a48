import { expect, test } from 'vitest';
import { aProduct } from '../../core/field-day/a-product.ts';
import { anId } from '../../core/field-day/ids.ts';
import { BLANK, type Block, type CheckDraft } from './check-draft.ts';
import { beforeIn, drawnIn, tellable, toTakeOver, undoDiffering, type Ground } from './taken-over.ts';

const ids = ['MUST', 'A', 'B', 'C', 'D'];
const block: Block = {
  key: 'main-shelf tea',
  location: 'main-shelf',
  category: 'tea',
  products: ids.map((id) => aProduct({ id })),
};
const ground: Ground = {
  last: { stock: { MUST: 9, A: 24, B: 12, C: 6 }, seen: { D: 'low' }, cameSince: new Set() },
  listed: new Set(['MUST']),
  visit: anId(1),
};
const drawn = beforeIn(block, ground)!.toCount;
const others = ['A', 'B', 'C', 'D'].filter((id) => id !== drawn);
const counted = (quantity: number): CheckDraft => ({
  [drawn]: { ...BLANK, state: quantity === 0 ? 'out' : 'present', quantity, via: 'count' },
});

test('one tap takes over all but the one to be counted, and nothing that somebody has looked at', () => {
  const taken = toTakeOver(block, {}, ground);
  expect(Object.keys(taken).sort()).toEqual(others);
  expect(taken[others[0]!]).toMatchObject({ quantity: null, via: 'as-before' });
  const seen: CheckDraft = { [others[0]!]: { ...BLANK, state: 'out', quantity: 0 } };
  expect(Object.keys(toTakeOver(block, seen, ground))).not.toContain(others[0]);
  expect(drawnIn(block, taken, ground)).toBe('to-count');
  expect(drawnIn(block, {}, ground)).toBe('none');
});

test('until it is counted nothing of it is told; as before all of it is', () => {
  const taken = toTakeOver(block, {}, ground);
  expect(Object.values(tellable(taken, [block], ground)).map((line) => line.state)).toEqual([null, null, null]);
  const verified = { ...taken, ...counted(3) };
  expect(tellable(verified, [block], ground)).toEqual(verified);
  expect(undoDiffering(verified, [block], ground)).toEqual({ draft: verified, undone: [] });
});

test('where it differs the block is to be looked at, and cannot be taken over again', () => {
  const told = { ...toTakeOver(block, {}, ground), ...counted(0) };
  const { draft, undone } = undoDiffering(told, [block], ground);
  expect(undone).toEqual([block.key]);
  expect(others.map((id) => draft[id]!.state)).toEqual([null, null, null]);
  expect(draft[drawn]).toEqual(counted(0)[drawn]);
  expect(toTakeOver(block, draft, ground)).toEqual({});
});
