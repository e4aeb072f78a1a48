import type { Quantity } from '../base/quantity.ts';
import type { ProductId } from '../catalog/product.ts';
import type { ActionTaken } from './facts.ts';

/** Goods that go back: how many packs were taken off, and of which batch. */
export interface ReturnLine {
  readonly product: ProductId;
  readonly quantity: Quantity | null;
  readonly batch: string;
}

/** [V48] The draft of what goes back: what was taken off the shelf, line by line with its batch. */
export const returnsOf = (actions: readonly ActionTaken[]): ReturnLine[] =>
  actions.flatMap(({ action, isDone, product, quantity, batch }) =>
    action === 'remove-expired' && isDone && product !== null ? [{ product, quantity, batch: batch ?? '' }] : [],
  );
