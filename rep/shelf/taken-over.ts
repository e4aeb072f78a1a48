import { asBefore, isAsBefore, type AsBefore } from '../../core/shelf/as-before.ts';
import type { LastCheck } from '../../core/shelf/as-before.ts';
import type { ProductId } from '../../core/catalog/product.ts';
import { BLANK, type Block, type CheckDraft } from './check-draft.ts';

/** What the taking over of a visit goes by: the last check, what is counted anyway, and the visit that draws. */
export interface Ground {
  readonly last: LastCheck | null;
  readonly listed: ReadonlySet<ProductId>;
  readonly visit: string;
}

// A tap asks for the same few dozens of times; ground and blocks are values, so what was drawn can be kept beside them.
const drawn = new WeakMap<Ground, WeakMap<Block, AsBefore | null>>();

export function beforeIn(block: Block | undefined, ground: Ground): AsBefore | null {
  const { last, listed, visit } = ground;
  if (!block || !last) return null;
  const known = drawn.get(ground) ?? new WeakMap<Block, AsBefore | null>();
  drawn.set(ground, known);
  if (!known.has(block)) {
    const products = block.products.map((p) => p.id);
    known.set(block, asBefore(products, last, { counted: listed, seed: visit }));
  }
  return known.get(block)!;
}

const isTaken = (draft: CheckDraft, id: ProductId): boolean => draft[id]?.via === 'as-before' && !!draft[id].state;
const takenIn = (block: Block, draft: CheckDraft): ProductId[] =>
  block.products.map((p) => p.id).filter((id) => isTaken(draft, id));

/** How the drawn product of a block stands: not asked for, to be counted, as before or different. */
export type Drawn = 'none' | 'to-count' | 'same' | 'differs';

export function drawnIn(block: Block | undefined, draft: CheckDraft, ground: Ground): Drawn {
  const before = beforeIn(block, ground);
  if (!block || !before) return 'none';
  const line = draft[before.toCount] ?? BLANK;
  if (line.via === 'count' && line.quantity !== null) return isAsBefore(before, line.quantity) ? 'same' : 'differs';
  return takenIn(block, draft).length > 0 ? 'to-count' : 'none';
}

/** What one tap would take over in a block: what nobody has looked at yet, but for the one to be counted. */
export function toTakeOver(block: Block | undefined, draft: CheckDraft, ground: Ground): CheckDraft {
  const before = beforeIn(block, ground);
  if (!before || drawnIn(block, draft, ground) === 'differs') return {};
  return Object.fromEntries(
    [...before.states]
      .filter(([id]) => id !== before.toCount && (draft[id]?.state ?? null) === null)
      .map(([id, state]) => [id, { ...(draft[id] ?? BLANK), state, quantity: null, via: 'as-before' as const }]),
  );
}

/** Nothing of these products is taken over any more: they are to be looked at. */
const without = (draft: CheckDraft, products: readonly ProductId[]): CheckDraft => ({
  ...draft,
  ...Object.fromEntries(products.map((id) => [id, { ...draft[id]!, state: null, via: 'tap' as const }])),
});

/** Blocks whose drawn product was counted and differs, and the draft without what was taken over in them. */
export function undoDiffering(
  draft: CheckDraft,
  blocks: readonly Block[],
  ground: Ground,
): { readonly draft: CheckDraft; readonly undone: readonly string[] } {
  const differing = blocks.filter((b) => takenIn(b, draft).length > 0 && drawnIn(b, draft, ground) === 'differs');
  const products = differing.flatMap((block) => takenIn(block, draft));
  return { draft: without(draft, products), undone: differing.map((block) => block.key) };
}

/** What may be told of a check: what was taken over, only where its drawn product was counted and is as before. */
export const tellable = (draft: CheckDraft, blocks: readonly Block[], ground: Ground): CheckDraft =>
  without(
    draft,
    blocks.filter((block) => drawnIn(block, draft, ground) !== 'same').flatMap((block) => takenIn(block, draft)),
  );
