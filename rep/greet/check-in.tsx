import { useState } from 'react';
import { timeOf } from '../../core/base/day.ts';
import { metresBetween, nearness } from '../../core/base/distance.ts';
import type { Place } from '../../core/base/place.ts';
import type { Locating } from '../../core/privacy/judge-place.ts';
import { NO_PLACE, type NoPlace } from '../../core/privacy/whereabouts.ts';
import { checkIn } from '../../core/visit/steps.ts';
import { PhotoButton } from '../also-seen/photo-button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { locate, now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useStatus } from '../log/status.ts';
import { ConsentSheet } from '../privacy/consent-sheet.tsx';
import { useLocating } from '../privacy/locating.ts';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as words from './words.ts';

interface Draft {
  /** Where the phone was when it turned out to be away from the shop; null before that. */
  readonly away: Place | null;
  readonly reason: string;
  /** Why by hand, where the rep has said something else than what stands there. */
  readonly manual: NoPlace | null;
}

export interface AtTheDoor {
  readonly draft: Draft;
  readonly say: (change: Partial<Draft>) => void;
  /** Why there is no point to ask for; null when the phone may be asked, or the rep first. */
  readonly byHand: NoPlace | null;
  readonly isLooking: boolean;
  readonly isAsking: boolean;
  readonly stopAsking: () => void;
  readonly answered: (answer: 'given' | 'refused') => void;
  readonly refusal: string | null;
  readonly enter: () => Promise<void>;
}

const handOf = (locating: Locating): NoPlace | null =>
  locating === 'no-consent' || locating === 'off-duty' ? locating : null;

/** Checking in at the door: where the phone is, and away from the shop why; by hand where it may not be asked. */
export function useCheckIn(): AtTheDoor {
  const { visit, outlet, book } = useAtVisit();
  const [draft, setDraft, forget] = useDraft<Draft>(`check-in:${visit.id}`, { away: null, reason: '', manual: null });
  const { attempt, refusal } = useDeed(draft);
  const locating = useLocating();
  const [isLooking, setLooking] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { isFull } = useStatus();
  const radius = book.organisation.checkInRadius;
  const byHand = handOf(locating(now()));
  const at = async (place: Place | null, manual: NoPlace | null, reason: string | null): Promise<void> => {
    if (
      await attempt(
        checkIn(visit, { place, manual, reason }, { place: outlet.place, radius, canPhotograph: !isFull }, now()),
      )
    )
      await forget();
  };

  const look = async (): Promise<void> => {
    setLooking(true);
    const found = await locate();
    setLooking(false);
    if (typeof found === 'string') await at(null, found, null);
    else if (nearness(outlet.place, found, radius) === 'outside') setDraft((d) => ({ ...d, away: found }));
    else await at(found, null, null);
  };
  const enter = async (): Promise<void> => {
    // A point that was found on duty, before the consent was taken back, is let go of with it.
    const may = locating(now());
    const hand = handOf(may);
    if (hand) return at(null, draft.manual ?? hand, null);
    if (may === 'ask') return setAsking(true);
    return draft.away ? at(draft.away, null, draft.reason) : look();
  };
  const answered = (answer: 'given' | 'refused'): void => {
    setAsking(false);
    if (answer === 'given') void look();
  };
  return {
    draft,
    say: (change) => setDraft((d) => ({ ...d, ...change })),
    byHand,
    isLooking,
    isAsking,
    stopAsking: () => setAsking(false),
    answered,
    refusal,
    enter,
  };
}

/** How the check-in went, or what has to be said for it. */
export function CheckInNotice({ draft, say, byHand, isAsking, answered, stopAsking }: AtTheDoor) {
  const w = useWords(words);
  const { visit, outlet, book } = useAtVisit();
  const metres = (phone: Place | null): number | null =>
    phone && outlet.place ? Math.round(metresBetween(outlet.place, phone)) : null;
  if (visit.checkedIn) {
    const { at, place, manual, reason } = visit.checkedIn;
    const distance = metres(place);
    return (
      <p className={`notice ${reason || manual ? '' : 'ok'}`}>
        ✓ {w.checkedIn(timeOf(at, book.organisation.zone))} ·{' '}
        {manual ? w.byHand(w.manual[manual]) : distance === null ? w.noFix : w.metres(distance)}
        {reason ? ` · ${reason}` : ''}
      </p>
    );
  }
  if (isAsking) return <ConsentSheet onAnswered={answered} onClose={stopAsking} />;
  if (byHand)
    return (
      <section className="card">
        <Chips
          legend={w.whyByHand}
          value={draft.manual ?? byHand}
          onChange={(manual) => say({ manual })}
          choices={NO_PLACE.map((value) => ({ value, label: w.manual[value] }))}
        />
        <p className="small muted">{w.byHandHint}</p>
      </section>
    );
  if (!draft.away) return null;
  return (
    <section className="card hot">
      <p className="notice">{w.outside(metres(draft.away) ?? 0)}</p>
      <TextBox
        label={w.outsideWhy}
        value={draft.reason}
        maxLength={500}
        onChange={(e) => say({ reason: e.target.value })}
      />
      <PhotoButton
        subject="store-front"
        photo={visit.photos.findLast(({ subject }) => subject === 'store-front')?.photo ?? null}
        onKept={() => {}}
      />
    </section>
  );
}
