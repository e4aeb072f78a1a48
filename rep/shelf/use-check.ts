import { useMemo, useState } from 'react';
import { caseOf, type Product, type ProductId } from '../../core/catalog/product.ts';
import { lastCheckOf } from '../../core/visit/last-check.ts';
import { useDraft } from '../log/drafts.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import type { Check } from './check.ts';
import { BLANK, blocksOf, draftFrom, type Block, type CheckDraft, type LineDraft } from './check-draft.ts';
import { drawnIn, beforeIn, tellable, toTakeOver, undoDiffering, type Ground } from './taken-over.ts';
import { typed } from './typed.ts';

const UNDO_MAX = 30;

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
  const ground: Ground = useMemo(
    () => ({ last: lastCheckOf(history, visit.id), listed, visit: visit.id }),
    [history, listed, visit.id],
  );
  // Kept until the visit ends: what was found to differ is not taken over later.
  const [undone, setUndone] = useDraft<readonly string[]>(`check-undone:${visit.id}`, []);
  const [found, setFound] = useState<ProductId | null>(null);
  const [past, setPast] = useState<readonly CheckDraft[]>([]);
  const [isInCases, setInCases] = useState(false);
  const [isFresh, setFresh] = useState(true);

  const lineOf = (id: ProductId): LineDraft => draft[id] ?? BLANK;
  const isSeen = (id: ProductId): boolean => lineOf(id).state !== null;
  const isToCount = (id: ProductId, block: Block | undefined, of: CheckDraft): boolean =>
    listed.has(id) || (drawnIn(block, of, ground) === 'to-count' && beforeIn(block, ground)?.toCount === id);
  /** The next product to count, of must-stock or drawn: after `past`, of what is seen in `of`. */
  const nextToCount = (block: Block | undefined, of: CheckDraft, past: Product | null = null): Product | null => {
    const products = block?.products ?? [];
    const rest = products.slice(past ? products.indexOf(past) + 1 : 0);
    return rest.find((p) => isToCount(p.id, block, of) && (of[p.id]?.state ?? null) === null) ?? null;
  };
  const [active, setActive] = useState<Product | null>(() => nextToCount(blocks[at], draft));

  const change = (next: CheckDraft): void => {
    setPast((all) => [...all.slice(-UNDO_MAX), draft]);
    setDraft(next);
  };
  const set = (id: ProductId, part: Partial<LineDraft>): CheckDraft => {
    const next = { ...draft, [id]: { ...lineOf(id), ...part } };
    change(next);
    return next;
  };
  /** What was drawn and counted has to be as it was, else nothing of its block was taken over. */
  const settle = (of: CheckDraft): CheckDraft => {
    const { draft: left, undone: blocksUndone } = undoDiffering(of, blocks, ground);
    if (blocksUndone.length === 0) return of;
    setUndone((all) => [...new Set([...all, ...blocksUndone])]);
    setDraft(left);
    // What was undone is not brought back: the count has been seen.
    setPast([]);
    return left;
  };
  const count = (product: Product | null, of: CheckDraft = draft): void => {
    settle(of);
    setFound(null);
    setActive(product);
    setFresh(true);
  };
  const goTo = (block: number, of: CheckDraft = draft): void => {
    setAt(block);
    count(nextToCount(blocks[block], of), of);
    window.scrollTo(0, 0);
  };
  const add = (product: Product): void => {
    const next = { ...draft, [product.id]: BLANK };
    change(next);
    const then = blocksOf(book.products, mustStock, history, Object.keys(next));
    setAt(then.findIndex((b) => b.products.some((p) => p.id === product.id)));
    count(null, next);
    setFound(product.id);
  };
  const here = blocks[at];
  const before = beforeIn(here, ground);
  const taken = Object.keys(toTakeOver(here, draft, ground)).length;
  const isDrawn = (product: Product): boolean =>
    product.id === before?.toCount && drawnIn(here, draft, ground) === 'to-count';
  return {
    draft,
    blocks,
    at,
    all: blocks.flatMap((b) => b.products),
    listed,
    active,
    isInCases,
    canUndo: past.length > 0,
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
          : { state, quantity: state === 'out' ? 0 : null, via: isDrawn(product) ? 'count' : 'tap' },
      );
      if (active?.id === product.id) count(nextToCount(blocks[at], next, product), next);
      else settle(next);
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
    add,
    undo: () => {
      const last = past.at(-1);
      if (!last) return;
      setPast((all) => all.slice(0, -1));
      setDraft(last);
      setActive(null);
    },
    asBefore: undone.includes(here?.key ?? '') || taken === 0 ? 0 : taken,
    takeOver: () => {
      const next = { ...draft, ...toTakeOver(here, draft, ground) };
      change(next);
      const drawn = here?.products.find((p) => p.id === before?.toCount) ?? null;
      count(drawn && next[drawn.id]?.state ? nextToCount(here, next) : drawn, next);
    },
    drawn: here?.products.find(isDrawn) ?? null,
    differed: undone.includes(here?.key ?? '') ? (here?.products.find((p) => p.id === before?.toCount) ?? null) : null,
    told: tellable(draft, blocks, ground),
    find: (product) => {
      const block = blocks.findIndex((b) => b.products.some((p) => p.id === product.id));
      if (block < 0) return add(product);
      setAt(block);
      count(listed.has(product.id) ? product : null);
      setFound(product.id);
    },
    found,
    forget: () => Promise.all([forgetDraft(), forgetAt()]),
  };
}
