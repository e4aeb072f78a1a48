import { NOTHING, fen, sumOf, type Money } from '../base/money.ts';
import { NONE, units, type Quantity } from '../base/quantity.ts';
import type { ProductId } from '../catalog/product.ts';
import type { Scheme } from '../catalog/scheme.ts';
import type { PaymentTerms } from '../outlet/outlet.ts';
import type { Listed } from './listed.ts';
import { isEmpty, NOTHING_HAD, offerOf, type Cart, type Left, type Offer } from './offer.ts';
import { netValue, withShare, type PricedLine } from './priced.ts';
import { spread } from './spread.ts';

export interface Basket {
  /** Each product once. */
  readonly items: readonly { readonly product: ProductId; readonly quantity: Quantity }[];
  readonly payment: PaymentTerms;
}

/** What holds at a shop on a day. */
export interface Tariff {
  readonly prices: ReadonlyMap<ProductId, Listed>;
  /** [Q2] Those that the shop may have. */
  readonly schemes: readonly Scheme[];
  /** By scheme; one that is not there is whole. */
  readonly left: ReadonlyMap<Scheme['code'], Left>;
}

export interface PricedOrder {
  /** Those of the basket that have a price, in its order; then gifts that were not in it, by product. */
  readonly lines: readonly PricedLine[];
  readonly total: Money;
  readonly given: readonly Offer[];
  /** Schemes that would have given something and do not, or less. */
  readonly missed: readonly { readonly scheme: Scheme; readonly why: 'alone' | NonNullable<Offer['bound']> }[];
}

/** [Q6] */
export const isPaidAtOnce = (payment: PaymentTerms): boolean => payment === 'cash' || payment === 'prepaid';

/** [Q1–Q11] What a basket costs. Pure: the phone and the server come to the same. */
export function priceOrder(basket: Basket, tariff: Tariff): PricedOrder {
  const state = new Pricing(basket, tariff);
  const byBenefit = tariff.schemes
    .filter((scheme) => !scheme.isSpent && scheme.mechanic.kind !== 'cash')
    .flatMap((scheme) => state.offer(scheme) ?? [])
    .sort((a, b) => b.benefit - a.benefit || (a.scheme.code < b.scheme.code ? -1 : 1));
  const last = tariff.schemes
    .filter((scheme) => !scheme.isSpent && scheme.mechanic.kind === 'cash')
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const offer of byBenefit) state.give(offer);
  for (const scheme of last) {
    const offer = state.offer(scheme, state.open(scheme));
    if (offer) state.give(offer);
  }
  return state.priced();
}

class Pricing {
  private readonly lines: Map<ProductId, PricedLine>;
  private readonly order: readonly ProductId[];
  /** Products that a scheme has touched, and whether that one stands alone. */
  private readonly touched = new Map<ProductId, boolean>();
  private readonly given: Offer[] = [];
  private readonly missed: { scheme: Scheme; why: 'alone' | NonNullable<Offer['bound']> }[] = [];
  private readonly tariff: Tariff;
  private readonly isPaidAtOnce: boolean;

  constructor({ items, payment }: Basket, tariff: Tariff) {
    this.tariff = tariff;
    this.isPaidAtOnce = isPaidAtOnce(payment);
    const lines = items.flatMap(({ product, quantity }): PricedLine[] => {
      const listed = tariff.prices.get(product);
      return listed ? [{ product, quantity, ...listed, schemes: [] }] : [];
    });
    this.lines = new Map(lines.map((line) => [line.product, line]));
    this.order = lines.map((line) => line.product);
  }

  /** The lines that a scheme may still take. */
  open(scheme: Scheme): PricedLine[] {
    return [...this.lines.values()].filter((line) => !this.isTaken(line.product, scheme));
  }

  offer(scheme: Scheme, lines: readonly PricedLine[] = [...this.lines.values()]): Offer | null {
    const cart: Cart = { lines, prices: this.tariff.prices, isPaidAtOnce: this.isPaidAtOnce };
    return offerOf(scheme, cart, this.tariff.left.get(scheme.code) ?? NOTHING_HAD);
  }

  give(offer: Offer): void {
    const { scheme, touches } = offer;
    if (touches.some((product) => this.isTaken(product, scheme))) {
      this.missed.push({ scheme, why: 'alone' });
      return;
    }
    if (offer.bound) this.missed.push({ scheme, why: offer.bound });
    if (isEmpty(offer)) return;
    for (const product of touches) this.touched.set(product, scheme.isAlone);
    const off = this.takeOff(offer);
    if (offer.gift) this.addGift(offer.gift.product, offer.gift.quantity, scheme);
    this.given.push({ ...offer, off });
  }

  private isTaken(product: ProductId, scheme: Scheme): boolean {
    const by = this.touched.get(product);
    return by !== undefined && (by || scheme.isAlone);
  }

  /** Answers what was taken off: no line costs less than nothing. */
  private takeOff({ scheme, touches, off: wanted }: Offer): Money {
    const lines = touches
      .flatMap((product) => this.lines.get(product) ?? [])
      .sort((a, b) => (a.product < b.product ? -1 : 1));
    const costs = lines.map(netValue);
    const off = fen(Math.min(wanted, sumOf(costs)));
    const parts = spread(off, costs);
    for (const [at, line] of lines.entries()) this.lines.set(line.product, withShare(line, scheme, NONE, parts[at]!));
    return off;
  }

  private addGift(product: ProductId, quantity: Quantity, scheme: Scheme): void {
    const listed = this.tariff.prices.get(product)!;
    const line = this.lines.get(product) ?? { product, quantity: units(0), ...listed, schemes: [] };
    this.lines.set(product, withShare(line, scheme, quantity, NOTHING));
  }

  priced(): PricedOrder {
    const gifts = [...this.lines.keys()].filter((product) => !this.order.includes(product)).sort();
    const lines = [...this.order, ...gifts].map((product) => this.lines.get(product)!);
    return { lines, total: sumOf(lines.map(netValue)), given: this.given, missed: this.missed };
  }
}
