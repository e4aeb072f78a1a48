import * as v from 'valibot';
import type { Zone } from '../core/base/day.ts';
import { Id } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Person } from '../core/plan/person.ts';

const Ids = v.pipe(v.array(Id), v.maxLength(5000));

/** POST /v1/desk/parcel: what a file of unsent work names. The desk is served by the build that answers it. */
export const ParcelQuestion = v.strictObject({ tenant: Id, person: Id, facts: Ids, photos: Ids, outlets: Ids });
export type ParcelQuestion = v.InferOutput<typeof ParcelQuestion>;

/** What of it is here already, whichever way it came; and the names of its shops. */
export interface ParcelKnown {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly facts: number;
  readonly photos: number;
  readonly outlets: readonly string[];
}
