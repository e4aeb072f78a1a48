import { useMemo, useState } from 'react';
import { caseOf, type Product, type ProductId } from '../../core/catalog/product.ts';
import type { StockState } from '../../core/shelf/check.ts';
import type { PadKey } from '../../ui/number-pad.tsx';
import { useDraft } from '../log/drafts.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import { BLANK, blocksOf, draftFrom, type Block, type CheckDraft, type LineDraft } from './check-draft.ts';
import { typed } from './typed.ts';

const UNDO_MAX = 30;

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
  readonly set: (id: ProductId, part: Partial<LineDraft>) => void;
  /** Also looks at a product that was on no list here. */
  readonly add: (product: Product) => void;
  readonly undo: () => void;
  readonly forget: () => Promise<unknown>;
}

export function useCheck(): Check {
  const { visit, book, mustStock, history } = useAtVisit();
  const [draft, setDraft, forgetDraft] = useDraft<CheckDraft>(`check:${visit.id}`, () =>
    draftFrom(visit.shelf?.lines ?? []),
  );
  const [at, setAt, forgetAt] = useDraft(`check-at:${visit.id}`, 0);
  const added = Object.keys(draft).sort().join(' ');
  const blocks = useMemo(
    () => blocksOf(book.products, mustStock, history, added.split(' ')),
    [book, mustStock, history, added],
  );
  const listed = useMemo(() => new Set((mustStock?.products ?? []).map((p) => p.product)), [mustStock]);
  const [before, setBefore] = useState<readonly CheckDraft[]>([]);
  const [isInCases, setInCases] = useState(false);
  const [isFresh, setFresh] = useState(true);

  const lineOf = (id: ProductId): LineDraft => draft[id] ?? BLANK;
  const isSeen = (id: ProductId): boolean => lineOf(id).state !== null;
  /** The next must-stock product to count: after `past`, of what is seen in `of`. */
  const nextToCount = (block: Block | undefined, of: CheckDraft, past: Product | null = null): Product | null => {
    const products = block?.products ?? [];
    const rest = products.slice(past ? products.indexOf(past) + 1 : 0);
    return rest.find((p) => listed.has(p.id) && (of[p.id]?.state ?? null) === null) ?? null;
  };
  const [active, setActive] = useState<Product | null>(() => nextToCount(blocks[at], draft));

  const change = (next: CheckDraft): void => {
    setBefore((all) => [...all.slice(-UNDO_MAX), draft]);
    setDraft(next);
  };
  const set = (id: ProductId, part: Partial<LineDraft>): CheckDraft => {
    const next = { ...draft, [id]: { ...lineOf(id), ...part } };
    change(next);
    return next;
  };
  const count = (product: Product | null): void => {
    setActive(product);
    setFresh(true);
  };
  const goTo = (block: number, of: CheckDraft = draft): void => {
    setAt(block);
    count(nextToCount(blocks[block], of));
    window.scrollTo(0, 0);
  };
  return {
    draft,
    blocks,
    at,
    all: blocks.flatMap((b) => b.products),
    listed,
    active,
    isInCases,
    canUndo: before.length > 0,
    lineOf,
    isSeen,
    count,
    goTo,
    tap: (product, state) => {
      const line = lineOf(product.id);
      const isSame = line.state === state && (line.quantity === null || state === 'out');
      const next = set(
        product.id,
        isSame
          ? { state: null, quantity: null, via: 'tap' }
          : { state, quantity: state === 'out' ? 0 : null, via: 'tap' },
      );
      if (active?.id === product.id) count(nextToCount(blocks[at], next, product));
    },
    press: (key) => {
      if (!active) return;
      if (key === 'next') return count(nextToCount(blocks[at], draft, active));
      const factor = isInCases ? caseOf(active).factor : 1;
      const quantity = typed(isFresh ? null : lineOf(active.id).quantity, key, factor);
      setFresh(false);
      set(active.id, {
        quantity,
        state: quantity === null ? null : quantity === 0 ? 'out' : 'present',
        via: quantity === null ? 'tap' : 'count',
      });
    },
    countIn: (inCases) => {
      setInCases(inCases);
      setFresh(true);
    },
    confirmRest: () => {
      const rest = (blocks[at]?.products ?? []).filter((p) => !isSeen(p.id));
      const there = rest.map((p) => [p.id, { ...lineOf(p.id), state: 'present', via: 'block' }] as const);
      const next: CheckDraft = { ...draft, ...Object.fromEntries(there) };
      change(next);
      const following = blocks.findIndex((b, i) => i > at && b.products.some((p) => !next[p.id]?.state));
      if (following >= 0) goTo(following, next);
    },
    set,
    add: (product) => {
      const next = { ...draft, [product.id]: BLANK };
      change(next);
      const then = blocksOf(book.products, mustStock, history, Object.keys(next));
      setAt(then.findIndex((b) => b.products.some((p) => p.id === product.id)));
      count(null);
    },
    undo: () => {
      const last = before.at(-1);
      if (!last) return;
      setBefore((all) => all.slice(0, -1));
      setDraft(last);
      setActive(null);
    },
    forget: () => Promise.all([forgetDraft(), forgetAt()]),
  };
}
