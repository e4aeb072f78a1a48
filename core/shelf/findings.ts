import type { Day } from '../base/day.ts';
import type { Money } from '../base/money.ts';
import type { Location } from '../catalog/location.ts';
import type { MustStock } from '../catalog/must-stock.ts';
import type { Price } from '../catalog/price.ts';
import type { Product, ProductId } from '../catalog/product.ts';
import type { CheckLine, CountedScope } from './check.ts';
import { freshness } from './freshness.ts';

/** What a check can find, the most urgent first. */
export const FINDINGS = [
  'expired',
  'damaged',
  'out-of-stock',
  'must-stock-missing',
  'near-expiry',
  'old-stock',
  'old-behind',
  'shelf-empty',
  'low',
  'tag-missing',
  'price-off',
] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** One thing that the check found of one product. `quantity`: packs that it is about, where they were counted. */
export interface Finding {
  readonly kind: FindingKind;
  readonly product: ProductId;
  /** Where; null when it holds for the whole shop. */
  readonly location: Location | null;
  readonly quantity: number | null;
  /** For a price: what is asked, and what the list suggests. */
  readonly price: { readonly asked: Money; readonly suggested: Money } | null;
}

export interface Checked {
  readonly lines: readonly CheckLine[];
  readonly scope: CountedScope;
  readonly on: Day;
  readonly products: ReadonlyMap<ProductId, Pick<Product, 'shelfLifeDays' | 'status'>>;
  readonly mustStock: MustStock | undefined;
  /** The price list that holds here: a product whose price suggests no retail price is not compared. */
  readonly prices: ReadonlyMap<ProductId, { readonly price: Pick<Price, 'retail'> }>;
  /** Products that this shop has had: an empty place of theirs is out of stock; of others, a gap in the range. */
  readonly handled: ReadonlySet<ProductId>;
}

export type Dated = Pick<Checked, 'lines' | 'products' | 'on'>;

/** [F14] Products of which a date past its life was read, and nobody has said how many packs have it. */
export const expiredUncounted = ({ lines, products, on }: Dated): ProductId[] =>
  lines.flatMap(({ product, oldest, expired }) => {
    const life = products.get(product)?.shelfLifeDays ?? null;
    const isPast = oldest !== null && life !== null && freshness(oldest.produced, life, on) === 'black';
    return isPast && expired === 0 ? [product] : [];
  });

const found = (kind: FindingKind, line: CheckLine, quantity: number | null = null): Finding => ({
  kind,
  product: line.product,
  location: line.location,
  quantity,
  price: null,
});

/** What one line shows by itself. */
function ofLine(line: CheckLine, of: Checked): Finding[] {
  const findings: Finding[] = [];
  const life = of.products.get(line.product)?.shelfLifeDays ?? null;
  if (line.expired > 0) findings.push(found('expired', line, line.expired));
  if (line.damaged > 0) findings.push(found('damaged', line, line.damaged));
  if (line.isOldBehind) findings.push(found('old-behind', line));
  if (line.oldest && life !== null) {
    const age = freshness(line.oldest.produced, life, of.on);
    // Black that was not counted as expired is an oversight: it must not stay on the shelf.
    if (age === 'black' && line.expired === 0) findings.push(found('expired', line, line.oldest.quantity));
    if (age === 'red') findings.push(found('near-expiry', line, line.oldest.quantity));
    if (age === 'orange') findings.push(found('old-stock', line, line.oldest.quantity));
  }
  if (line.state === 'out') return findings;
  if (line.tag === false) findings.push(found('tag-missing', line));
  const suggested = of.prices.get(line.product)?.price.retail ?? null;
  if (line.price !== null && suggested !== null && line.price !== suggested) {
    findings.push({ ...found('price-off', line), price: { asked: line.price, suggested } });
  }
  return findings;
}

const isHidden = (line: CheckLine): boolean => line.location === 'back-room';

/** What the lines of one product show together. */
function ofProduct(product: ProductId, lines: readonly CheckLine[], of: Checked): Finding[] {
  const one = (kind: FindingKind): Finding[] => [{ kind, product, location: null, quantity: null, price: null }];
  const isMustStock = of.mustStock?.products.some((p) => p.product === product) ?? false;
  if (lines.every((line) => line.state === 'out')) {
    if (of.handled.has(product)) return one('out-of-stock');
    return isMustStock ? one('must-stock-missing') : [];
  }
  const shown = lines.filter((line) => !isHidden(line));
  if (shown.length > 0 && shown.every((line) => line.state === 'out')) return one('shelf-empty');
  return lines.every((line) => line.state !== 'present') ? one('low') : [];
}

/** Must-stock products that nobody saw. A check that did not look for them says nothing about them. */
function unseen(of: Checked, seen: ReadonlySet<ProductId>): Finding[] {
  if (of.scope === 'focus') return [];
  return (of.mustStock?.products ?? [])
    .filter(({ product }) => !seen.has(product) && !of.handled.has(product) && isSold(of.products.get(product)))
    .map(({ product }) => ({ kind: 'must-stock-missing', product, location: null, quantity: null, price: null }));
}

const isSold = (product: Pick<Product, 'status'> | undefined): boolean =>
  product?.status === 'active' || product?.status === 'new';

/** [F3] What a check found, the most urgent first. */
export function findingsOf(of: Checked): Finding[] {
  const byProduct = new Map<ProductId, CheckLine[]>();
  for (const line of of.lines) byProduct.set(line.product, [...(byProduct.get(line.product) ?? []), line]);
  const findings = [
    ...of.lines.flatMap((line) => ofLine(line, of)),
    ...[...byProduct].flatMap(([product, lines]) => ofProduct(product, lines, of)),
    ...unseen(of, new Set(byProduct.keys())),
  ];
  return findings.sort((a, b) => FINDINGS.indexOf(a.kind) - FINDINGS.indexOf(b.kind));
}
