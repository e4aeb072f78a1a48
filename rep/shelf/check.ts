import type { Product, ProductId } from '../../core/catalog/product.ts';
import type { StockState } from '../../core/shelf/check.ts';
import type { PadKey } from '../../ui/number-pad.tsx';
import type { Block, CheckDraft, LineDraft } from './check-draft.ts';

/** The check as it stands half done: what was seen, in which block one is, what is being counted. */
export interface Check {
  readonly draft: CheckDraft;
  readonly blocks: readonly Block[];
  readonly at: number;
  readonly all: readonly Product[];
  readonly listed: ReadonlySet<ProductId>;
  /** The product that the pad counts. */
  readonly active: Product | null;
  readonly isInCases: boolean;
  readonly canUndo: boolean;
  readonly lineOf: (id: ProductId) => LineDraft;
  readonly isSeen: (id: ProductId) => boolean;
  readonly goTo: (block: number) => void;
  readonly tap: (product: Product, state: StockState) => void;
  readonly count: (product: Product | null) => void;
  readonly press: (key: PadKey) => void;
  readonly countIn: (isInCases: boolean) => void;
  readonly confirmRest: () => void;
  /** So many products of this block can be said to be as last time; one of them is then counted. */
  readonly asBefore: number;
  readonly takeOver: () => void;
  /** The product that was drawn to be counted, while it is. */
  readonly drawn: Product | null;
  /** The drawn product of this block that was not as last time. */
  readonly differed: Product | null;
  /** What may be told of the check. */
  readonly told: CheckDraft;
  readonly set: (id: ProductId, part: Partial<LineDraft>) => void;
  /** Also looks at a product that was on no list here. */
  readonly add: (product: Product) => void;
  /** Goes to the product's row, wherever it stands. */
  readonly find: (product: Product) => void;
  /** The product whose row was gone to. */
  readonly found: ProductId | null;
  readonly undo: () => void;
  readonly forget: () => Promise<unknown>;
}
