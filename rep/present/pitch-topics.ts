import type { Quantity } from '../../core/base/quantity.ts';
import { eligibilities } from '../../core/catalog/eligibility.ts';
import { productsOf, type Scheme } from '../../core/catalog/scheme.ts';
import { handledProducts, hasOrdered } from '../../core/order/history.ts';
import type { Situation } from '../../core/script/line.ts';
import type { Pitch } from '../../core/visit/facts.ts';
import type { Objection } from '../../core/visit/objection.ts';
import type { Book } from '../book/book.ts';
import { packedText } from '../../core/catalog/packed.ts';
import type { AtVisit } from '../visit/at-visit.ts';

/** Something to speak of with the owner: what it is about, and one number that he can check himself. */
export interface PitchTopic {
  readonly key: string;
  readonly topic: Pitch['topic'];
  readonly product: string | null;
  /** The names of the products, or of the scheme; empty for what is about neither. */
  readonly names: readonly string[];
  /** How much of the product it takes; null where nothing is said. */
  readonly quantity: Quantity | null;
  /** Products that are out, or what comes free with how much; null where there is no such number. */
  readonly number:
    | { readonly kind: 'out'; readonly count: number }
    | { readonly kind: 'free'; readonly buy: string; readonly free: string }
    | null;
  /** What the lines for it speak of. */
  readonly situations: readonly Situation[];
}

const NEW_MOST = 2;

/** What the check found, the most urgent first: what is out, what is missing in the range, what is on offer, and service. */
export function topicsAt({ findings, book, outlet, shop, history, visit, today }: AtVisit): PitchTopic[] {
  const name = (id: string): string => book.products.get(id)?.name ?? id;
  const topics: PitchTopic[] = [];
  const out = findings.filter((f) => f.kind === 'out-of-stock').map((f) => f.product);
  if (out.length > 0) {
    topics.push({
      key: 'replenishment',
      topic: 'replenishment',
      product: out[0]!,
      names: out.map(name),
      quantity: null,
      number: { kind: 'out', count: out.length },
      situations: ['out-of-stock', 'running-low'],
    });
  }
  for (const { product } of findings.filter((f) => f.kind === 'must-stock-missing').slice(0, NEW_MOST)) {
    topics.push({
      key: `new ${product}`,
      topic: 'new-product',
      product,
      names: [name(product)],
      quantity: null,
      number: null,
      situations: ['must-stock-missing'],
    });
  }
  const offered = eligibilities(
    book.schemes.filter((s) => !s.isSpent),
    {
      outlet,
      agreements: shop.agreements,
      handled: handledProducts(history),
      hasOrdered: hasOrdered(history, visit.order?.id ?? null),
    },
    today,
  ).find((one) => one.missing.length === 0 || one.isToBeAsked)?.scheme;
  if (offered) topics.push(aboutScheme(offered, book));
  topics.push({
    key: 'service',
    topic: 'service',
    product: null,
    names: [],
    quantity: null,
    number: null,
    situations: ['short-dates', 'price-off'],
  });
  return topics;
}

/** What a scheme asks for and gives, where it is goods for goods; its name alone where it is not. */
function aboutScheme(scheme: Scheme, { products }: Book): PitchTopic {
  const { mechanic } = scheme;
  const product = productsOf(scheme)[0] ?? null;
  const bought = product === null ? undefined : products.get(product);
  const given = mechanic.kind === 'buy-get' ? products.get(mechanic.gift ?? mechanic.products[0]!) : undefined;
  return {
    key: `scheme ${scheme.code}`,
    topic: 'scheme',
    product,
    names: [scheme.name],
    quantity: mechanic.kind === 'buy-get' ? mechanic.buy : null,
    number:
      mechanic.kind === 'buy-get' && bought && given
        ? { kind: 'free', buy: packedText(mechanic.buy, bought), free: packedText(mechanic.free, given) }
        : null,
    situations: ['scheme-open'],
  };
}

/** The four concerns that one hears most of each topic. */
export const CONCERNS: Record<Pitch['topic'], readonly Objection[]> = {
  replenishment: ['has-stock', 'no-cash', 'slow-seller', 'price-high'],
  'new-product': ['unknown-brand', 'no-space', 'slow-seller', 'price-high'],
  'second-display': ['no-space', 'unpaid-display-fee', 'competitor-stronger', 'exclusive-contract'],
  cooler: ['no-space', 'exclusive-contract', 'competitor-stronger', 'off-season'],
  scheme: ['has-stock', 'no-cash', 'no-space', 'price-high'],
  payment: ['no-cash', 'bad-past-service', 'slow-seller', 'owner-absent'],
  service: ['late-delivery', 'short-date', 'bad-past-service', 'unpaid-display-fee'],
};
