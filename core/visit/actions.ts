import type { ProductId } from '../catalog/product.ts';
import type { Finding } from '../shelf/findings.ts';
import type { MerchandisingAction } from './facts.ts';

/** Something to do at the shelf because of a finding. `isRequired`: done, or a reason why not. */
export interface ActionToDo {
  readonly action: MerchandisingAction;
  readonly product: ProductId;
  readonly quantity: number | null;
  readonly isRequired: boolean;
}

/** What the check's findings ask for at the shelf, most urgent first; one action per product and kind. */
export function actionsFor(findings: readonly Finding[]): ActionToDo[] {
  const actions = findings.flatMap(({ kind, product, quantity }): ActionToDo[] => {
    switch (kind) {
      case 'expired':
      case 'damaged':
        return [{ action: 'remove-expired', product, quantity, isRequired: true }];
      case 'near-expiry':
      case 'old-behind':
        return [{ action: 'rotate', product, quantity: null, isRequired: false }];
      case 'low':
        return [{ action: 'refill', product, quantity: null, isRequired: false }];
      case 'tag-missing':
      case 'price-off':
        return [{ action: 'tag', product, quantity: null, isRequired: false }];
      case 'out-of-stock':
      case 'must-stock-missing':
        return [];
    }
  });
  return [...new Map(actions.map((a) => [`${a.action} ${a.product}`, a])).values()];
}
