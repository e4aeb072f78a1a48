import { units } from '../../core/base/quantity.ts';
import type { ActionToDo } from '../../core/visit/actions.ts';
import type { ActionTaken, Merchandised, MerchandisingAction } from '../../core/visit/facts.ts';
import type { PieceToDo } from '../../core/visit/material.ts';
import type { Told } from './answer-chips.tsx';

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
      .map((a) => [keyOf(a), { isDone: a.isDone, isRechecked: a.isRechecked, reason: a.reason }]),
  ),
  extra: (said?.actions ?? []).filter(isBeside).map((a) => a.action),
  hasConsent: said?.hasConsent ?? null,
});

/** What has been said so far, as actions: of what the check asks for, of the pieces to put up, and what was done beside. */
export const actionsOf = (draft: Draft, toDo: readonly ActionToDo[], pieces: readonly PieceToDo[]): ActionTaken[] => [
  ...toDo.flatMap(({ action, product, quantity }): ActionTaken[] => {
    const told = draft.answers[keyOf({ action, product })];
    return told ? [{ action, product, posm: null, quantity, ...told }] : [];
  }),
  ...pieces.flatMap(({ posm }): ActionTaken[] => {
    const told = draft.answers[keyOf({ action: 'place-posm', product: null, posm })];
    return told ? [{ action: 'place-posm', product: null, posm, quantity: units(told.isDone ? 1 : 0), ...told }] : [];
  }),
  ...draft.extra.map((action): ActionTaken => ({
    action,
    product: null,
    posm: null,
    quantity: null,
    isDone: true,
    isRechecked: false,
    reason: null,
  })),
];
