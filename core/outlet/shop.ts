import type { Complaint } from './complaint.ts';
import type { Ladder } from './ladder.ts';
import type { Outlet } from './outlet.ts';

/** A shop as a visit leaves it: what the office knows, and what was told of it since. */
export interface Shop {
  readonly outlet: Outlet;
  readonly complaints: readonly Complaint[];
  readonly ladder: Ladder;
}
