import type { Day } from '../base/day.ts';
import { isRunningOn, type Agreement, type Lasting } from '../outlet/agreement.ts';
import type { Outlet } from '../outlet/outlet.ts';
import type { ProductId } from './product.ts';
import { isOpenIn, isOpenOn, type Scheme, type SchemeCondition } from './scheme.ts';

export interface Shop {
  readonly outlet: Pick<Outlet, 'code' | 'channel' | 'class' | 'credit' | 'schemes'>;
  readonly agreements: readonly (Lasting & Pick<Agreement, 'type'>)[];
  /** Products that the shop has had. */
  readonly handled: ReadonlySet<ProductId>;
  /** It has ordered something before this order. */
  readonly hasOrdered: boolean;
}

export interface Eligibility {
  readonly scheme: Scheme;
  readonly met: readonly SchemeCondition[];
  readonly missing: readonly SchemeCondition[];
  /** Everything but the shop's own word is there: it only has to be asked. */
  readonly isToBeAsked: boolean;
}

function isMet(
  condition: SchemeCondition,
  scheme: Scheme,
  { outlet, agreements, handled, hasOrdered }: Shop,
  on: Day,
): boolean {
  switch (condition.kind) {
    case 'class':
      return condition.classes.includes(outlet.class);
    case 'outlets':
      return condition.outlets.includes(outlet.code);
    case 'first-order':
      return !hasOrdered;
    case 'nothing-overdue':
      return outlet.credit.overdue === 0;
    case 'carries':
      return handled.has(condition.product);
    case 'agreement':
      return agreements.some((a) => a.type === condition.type && isRunningOn(a, on));
    case 'joined':
      return outlet.schemes.includes(scheme.code);
  }
}

/** [G6] Schemes that run in this channel today, with what the shop fulfils of each and what it does not. */
export const eligibilities = (schemes: readonly Scheme[], shop: Shop, on: Day): Eligibility[] =>
  schemes
    .filter((s) => isOpenOn(s, on) && isOpenIn(s, shop.outlet.channel))
    .map((scheme) => {
      const met = scheme.conditions.filter((condition) => isMet(condition, scheme, shop, on));
      const missing = scheme.conditions.filter((condition) => !met.includes(condition));
      return { scheme, met, missing, isToBeAsked: missing.length === 1 && missing[0]!.kind === 'joined' };
    });
