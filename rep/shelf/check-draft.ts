import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import type { Day } from '../../core/base/day.ts';
import type { Location } from '../../core/catalog/location.ts';
import type { MustStock } from '../../core/catalog/must-stock.ts';
import type { Product, ProductId } from '../../core/catalog/product.ts';
import type { OutletHistory } from '../../core/order/history.ts';
import { asBlocksStand, asWalkedPast } from '../../core/shelf/walk.ts';
import type { CheckLine, CountedScope, ShelfLevel, StockState } from '../../core/shelf/check.ts';

/** What is half typed about one product. `state` null: not looked at yet. */
export interface LineDraft {
  readonly state: StockState | null;
  readonly quantity: number | null;
  readonly via: CheckLine['via'];
  readonly expired: number;
  readonly damaged: number;
  readonly isOldBehind: boolean;
  readonly tag: boolean | null;
  /** Fen; null = not looked at. */
  readonly price: number | null;
  /** Of a promotion that stands beside it, fen; null = none seen. */
  readonly promoPrice: number | null;
  readonly facings: number | null;
  readonly level: ShelfLevel | null;
  readonly produced: Day | null;
  /** Packs of the oldest date; null = not counted. */
  readonly ofOldest: number | null;
  /** Units in the back room; null = not looked. */
  readonly backRoom: number | null;
}
export type CheckDraft = Readonly<Record<ProductId, LineDraft>>;

export const BLANK: LineDraft = {
  state: null,
  quantity: null,
  via: 'tap',
  expired: 0,
  damaged: 0,
  isOldBehind: false,
  tag: null,
  price: null,
  promoPrice: null,
  facings: null,
  level: null,
  produced: null,
  ofOldest: null,
  backRoom: null,
};

/** The draft that says what was checked before, for whom looks again. */
export function draftFrom(lines: readonly CheckLine[]): CheckDraft {
  const draft: Record<ProductId, LineDraft> = {};
  const inBack = new Map(lines.filter((l) => l.location === 'back-room').map((l) => [l.product, l.quantity]));
  for (const line of lines) {
    const isBackOnly = line.location === 'back-room' && lines.some((l) => l !== line && l.product === line.product);
    if (isBackOnly) continue;
    draft[line.product] = {
      state: line.state,
      quantity: line.quantity,
      via: line.via,
      expired: line.expired,
      damaged: line.damaged,
      isOldBehind: line.isOldBehind,
      tag: line.tag,
      price: line.price,
      promoPrice: line.promoPrice,
      facings: line.facings,
      level: line.level,
      produced: line.oldest?.produced ?? null,
      ofOldest: line.oldest?.quantity ?? null,
      backRoom: line.location === 'back-room' ? null : (inBack.get(line.product) ?? null),
    };
  }
  return draft;
}

/** A block of the shelf: the products of one category at one place, in walking order. */
export interface Block {
  readonly key: string;
  readonly location: Location;
  readonly category: string;
  readonly products: readonly Product[];
}

/** What to look at in this shop: its must-stock list, what it has had, and what the rep has `added`, by place and category. */
export function blocksOf(
  products: ReadonlyMap<ProductId, Product>,
  mustStock: MustStock | undefined,
  history: OutletHistory,
  added: readonly ProductId[] = [],
): Block[] {
  const must = new Set((mustStock?.products ?? []).map((p) => p.product));
  const had = new Set([
    ...history.visits.flatMap((v) => Object.keys(v.stock)),
    ...history.deliveries.flatMap((d) => Object.keys(d.lines)),
    ...history.onTheWay.flatMap((o) => Object.keys(o.lines)),
    ...added,
  ]);
  const blocks = new Map<string, { location: Location; category: string; products: Product[] }>();
  for (const product of products.values()) {
    const isSold = product.status === 'active' || product.status === 'new';
    if (!had.has(product.id) && !(must.has(product.id) && isSold)) continue;
    const key = `${product.location} ${product.category}`;
    const block = blocks.get(key) ?? { location: product.location, category: product.category, products: [] };
    block.products.push(product);
    blocks.set(key, block);
  }
  return [...blocks]
    .map(([key, block]) => ({ key, ...block, products: block.products.sort(asWalkedPast(must)) }))
    .sort(asBlocksStand);
}

/** The lines of what was looked at; what was not looked at has none. */
export function linesFrom(draft: CheckDraft, products: ReadonlyMap<ProductId, Product>): CheckLine[] {
  return Object.entries(draft).flatMap(([id, line]) => {
    const product = products.get(id);
    if (!product || line.state === null) return [];
    const onShelf: CheckLine = {
      product: id,
      location: product.location,
      state: line.state,
      quantity: line.quantity === null ? null : units(line.quantity),
      facings: line.facings,
      level: line.level,
      price: line.price === null ? null : fen(line.price),
      promoPrice: line.promoPrice === null ? null : fen(line.promoPrice),
      tag: line.tag,
      oldest: line.produced
        ? { produced: line.produced, quantity: line.ofOldest === null ? null : units(line.ofOldest) }
        : null,
      isOldBehind: line.isOldBehind,
      damaged: units(line.damaged),
      expired: units(line.expired),
      via: line.via,
    };
    if (line.backRoom === null || product.location === 'back-room') return [onShelf];
    return [
      onShelf,
      {
        ...onShelf,
        location: 'back-room',
        state: line.backRoom === 0 ? 'out' : 'present',
        quantity: units(line.backRoom),
        facings: null,
        level: null,
        price: null,
        promoPrice: null,
        tag: null,
        oldest: null,
        isOldBehind: false,
        damaged: units(0),
        expired: units(0),
        via: 'count',
      },
    ];
  });
}

/** What the check may speak of: everything, the must-stock list, or only what was looked at. */
export function scopeOf(draft: CheckDraft, blocks: readonly Block[], mustStock: MustStock | undefined): CountedScope {
  const isSeen = (id: ProductId): boolean => (draft[id]?.state ?? null) !== null;
  if (blocks.every((block) => block.products.every((p) => isSeen(p.id)))) return 'all';
  const listed = new Set((mustStock?.products ?? []).map((p) => p.product));
  return blocks.every((block) => block.products.every((p) => !listed.has(p.id) || isSeen(p.id)))
    ? 'must-stock'
    : 'focus';
}
