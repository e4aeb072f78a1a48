import type { Day } from '../base/day.ts';
import type { MustStock } from '../catalog/must-stock.ts';
import type { Price } from '../catalog/price.ts';
import type { Product, ProductId } from '../catalog/product.ts';
import type { CheckLine } from './check.ts';
import { freshness } from './freshness.ts';

/** What a check shows that somebody should act on, the most urgent first. */
export const FINDINGS = [
  'expired', 'damaged', 'out-of-stock', 'must-stock-missing', 'near-expiry', 'low', 'old-behind', 'tag-missing', 'price-off',
] as const;
export type FindingKind = (typeof FINDINGS)[number];

export interface Finding {
  readonly kind: FindingKind;
  readonly product: ProductId;
  /** Units, where they were counted: of expired, damaged, near-expiry goods. */
  readonly quantity: number | null;
}

export interface FindingsInput {
  readonly lines: readonly CheckLine[];
  readonly products: ReadonlyMap<ProductId, Product>;
  readonly mustStock: MustStock | undefined;
  readonly prices: Readonly<Record<ProductId, Price>>;
  readonly on: Day;
}

/** What these lines show, each once per product. A must-stock product of which there is no line at all is missing. */
export function findingsOf({ lines, products, mustStock, prices, on }: FindingsInput): Finding[] {
  const found: Finding[] = [];
  const byProduct = new Map<ProductId, CheckLine[]>();
  for (const line of lines) byProduct.set(line.product, [...(byProduct.get(line.product) ?? []), line]);
  for (const [id, of] of byProduct) {
    const add = (kind: FindingKind, quantity: number | null = null): void => void found.push({ kind, product: id, quantity });
    const units = (pick: (line: CheckLine) => number): number => of.reduce((sum, line) => sum + pick(line), 0);
    const product = products.get(id);
    if (units((l) => l.expired) > 0) add('expired', units((l) => l.expired));
    if (units((l) => l.damaged) > 0) add('damaged', units((l) => l.damaged));
    if (of.every((l) => l.state === 'out')) add('out-of-stock');
    else if (of.some((l) => l.state === 'low')) add('low');
    const old = of.filter((l) => l.oldest && product?.shelfLifeDays && freshness(l.oldest.produced, product.shelfLifeDays, on) === 'red');
    if (old.length > 0) add('near-expiry', old.reduce((sum, l) => sum + (l.oldest?.quantity ?? 0), 0) || null);
    if (of.some((l) => l.isOldBehind)) add('old-behind');
    if (of.some((l) => l.tag === false)) add('tag-missing');
    const retail = prices[id]?.retail ?? null;
    if (retail !== null && of.some((l) => l.price !== null && l.price !== retail)) add('price-off');
  }
  for (const { product } of mustStock?.products ?? []) {
    if (!byProduct.has(product) && products.get(product)?.status === 'active') found.push({ kind: 'must-stock-missing', product, quantity: null });
  }
  return found.sort((a, b) => FINDINGS.indexOf(a.kind) - FINDINGS.indexOf(b.kind) || (a.product < b.product ? -1 : 1));
}
