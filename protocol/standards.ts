import * as v from 'valibot';
import type { Day, Zone } from '../core/base/day.ts';
import type { Instant } from '../core/base/instant.ts';
import { Id } from '../core/base/id.ts';
import { Code } from '../core/base/text.ts';
import { MustStock } from '../core/catalog/must-stock.ts';
import { Posm, type PosmStock } from '../core/catalog/posm.ts';
import { Agreement } from '../core/outlet/agreement.ts';
import type { Outlet } from '../core/outlet/outlet.ts';
import type { Person } from '../core/plan/person.ts';
import type { Product } from '../core/catalog/product.ts';

/** GET /v1/standards: what the office sets for shops and bags, and what it is set from. */
export interface StandardList {
  readonly zone: Zone;
  readonly asOf: Instant;
  readonly today: Day;
  /** Every version, by code, the newest first. */
  readonly lists: readonly MustStock[];
  readonly material: readonly Posm[];
  readonly agreements: readonly { readonly agreement: Agreement; readonly outlet: string }[];
  readonly bags: readonly { readonly rep: Pick<Person, 'id' | 'name'>; readonly items: PosmStock['items'] }[];
  readonly products: readonly Pick<Product, 'id' | 'name' | 'category'>[];
  readonly outlets: readonly Pick<Outlet, 'id' | 'code' | 'name'>[];
}

/** POST /v1/standards/… `before`: as it was read; what somebody else has changed since is read again first. */
export const ListChange = v.strictObject({ before: v.nullable(MustStock), after: MustStock });
export type ListChange = v.InferOutput<typeof ListChange>;
export const MaterialChange = v.strictObject({ before: v.nullable(Posm), after: Posm });
export type MaterialChange = v.InferOutput<typeof MaterialChange>;
export const AgreementChange = v.strictObject({ before: v.nullable(Agreement), after: Agreement });
export type AgreementChange = v.InferOutput<typeof AgreementChange>;

/** The most pieces of one kind that are handed out at once. */
export const HAND_OUT_MAX = 999;

/** POST /v1/standards/hand-outs: into a rep's bag, or (less than nothing) back out of it. Sent twice it counts once. */
export const HandOut = v.strictObject({
  id: Id,
  rep: Id,
  items: v.pipe(
    v.array(
      v.strictObject({
        posm: Code,
        quantity: v.pipe(v.number(), v.integer(), v.minValue(-HAND_OUT_MAX), v.maxValue(HAND_OUT_MAX)),
      }),
    ),
    v.minLength(1),
    v.maxLength(50),
  ),
});
export type HandOut = v.InferOutput<typeof HandOut>;
