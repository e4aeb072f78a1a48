import type { Day } from '../base/day.ts';
import type { Placements, Posm, PosmStock } from '../catalog/posm.ts';
import { needsOf, type Need, type ShopMaterial } from '../plan/pick-list.ts';
import type { ActionTaken } from './facts.ts';
import type { PosmChecked } from './observed.ts';

/** A piece to put up here, why, and how many of it are in the bag. */
export interface PieceToDo {
  readonly posm: string;
  readonly because: Need['why'];
  readonly inBag: number;
}

/** What stands in the shop, with what was seen of it today. */
export const standingNow = (
  items: Placements['items'],
  seen: Pick<PosmChecked, 'items'> | null,
  on: Day,
): Placements['items'] => {
  const states = new Map(seen?.items.map(({ posm, state }) => [posm, state]));
  const known = items.map((item) => ({ ...item, ...stateOf(states.get(item.posm), on) }));
  const rest = [...states].filter(([posm]) => !items.some((item) => item.posm === posm));
  return [...known, ...rest.map(([posm, state]) => ({ posm, placedOn: on, state, seenOn: on }))];
};
const stateOf = (state: Placements['items'][number]['state'] | undefined, on: Day) =>
  state === undefined ? {} : { state, seenOn: on };

/** [V43] The pieces that this shop needs today, and what of them the rep carries. */
export const piecesFor = (
  shop: ShopMaterial,
  catalogue: readonly Posm[],
  bag: PosmStock['items'],
  on: Day,
): PieceToDo[] =>
  needsOf(shop, catalogue, on).flatMap(({ posm, why }) =>
    posm === null ? [] : [{ posm, because: why, inBag: inBagOf(bag, posm) }],
  );

/** [V43] With the pieces that this visit has told of: once the book knows that they stand, the shop needs them no more. */
export const withTold = (
  pieces: readonly PieceToDo[],
  told: readonly Pick<ActionTaken, 'posm'>[],
  bag: PosmStock['items'],
): PieceToDo[] => [
  ...pieces,
  ...[...new Set(told.flatMap(({ posm }) => posm ?? []))]
    .filter((posm) => !pieces.some((piece) => piece.posm === posm))
    .map((posm): PieceToDo => ({ posm, because: 'missing', inBag: inBagOf(bag, posm) })),
];

const inBagOf = (bag: PosmStock['items'], posm: string): number =>
  bag.find((item) => item.posm === posm)?.quantity ?? 0;
