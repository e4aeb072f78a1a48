import { expect, test } from 'vitest';
import { plusDays, type Day } from '../base/day.ts';
import { units } from '../base/quantity.ts';
import { today } from '../field-day/ids.ts';
import { distributionOf, type Carrier } from './distribution.ts';

const visit = (stock: Record<string, number>, on: Day = today) => ({
  day: on,
  stock: Object.fromEntries(Object.entries(stock).map(([product, n]) => [product, units(n)])),
});
const shop = (mustStock: string[], ...visits: Carrier['visits']): Carrier => ({ mustStock, visits });

test('[K20] of four shops in which tea was counted two have it: 50 % of 4; a blank and an old check are no check', () => {
  const shops = [
    shop(['TEA', 'COLA'], visit({ TEA: 3, COLA: 2 })),
    shop(['TEA'], visit({}), visit({ TEA: 1 })),
    shop(['TEA'], visit({ TEA: 0 }), visit({ TEA: 9 })),
    shop(['TEA'], visit({ TEA: 0 }, plusDays(today, -45))),
    shop(['TEA'], visit({ COLA: 4 })),
    shop(['TEA'], visit({ TEA: 5 }, plusDays(today, -46))),
    shop(['COLA'], visit({ TEA: 7, COLA: 1 })),
  ];
  const { products, together, outletsChecked } = distributionOf(shops, today);
  expect(products).toEqual([
    { product: 'TEA', present: 2, checked: 4, ratio: 0.5 },
    { product: 'COLA', present: 2, checked: 2, ratio: 1 },
  ]);
  expect(together).toEqual({ present: 4, checked: 6, ratio: 4 / 6 });
  expect(outletsChecked).toBe(6);
});

test('[K21] products there ÷ outlets checked; of no check there is no figure', () => {
  const of = distributionOf([shop([], visit({ A: 1, B: 2, C: 0 })), shop([], visit({ A: 4 })), shop(['A'])], today);
  expect(of.productsPerOutlet).toBe(1.5);
  expect(distributionOf([], today)).toEqual({
    products: [],
    together: { present: 0, checked: 0, ratio: null },
    productsPerOutlet: null,
    outletsChecked: 0,
  });
});
