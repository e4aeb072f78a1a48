import type { Pack } from '../../core/catalog/product.ts';
import type { Refuse } from './kind.ts';

interface PackCells {
  readonly at: number;
  readonly base: string | null;
  readonly innerName: string | null;
  readonly inner: number | null;
  readonly caseName: string | null;
  readonly case: number | null;
}

/**
 * [I25] How a product is packed, from the base unit upward: a blank cell keeps what stood, and every pack holds whole ones
 * of the pack below it.
 */
export function packsOf(row: PackCells, stood: readonly Pack[], refuse: Refuse): Pack[] | null {
  const largest = stood.length > 1 ? stood.at(-1) : undefined;
  const middle = stood.slice(1, -1);
  const inner = packOf(row.innerName, row.inner, middle[0], '中包');
  const outer = packOf(row.caseName, row.case, largest, '箱');
  if (inner === 'no-size' || outer === 'no-size') return refuse(row.at, 'pack-size-needed');
  if (inner && !outer) return refuse(row.at, 'case-needed');
  const packs = [
    { name: row.base ?? stood[0]?.name ?? '个', factor: 1 },
    ...(inner ? [inner, ...middle.slice(1)] : []),
    ...(outer ? [outer] : []),
  ];
  if (new Set(packs.map((pack) => pack.name)).size < packs.length) return refuse(row.at, 'same-pack-name');
  const fits = packs.every((pack, i) => {
    const below = packs[i - 1];
    return !below || (pack.factor > below.factor && pack.factor % below.factor === 0);
  });
  return fits ? packs : refuse(row.at, 'packs-do-not-fit');
}

function packOf(name: string | null, factor: number | null, stood: Pack | undefined, usual: string) {
  if (name === null && factor === null) return stood;
  const size = factor ?? stood?.factor;
  return size === undefined ? 'no-size' : { name: name ?? stood?.name ?? usual, factor: size };
}
