import { useState } from 'react';
import { timeOf, type Day } from '../../core/base/day.ts';
import { metresBetween, nearness, type Place } from '../../core/base/place.ts';
import { decisionMaker } from '../../core/outlet/contact.ts';
import { openCommitments, type Commitment } from '../../core/plan/commitment.ts';
import { checkIn, greet, settleCommitment } from '../../core/visit/steps.ts';
import { CLIMATES, ICE_BREAKERS, type Greeted } from '../../core/visit/facts.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field, TextBox } from '../../ui/field.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { now, position } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from './at-visit.ts';
import { DayChips } from './day-chips.tsx';
import { sayings } from './lines.ts';
import * as words from './words.ts';

interface Draft {
  readonly met: string | null;
  readonly permission: string;
  readonly climate: Greeted['climate'];
  readonly iceBreaker: Greeted['iceBreaker'];
}
const AWAY = 'away';

/** At the door: check in, the name to say, promises before anything else, whom I met. */
export function GreetScreen() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const at = useAtVisit();
  const { visit, outlet, commitments, began, goOn } = at;
  const { attempt, refusal, isBusy } = useDeed();
  const { language } = useLanguage();
  const [draft, setDraft, forget] = useDraft<Draft>(`greet:${visit.id}`, {
    met: null,
    permission: '',
    climate: null,
    iceBreaker: null,
  });
  const [nth, setNth] = useState(0);
  const owner = decisionMaker(outlet.contacts);
  const open = openCommitments(commitments);
  const lines = sayings(at, 'greet', language);
  const line = lines[nth % Math.max(1, lines.length)];

  const submit = async (): Promise<void> => {
    const said = {
      met: draft.met === AWAY ? null : draft.met,
      permissionFrom: draft.met === AWAY ? draft.permission.trim() || null : null,
      climate: draft.climate,
      iceBreaker: draft.iceBreaker,
      began,
    };
    if (!(await attempt(greet(visit, said, now())))) return;
    await forget();
    goOn();
  };
  return (
    <>
      <main>
        {owner ? <p className="name">{owner.salutation}</p> : null}
        <CheckIn />
        {open.length > 0 ? (
          <section className="card">
            <h2>{w.promisesFirst}</h2>
            {open.map((one) => (
              <Promise key={one.id} commitment={one} />
            ))}
          </section>
        ) : null}
        <Chips
          legend={w.whoMet}
          value={draft.met}
          onChange={(met) => setDraft((d) => ({ ...d, met }))}
          choices={[
            ...outlet.contacts.map((p) => ({ value: p.id, label: `${p.salutation}(${t.contactRole[p.role]})` })),
            { value: AWAY, label: w.ownerAway },
          ]}
        />
        {draft.met === AWAY ? (
          <Field
            label={w.whoAllowed}
            value={draft.permission}
            maxLength={100}
            onChange={(e) => setDraft((d) => ({ ...d, permission: e.target.value }))}
          />
        ) : null}
        <Chips
          legend={w.climate}
          value={draft.climate}
          onChange={(climate) => setDraft((d) => ({ ...d, climate }))}
          choices={CLIMATES.map((value) => ({ value, label: w.climates[value] }))}
        />
        {line ? (
          <section className="card">
            <div className="row spread">
              <h2>{w.opening}</h2>
              {lines.length > 1 ? (
                <Button look="plain" onClick={() => setNth((n) => n + 1)}>
                  {w.another}
                </Button>
              ) : null}
            </div>
            <p className="title">{w.quoted(line.text)}</p>
          </section>
        ) : null}
        <Chips
          legend={w.opening}
          isLegendHidden
          value={draft.iceBreaker}
          onChange={(iceBreaker) => setDraft((d) => ({ ...d, iceBreaker }))}
          choices={ICE_BREAKERS.map((value) => ({ value, label: w.breakers[value] }))}
        />
      </main>
      <div className="dock">
        {refusal ? (
          <p className="notice bad" role="alert">
            {refusal}
          </p>
        ) : null}
        <Button look="primary" disabled={isBusy} onClick={() => void submit()}>
          {w.toCheck}
        </Button>
      </div>
    </>
  );
}

function CheckIn() {
  const w = useWords(words);
  const { visit, outlet, book } = useAtVisit();
  const { attempt, refusal } = useDeed();
  const [place, setPlace] = useState<Place | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isLooking, setLooking] = useState(false);
  const [reason, setReason] = useState('');
  const radius = book.organisation.checkInRadius;
  const metres = (phone: Place | null): number | null =>
    phone && outlet.place ? Math.round(metresBetween(outlet.place, phone)) : null;

  const look = async (): Promise<void> => {
    setLooking(true);
    const found = await position();
    setLooking(false);
    setPlace(found);
    if (nearness(outlet.place, found, radius) === 'outside') setAsking(true);
    else await attempt(checkIn(visit, { place: found, reason: null }, { place: outlet.place, radius }, now()));
  };
  if (visit.checkedIn) {
    const distance = metres(visit.checkedIn.place);
    return (
      <p className="notice ok">
        ✓ {w.checkedIn(timeOf(visit.checkedIn.at, book.organisation.zone))} ·{' '}
        {distance === null ? w.noFix : w.metres(distance)}
      </p>
    );
  }
  return (
    <section className="card hot">
      {isAsking ? (
        <>
          <p className="notice">{w.outside(metres(place) ?? 0)}</p>
          <TextBox label={w.outsideWhy} value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} />
        </>
      ) : null}
      {refusal ? (
        <p className="notice bad" role="alert">
          {refusal}
        </p>
      ) : null}
      <Button
        look="primary"
        disabled={isLooking}
        onClick={() =>
          void (isAsking ? attempt(checkIn(visit, { place, reason }, { place: outlet.place, radius }, now())) : look())
        }
      >
        {isLooking ? w.checkingIn : w.checkIn}
      </Button>
    </section>
  );
}

function Promise({ commitment }: { commitment: Commitment }) {
  const w = useWords(words);
  const { visit, today } = useAtVisit();
  const { attempt, refusal } = useDeed();
  const [isMoving, setMoving] = useState(false);
  const settle = (outcome: 'fulfilled' | 'renegotiated' | 'waived', newDue: Day | null): void =>
    void attempt(settleCommitment(visit, commitment, { outcome, newDue, note: '' }, now()));
  return (
    <div className="stack-small">
      <p>
        <b>{commitment.text}</b>{' '}
        <span className={commitment.due < today ? 'bad' : 'muted'}>{commitment.due.slice(5).replace('-', '/')}</span>
      </p>
      {isMoving ? (
        <DayChips
          legend={w.newDay}
          today={today}
          offsets={[1, 3, 7, 14]}
          value={null}
          onChange={(day) => settle('renegotiated', day)}
        />
      ) : (
        <div className="row wrap">
          <Button onClick={() => settle('fulfilled', null)}>✓ {w.kept}</Button>
          <Button onClick={() => setMoving(true)}>{w.moved}</Button>
          <Button onClick={() => settle('waived', null)}>{w.waived}</Button>
        </div>
      )}
      {refusal ? (
        <p className="notice bad" role="alert">
          {refusal}
        </p>
      ) : null}
    </div>
  );
}
