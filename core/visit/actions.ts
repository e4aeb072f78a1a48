import type { ProductId } from '../catalog/product.ts';
import type { Quantity } from '../base/quantity.ts';
import { units } from '../base/quantity.ts';
import type { Finding, FindingKind } from '../shelf/findings.ts';
import type { ActionTaken, MerchandisingAction } from './facts.ts';

/** Something to do at the shelf, and the finding that asks for it. */
export interface ActionToDo {
  readonly action: MerchandisingAction;
  readonly product: ProductId;
  readonly quantity: Quantity | null;
  readonly because: FindingKind;
  /** It must be done, or someone says why not; the others are offered. */
  readonly isRequired: boolean;
}

const ANSWERS_TO: Partial<Record<FindingKind, MerchandisingAction>> = {
  expired: 'remove-expired',
  damaged: 'remove-expired',
  'near-expiry': 'rotate',
  'old-stock': 'rotate',
  'old-behind': 'rotate',
  'shelf-empty': 'refill',
  low: 'refill',
  'tag-missing': 'tag',
};

/** [V28] What to do at the shelf: each action once for a product, for its most urgent finding. */
export function actionsFor(findings: readonly Finding[]): ActionToDo[] {
  const actions = new Map<string, ActionToDo>();
  for (const { kind, product, quantity } of findings) {
    const action = ANSWERS_TO[kind];
    if (!action) continue;
    const key = `${action} ${product}`;
    const same = actions.get(key);
    const isCounted = quantity !== null && action === 'remove-expired';
    if (!same)
      actions.set(key, {
        action,
        product,
        quantity: isCounted ? units(quantity) : null,
        because: kind,
        isRequired: kind === 'expired',
      });
    else if (isCounted) actions.set(key, { ...same, quantity: units((same.quantity ?? 0) + quantity) });
  }
  return [...actions.values()];
}

/** Actions by which goods or material of the shop change their place. */
const MOVES: ReadonlySet<MerchandisingAction> = new Set(['refill', 'rotate', 'move', 'place-posm', 'remove-expired']);

export const isMove = (action: MerchandisingAction): boolean => MOVES.has(action);

/** [V41] Something was moved: then whoever is in charge has allowed it. */
export const isMoved = (actions: readonly Pick<ActionTaken, 'action' | 'isDone'>[]): boolean =>
  actions.some(({ action, isDone }) => isDone && isMove(action));

/** [V50] Whoever is in charge said no: nothing was moved, and that is why. What moves nothing stands as it was said. */
export const withoutConsent = (actions: readonly ActionTaken[], reason: string): ActionTaken[] =>
  actions.map((one) =>
    one.isDone && isMove(one.action)
      ? {
          ...one,
          quantity: one.action === 'place-posm' ? units(0) : one.quantity,
          isDone: false,
          isRechecked: false,
          reason,
        }
      : one,
  );

/** Found, fixed, looked at again: how far the loop has closed in this visit. */
export interface Loop {
  readonly found: number;
  readonly fixed: number;
  readonly rechecked: number;
}

/** [V44] */
export const loopOf = (found: number, actions: readonly Pick<ActionTaken, 'isDone' | 'isRechecked'>[]): Loop => ({
  found,
  fixed: actions.filter((a) => a.isDone).length,
  rechecked: actions.filter((a) => a.isDone && a.isRechecked).length,
});
