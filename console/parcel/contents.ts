import * as v from 'valibot';
import type { Id } from '../../core/base/id.ts';
import { Instant } from '../../core/base/instant.ts';
import type { Parcel } from '../../protocol/parcel.ts';
import type { ParcelQuestion } from '../../protocol/parcel-known.ts';

/** What a file holds, as far as a person wants to know before he hands it in. */
export interface Contents {
  /** How many of each kind, in the order in which they first come. */
  readonly kinds: readonly (readonly [kind: string, count: number])[];
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly question: ParcelQuestion;
}

const Fact = v.looseObject({
  id: v.string(),
  kind: v.string(),
  at: Instant,
  fact: v.looseObject({ outlet: v.optional(v.string()) }),
});
const Push = v.looseObject({ facts: v.array(Fact) });
const Photo = v.looseObject({ photo: v.string() });

/** [B8] Reads on; a file that was made by a newer program may hold what nobody here can read: null. */
export function contentsOf({ tenant, person, pushes, photos }: Parcel): Contents | null {
  try {
    const facts = pushes.flatMap(({ text }) => v.parse(Push, JSON.parse(text)).facts);
    const kinds = new Map<string, number>();
    for (const { kind } of facts) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const times = facts.map(({ at }) => at).sort();
    const outlets = facts.flatMap(({ fact }) => (fact.outlet ? [fact.outlet as Id] : []));
    return {
      kinds: [...kinds],
      from: times[0] ?? null,
      to: times.at(-1) ?? null,
      question: {
        tenant,
        person,
        facts: facts.map(({ id }) => id as Id),
        photos: photos.map(({ text }) => v.parse(Photo, JSON.parse(text)).photo as Id),
        outlets: [...new Set(outlets)],
      },
    };
  } catch {
    return null;
  }
}
