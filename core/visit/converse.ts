import type { Id } from '../base/id.ts';
import type { Instant } from '../base/instant.ts';
import { ok } from '../base/result.ts';
import type { Product } from '../catalog/product.ts';
import { freeOf, type Order } from '../order/order.ts';
import { givenInYear, isWithin, mayBeGiven, type Gift, type GiftRules } from '../outlet/gift.ts';
import type { Outlet } from '../outlet/outlet.ts';
import type { Discovered, GiftNoted, LineUsed, ReferralNoted } from './conversation.ts';
import { isBlank, isRunning, no, type Deed, type Said } from './deed.ts';
import type { Visit } from './visit.ts';

/** [V60] */
export function sayLine(visit: Visit, said: Said<LineUsed>, at: Instant): Deed<LineUsed> {
  if (!isRunning(visit)) return no('visit-not-open');
  return ok({ kind: 'line-used', visit: visit.id, at, ...said });
}

/** [V61] */
export function discover(visit: Visit, said: Said<Discovered>, at: Instant): Deed<Discovered> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (Object.values(said).every(isBlank)) return no('nothing-said');
  return ok({ kind: 'discovered', visit: visit.id, at, ...said });
}

/** [V68] */
export function noteReferral(visit: Visit, said: Said<ReferralNoted>, at: Instant): Deed<ReferralNoted> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (isBlank(said.shop)) return no('name-needed');
  if (!isBlank(said.phone) && !said.mayCall) return no('phone-without-consent');
  return ok({ kind: 'referral-noted', visit: visit.id, at, ...said });
}

/** What is known of a shop's gifts when one more is noted. */
export interface GiftGround {
  readonly outlet: Pick<Outlet, 'channel'>;
  readonly gifts: readonly Gift[];
  readonly rules: GiftRules;
  readonly products: ReadonlyMap<string, Pick<Product, 'name'>>;
  /** Does anybody's order depend on it? Asked of the rep. */
  readonly isTied: boolean;
}

/** [V62] [V63] [V64] A gift that is given, or asked for where it is above what may be given. */
export function noteGift(visit: Visit, said: Said<GiftNoted>, ground: GiftGround, at: Instant): Deed<GiftNoted> {
  if (!isRunning(visit)) return no('visit-not-open');
  if (isBlank(said.item) || said.value <= 0) return no('nothing-said');
  if (isBlank(said.takenBy)) return no('name-needed');
  if (!mayBeGiven(ground.outlet.channel)) return no('gift-to-public-body');
  if (said.recipient === 'household' && isBlank(said.appointment)) return no('appointment-needed');
  if (ground.isTied || (visit.order && namesGift(visit.order, said.item, ground.products)))
    return no('gift-tied-to-order');
  if (said.isGiven && !mayGive(said, ground, visit)) return no('gift-over-limit', { limit: ground.rules.limit });
  return ok({ kind: 'gift-noted', visit: visit.id, at, ...said });
}

function mayGive(said: Said<GiftNoted>, { gifts, rules }: GiftGround, visit: Visit): boolean {
  const known = gifts.find(({ id }) => id === said.gift);
  if (known?.state === 'approved') return said.value <= known.value;
  return known?.state !== 'refused' && isWithin(said.value, givenInYear(gifts, visit.opened!.day, said.gift), rules);
}

/** [V64] Whether an order speaks of a gift: in its note, or as what its schemes give free. */
export function namesGift(
  order: Pick<Order, 'note' | 'lines'>,
  item: string,
  products: GiftGround['products'],
): boolean {
  const free = order.lines.filter((line) => freeOf(line) > 0).map((line) => products.get(line.product)?.name ?? '');
  return [order.note, ...free].some((text) => text.includes(item.trim()));
}

/** [V65] The gifts of a shop with what this visit has noted since. */
export const giftsAfter = (gifts: readonly Gift[], visit: Visit): Gift[] =>
  visit.gifts.reduce<Gift[]>(
    (all, noted) => giftAfter(all, noted, { outlet: visit.opened!.outlet, day: visit.opened!.day }),
    [...gifts],
  );

/** [V65] The register after one more word on a gift; what the office decided stays. */
export function giftAfter(
  gifts: readonly Gift[],
  { gift, visit, isGiven, item, value, recipient, takenBy, occasion, appointment }: GiftNoted,
  { outlet, day }: { readonly outlet: Id; readonly day: Gift['day'] },
): Gift[] {
  const before = gifts.find(({ id }) => id === gift);
  const after: Gift = {
    id: gift,
    outlet,
    visit,
    day,
    item,
    value,
    recipient,
    takenBy,
    occasion,
    appointment,
    state: isGiven ? 'given' : before && before.state !== 'given' ? before.state : 'asked',
    approver: before?.approver ?? '',
    note: before?.note ?? '',
  };
  return [...gifts.filter(({ id }) => id !== gift), after];
}
