import { units } from '../../core/base/quantity.ts';
import type { ProductId } from '../../core/catalog/product.ts';
import type { CheckLine } from '../../core/shelf/check.ts';
import { withoutConsent, type ActionToDo } from '../../core/visit/actions.ts';
import type { ActionTaken, Merchandised, MerchandisingAction } from '../../core/visit/facts.ts';
import type { PieceToDo } from '../../core/visit/material.ts';

/** What the rep says of an action: done and looked at again, or why not; how many pieces, of which batch. */
export interface Told {
  readonly isDone: boolean;
  readonly isRechecked: boolean;
  readonly reason: string | null;
  /** Of material: pieces put up; null is one. */
  readonly pieces: number | null;
  /** Of what was taken off; null is what the check read on the packs. */
  readonly batch: string | null;
}
export const UNTOLD = { isRechecked: false, reason: null, pieces: null, batch: null };

/** Merchandising, half said: by action and product or piece what was told, what was done beside, and the consent. */
export interface Draft {
  readonly answers: Readonly<Record<string, Told>>;
  readonly extra: readonly MerchandisingAction[];
  readonly hasConsent: boolean | null;
}

export const keyOf = (of: { action: string; product: string | null; posm?: string | null }): string =>
  `${of.action} ${of.product ?? of.posm ?? ''}`;

const isBeside = (a: ActionTaken): boolean => a.product === null && a.posm === null;

/** What was said before, for whom looks again. */
export const draftOf = (said: Merchandised | null): Draft => ({
  answers: Object.fromEntries(
    (said?.actions ?? [])
      .filter((a) => !isBeside(a))
      .map(({ isDone, isRechecked, reason, quantity, batch, ...a }) => [
        keyOf(a),
        { isDone, isRechecked, reason, batch, pieces: a.posm !== null && isDone ? quantity : null },
      ]),
  ),
  extra: (said?.actions ?? []).filter(isBeside).map((a) => a.action),
  hasConsent: said?.hasConsent ?? null,
});

/** The day that stands on the packs that have to come off, as the check read it; empty where nobody looked. */
export const batchOn = (lines: readonly CheckLine[], product: ProductId): string =>
  lines.find((line) => line.product === product && line.expired > 0 && line.oldest)?.oldest?.produced ?? '';

export interface Asked {
  readonly toDo: readonly ActionToDo[];
  readonly pieces: readonly PieceToDo[];
  readonly lines: readonly CheckLine[];
}

/** What has been said so far, as actions: of what the check asks for, of the pieces to put up, and what was done beside. */
export const saidOf = ({ answers, extra }: Draft, { toDo, pieces, lines }: Asked): ActionTaken[] => [
  ...toDo.flatMap(({ action, product, quantity }): ActionTaken[] => {
    const told = answers[keyOf({ action, product })];
    if (!told) return [];
    const { isDone, isRechecked, reason, batch } = told;
    const onPacks = (batch ?? batchOn(lines, product)).trim();
    const off = action === 'remove-expired' && onPacks !== '' ? onPacks : null;
    return [{ action, product, posm: null, quantity, batch: off, isDone, isRechecked, reason }];
  }),
  ...pieces.flatMap(({ posm }): ActionTaken[] => {
    const told = answers[keyOf({ action: 'place-posm', product: null, posm })];
    if (!told) return [];
    const { isDone, isRechecked, reason, pieces: count } = told;
    const quantity = units(isDone ? (count ?? 1) : 0);
    return [{ action: 'place-posm', product: null, posm, quantity, batch: null, isDone, isRechecked, reason }];
  }),
  ...extra.map((action): ActionTaken => ({
    action,
    product: null,
    posm: null,
    quantity: null,
    batch: null,
    isDone: true,
    isRechecked: false,
    reason: null,
  })),
];

/** How an answer stands where whoever is in charge does not want things to be moved. */
export const toldAs = (told: Told | null, isRefused: boolean, refused: string): Told | null =>
  told?.isDone && isRefused ? { ...told, isDone: false, isRechecked: false, reason: refused } : told;

/** What is told: without consent what would move things was not done, and that is why. */
export const actionsOf = (said: ActionTaken[], { hasConsent }: Draft, refused: string): ActionTaken[] =>
  hasConsent === false ? withoutConsent(said, refused) : said;
