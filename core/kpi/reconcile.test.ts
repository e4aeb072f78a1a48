import { expect, test } from 'vitest';
import { fen } from '../base/money.ts';
import { anOrder } from '../field-day/an-order.ts';
import { reconcile } from './reconcile.ts';

test('[K30] orders are the sum of the lines of their visits, and one whose total is another is seen', () => {
  const order = anOrder();
  expect(reconcile([order, order])).toEqual({
    orders: 2,
    lines: 2 * order.lines.length,
    total: order.total * 2,
    ofLines: order.total * 2,
    isEqual: true,
  });
  expect(reconcile([order, { ...order, total: fen(order.total + 1) }]).isEqual).toBe(false);
  expect(reconcile([])).toMatchObject({ orders: 0, total: 0, isEqual: true });
});
