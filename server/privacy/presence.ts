import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import { standingAt, type Door } from '../../core/visit/door.ts';
import type { CheckedIn } from '../../core/visit/facts.ts';
import type { Presence } from '../../protocol/presence.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** How a rep was at the door, as it was computed when he told it. */
export interface AtTheDoor extends Pick<Presence, 'standing' | 'metres' | 'accuracy' | 'manual'> {
  readonly visit: Id;
  readonly rep: Id;
  readonly day: Day;
}

export function atTheDoor(
  { visit, place, manual, placeRemoved }: CheckedIn,
  of: { readonly rep: Id; readonly day: Day; readonly outlet: Pick<Outlet, 'place'>; readonly radius: number },
): AtTheDoor {
  const { rep, day, outlet, radius } = of;
  if (!place) {
    const why = placeRemoved === 'no-consent' || placeRemoved === 'off-duty' ? placeRemoved : (manual ?? 'no-fix');
    return { visit, rep, day, standing: 'manual', metres: null, accuracy: null, manual: why };
  }
  return {
    visit,
    rep,
    day,
    ...standingAt({ place }, { place: outlet.place, radius }),
    accuracy: place.accuracy === undefined ? null : Math.round(place.accuracy),
    manual: null,
  };
}

/** Told again, the later word stands; what the desk has said of the earlier one is gone with it. */
export async function savePresences(tx: Transaction, told: readonly AtTheDoor[]): Promise<DocChange[]> {
  if (told.length === 0) return [];
  const last = [...new Map(told.map((one) => [one.visit, one])).values()];
  await tx.rows(
    `insert into presence (tenant, visit, rep, day, standing, metres, accuracy, manual)
     select $1, p.* from jsonb_to_recordset($2::jsonb)
       as p (visit uuid, rep uuid, day date, standing text, metres int, accuracy int, manual text)
     on conflict (tenant, visit) do update set standing = excluded.standing, metres = excluded.metres,
       accuracy = excluded.accuracy, manual = excluded.manual, answer = null, answered_by = null, answered_at = null, note = ''`,
    tx.tenant,
    last,
  );
  return last.map((one) => doorDoc({ ...one, answer: null, note: '' }));
}

/** [PR7] What the rep's book says of how his visit began. */
export const doorDoc = ({
  visit,
  rep,
  day,
  standing,
  metres,
  answer,
  note,
}: Door & { readonly rep: Id }): DocChange => ({
  e: 'door',
  id: visit,
  s: `r:${rep}`,
  b: { visit, day, standing, metres, answer, note },
});
