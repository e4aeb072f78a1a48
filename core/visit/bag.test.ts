import { expect, test } from 'vitest';
import { units } from '../base/quantity.ts';
import { aFact, anAction } from '../field-day/a-visit.ts';
import { anId } from '../field-day/ids.ts';
import { bagAfter } from './bag.ts';

const put = (quantity: number, isDone = true) =>
  anAction({ action: 'place-posm', product: null, posm: 'POSTER', quantity: units(quantity), isDone });
const visit = (n: number, ...actions: ReturnType<typeof put>[]) => aFact.merchandised({ visit: anId(n), actions });
const bag = [
  { posm: 'POSTER', quantity: units(5) },
  { posm: 'TAG', quantity: units(2) },
];

test('[V53] five posters, two put up here and one there: two are left; what was corrected counts once, what was not done not at all', () => {
  expect(bagAfter(bag, [visit(1, put(2)), visit(2, put(1), put(3, false))])).toEqual([
    { posm: 'POSTER', quantity: 2 },
    { posm: 'TAG', quantity: 2 },
  ]);
  expect(bagAfter(bag, [visit(1, put(2)), visit(1, put(1))])[0]).toEqual({ posm: 'POSTER', quantity: 4 });
  expect(bagAfter(bag, [visit(1, put(9))])).toEqual([{ posm: 'TAG', quantity: 2 }]);
});
