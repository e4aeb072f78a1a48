import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Quantity } from '../base/quantity.ts';
import { Code, Name, Note } from '../base/text.ts';
import { Id } from '../base/id.ts';

/** A thing that advertises in a shop (宣传品): poster, price tag, shelf strip, board, roll banner. */
export const Posm = v.strictObject({
  code: Code,
  name: Name,
  /** Where and how it is put up. */
  guidance: Note,
  /** Taken off after this day; null: it does not age. */
  until: v.nullable(Day),
});
export type Posm = v.InferOutput<typeof Posm>;

/** How a piece of it stands: 完好, 破损, 过时, 被遮挡, 不见了 */
export const POSM_STATES = ['good', 'damaged', 'outdated', 'covered', 'gone'] as const;
export type PosmState = (typeof POSM_STATES)[number];

/** What a rep has in his bag. */
export const PosmStock = v.strictObject({
  rep: Id,
  items: v.array(v.strictObject({ posm: Code, quantity: Quantity })),
});
export type PosmStock = v.InferOutput<typeof PosmStock>;

/** What stands in a shop, and how it looked last. */
export const Placements = v.strictObject({
  outlet: Id,
  items: v.array(v.strictObject({ posm: Code, placedOn: Day, state: v.picklist(POSM_STATES), seenOn: Day })),
});
export type Placements = v.InferOutput<typeof Placements>;
