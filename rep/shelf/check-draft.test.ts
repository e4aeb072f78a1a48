import { expect, test } from 'vitest';
import { day } from '../../core/base/day.ts';
import { aProduct } from '../../core/field-day/a-product.ts';
import { BLANK, draftFrom, linesFrom, type CheckDraft } from './check-draft.ts';

const [tea, cola, snack] = ['TEA', 'COLA', 'SNACK'].map((id) => aProduct({ id }));
const products = new Map([tea!, cola!, snack!].map((p) => [p.id, p]));

test('what was checked can be looked at again and changed: the lines give the draft from which they came', () => {
  const draft: CheckDraft = {
    TEA: {
      ...BLANK,
      state: 'present',
      quantity: 12,
      via: 'count',
      facings: 3,
      level: 'eye',
      price: 350,
      promoPrice: 300,
      tag: true,
      backRoom: 24,
    },
    COLA: {
      ...BLANK,
      state: 'out',
      quantity: 0,
      expired: 2,
      produced: day('2026-03-01'),
      ofOldest: 3,
      isOldBehind: true,
    },
    SNACK: { ...BLANK, state: 'present', via: 'block', damaged: 1, tag: false },
  };
  const lines = linesFrom(draft, products);
  expect(lines).toHaveLength(4);
  expect(draftFrom(lines)).toEqual(draft);
});

test('what nobody looked at has no line', () => {
  expect(linesFrom({ TEA: { ...BLANK, expired: 0 } }, products)).toEqual([]);
});
