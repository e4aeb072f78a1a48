import type { Day } from '../base/day.ts';
import { eligibilities, type Shop } from '../catalog/eligibility.ts';
import type { ProductId } from '../catalog/product.ts';
import { isOpenIn, isOpenOn, type Scheme, type SchemeCondition } from '../catalog/scheme.ts';
import type { Listed } from './listed.ts';
import type { PricedOrder } from './price-order.ts';

/** Why a scheme gives an order nothing. */
export const WHY_NOT = [
  'not-running',
  'other-channel',
  'condition',
  'spent',
  'outlet',
  'budget',
  'alone',
  'paid-afterwards',
  'on-account',
  'gift-without-price',
  'too-little',
] as const;

export interface NotGiven {
  readonly why: (typeof WHY_NOT)[number];
  /** The conditions that the shop does not fulfil. */
  readonly missing: readonly SchemeCondition[];
}

export interface Asked {
  readonly shop: Shop;
  readonly on: Day;
  readonly prices: ReadonlyMap<ProductId, Listed>;
  readonly isPaidAtOnce: boolean;
  readonly priced: Pick<PricedOrder, 'given' | 'missed'>;
}

/** [Q15] Why a scheme gives this order nothing; null where it gives something. */
export function whyNot(scheme: Scheme, { shop, on, prices, isPaidAtOnce, priced }: Asked): NotGiven | null {
  if (priced.given.some((one) => one.scheme.code === scheme.code)) return null;
  const because = (why: NotGiven['why'], missing: readonly SchemeCondition[] = []): NotGiven => ({ why, missing });
  if (!isOpenOn(scheme, on)) return because('not-running');
  if (!isOpenIn(scheme, shop.outlet.channel)) return because('other-channel');
  const missing = eligibilities([scheme], shop, on).flatMap((one) => one.missing);
  if (missing.length > 0) return because('condition', missing);
  if (scheme.isSpent) return because('spent');
  const missed = priced.missed.find((one) => one.scheme.code === scheme.code);
  // One order may always have one round: that bound alone never leaves nothing.
  if (missed && missed.why !== 'order') return because(missed.why);
  const { mechanic } = scheme;
  if (mechanic.kind === 'display') return because('paid-afterwards');
  if (mechanic.kind === 'cash' && !isPaidAtOnce) return because('on-account');
  const gift = mechanic.kind === 'buy-get' ? mechanic.gift : null;
  return because(gift !== null && !prices.has(gift) ? 'gift-without-price' : 'too-little');
}
