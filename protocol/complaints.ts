import * as v from 'valibot';
import type { Day, Zone } from '../core/base/day.ts';
import type { Id } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import { Name, Note } from '../core/base/text.ts';
import type { Complaint, ComplaintState } from '../core/outlet/complaint.ts';

/** A complaint with what the desk needs beside it. */
export interface ComplaintRow {
  readonly complaint: Complaint;
  readonly outlet: { readonly id: Id; readonly code: string; readonly name: string };
  /** Who wrote it down; null when it did not come from a visit. */
  readonly rep: { readonly id: Id; readonly name: string } | null;
  readonly product: string | null;
}

/** What is not settled, the most pressing first; `today` by the organisation's clock. */
export interface ComplaintList {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly today: Day;
  readonly rows: readonly ComplaintRow[];
}

/** What the office does about a complaint. */
export const ComplaintChange = v.strictObject({
  state: v.picklist(['assigned', 'working', 'resolved'] as const satisfies readonly ComplaintState[]),
  handler: v.nullable(Name),
  answer: Note,
});
export type ComplaintChange = v.InferOutput<typeof ComplaintChange>;
