import * as v from 'valibot';
import type { Day, Zone } from '../core/base/day.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Product } from '../core/catalog/product.ts';
import { Change } from '../core/playbook/change.ts';
import { OwnGoods } from '../core/playbook/goods.ts';
import { Playbook, PLAYBOOK_BYTES_MAX } from '../core/playbook/playbook.ts';

/** A book that was brought in: what of it was applied, and which of our goods its goods are. */
export interface BroughtIn {
  readonly at: Instant;
  readonly by: string;
  readonly code: string;
  readonly edition: string;
  readonly zh: string;
  readonly applied: number;
  readonly goods: OwnGoods;
}

/** GET /v1/playbook: what is practised here as a whole book, and what was brought in, the latest first. */
export interface PlaybookHere {
  readonly zone: Zone;
  readonly asOf: Instant;
  readonly today: Day;
  readonly book: Playbook;
  readonly products: readonly Pick<Product, 'id' | 'name'>[];
  readonly broughtIn: readonly BroughtIn[];
}

/** What was ticked holds each part as it was and as it will be. */
export const BRINGING_IN_BYTES_MAX = 2 * PLAYBOOK_BYTES_MAX;

/** POST /v1/playbook: applies what was ticked, all of it or nothing; refuses when a part is no longer what `before` says. */
export const BringingIn = v.strictObject({
  book: v.pick(Playbook, ['code', 'edition', 'zh']),
  goods: OwnGoods,
  changes: v.pipe(v.array(Change), v.minLength(1)),
});
export type BringingIn = v.InferOutput<typeof BringingIn>;
