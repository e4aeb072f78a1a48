import { useState } from 'react';
import { timeOf } from '../../core/base/day.ts';
import { metresBetween, nearness } from '../../core/base/distance.ts';
import type { Place } from '../../core/base/place.ts';
import { checkIn } from '../../core/visit/steps.ts';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { now, position } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as words from './words.ts';

interface Draft {
  /** Where the phone was when it turned out to be away from the shop; null before that. */
  readonly away: Place | null;
  readonly reason: string;
}

export interface AtTheDoor {
  readonly draft: Draft;
  readonly say: (reason: string) => void;
  readonly isLooking: boolean;
  readonly refusal: string | null;
  readonly enter: () => Promise<void>;
}

/** Checking in at the door: where the phone is, and away from the shop why. */
export function useCheckIn(): AtTheDoor {
  const { visit, outlet, book } = useAtVisit();
  const [draft, setDraft, forget] = useDraft<Draft>(`check-in:${visit.id}`, { away: null, reason: '' });
  const { attempt, refusal } = useDeed(draft);
  const [isLooking, setLooking] = useState(false);
  const radius = book.organisation.checkInRadius;
  const at = (place: Place | null, reason: string | null): Promise<boolean> =>
    attempt(checkIn(visit, { place, reason }, { place: outlet.place, radius }, now()));

  const enter = async (): Promise<void> => {
    if (draft.away) {
      if (await at(draft.away, draft.reason)) await forget();
      return;
    }
    setLooking(true);
    const found = await position();
    setLooking(false);
    if (found && nearness(outlet.place, found, radius) === 'outside') setDraft((d) => ({ ...d, away: found }));
    else await at(found, null);
  };
  return { draft, say: (reason) => setDraft((d) => ({ ...d, reason })), isLooking, refusal, enter };
}

/** How the check-in went, or what has to be said for it. */
export function CheckInNotice({ draft, say }: AtTheDoor) {
  const w = useWords(words);
  const { visit, outlet, book } = useAtVisit();
  const metres = (phone: Place | null): number | null =>
    phone && outlet.place ? Math.round(metresBetween(outlet.place, phone)) : null;
  if (visit.checkedIn) {
    const { at, place, reason } = visit.checkedIn;
    const distance = metres(place);
    return (
      <p className={`notice ${reason ? '' : 'ok'}`}>
        ✓ {w.checkedIn(timeOf(at, book.organisation.zone))} · {distance === null ? w.noFix : w.metres(distance)}
        {reason ? ` · ${reason}` : ''}
      </p>
    );
  }
  if (!draft.away) return null;
  return (
    <section className="card hot">
      <p className="notice">{w.outside(metres(draft.away) ?? 0)}</p>
      <TextBox label={w.outsideWhy} value={draft.reason} maxLength={500} onChange={(e) => say(e.target.value)} />
    </section>
  );
}
