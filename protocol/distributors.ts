import * as v from 'valibot';
import type { Zone } from '../core/base/day.ts';
import type { Instant } from '../core/base/instant.ts';
import { Distributor, DistributorSaid } from '../core/order/supply.ts';
import type { SchemeList, Written } from './schemes.ts';

/** A distributor, and how many shops he delivers to. */
export interface DistributorRow {
  readonly distributor: Distributor;
  readonly outlets: number;
  /** The days from order to door that the files of his shops say, the shortest and the longest. */
  readonly days: { readonly least: number; readonly most: number } | null;
  readonly written: Written | null;
}

export interface DistributorList {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly rows: readonly DistributorRow[];
  readonly products: SchemeList['products'];
}

/** What a distributor was when it was read, and what it is to be; when the stock was said is the server's to say. */
export const DistributorChange = v.strictObject({
  before: Distributor,
  after: v.omit(DistributorSaid, ['stockAt']),
});
export type DistributorChange = v.InferOutput<typeof DistributorChange>;
