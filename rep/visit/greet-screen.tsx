import { useState } from 'react';
import { decisionMaker } from '../../core/outlet/contact.ts';
import { greet } from '../../core/visit/steps.ts';
import { CLIMATES, ICE_BREAKERS, type Greeted } from '../../core/visit/facts.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from './at-visit.ts';
import { CheckInNotice, useCheckIn } from './check-in.tsx';
import { sayings } from './lines.ts';
import { PromisesFirst } from './promises-first.tsx';
import { Saying } from './saying.tsx';
import * as words from './words.ts';

interface Draft {
  readonly met: string | null;
  readonly permission: string;
  readonly climate: Greeted['climate'];
  readonly iceBreaker: Greeted['iceBreaker'];
}
const AWAY = 'away';

const draftOf = (greeted: Greeted | null): Draft => ({
  met: greeted ? (greeted.met ?? AWAY) : null,
  permission: greeted?.permissionFrom ?? '',
  climate: greeted?.climate ?? null,
  iceBreaker: greeted?.iceBreaker ?? null,
});

/** At the door: check in, the name to say, promises before anything else, whom I met. */
export function GreetScreen() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const at = useAtVisit();
  const { visit, outlet, began, goOn } = at;
  const { language } = useLanguage();
  const [draft, setDraft, forget] = useDraft<Draft>(`greet:${visit.id}`, () => draftOf(visit.greeted));
  const { attempt, refusal, isBusy } = useDeed(draft, visit.checkedIn);
  const door = useCheckIn();
  const [nth, setNth] = useState(0);
  const owner = decisionMaker(outlet.contacts);
  const lines = sayings(at, {
    step: 'greet',
    language,
    situations: draft.met === AWAY ? ['owner-absent'] : at.situations,
  });
  const line = lines[nth % Math.max(1, lines.length)];

  const submit = async (): Promise<void> => {
    const isAway = draft.met === AWAY;
    const said = {
      met: isAway ? null : draft.met,
      permissionFrom: isAway ? draft.permission.trim() || null : null,
      climate: draft.climate,
      climateNote: '',
      iceBreaker: draft.iceBreaker,
      help: null,
      companion: null,
      objective: null,
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
        <CheckInNotice {...door} />
        <PromisesFirst />
        <Chips
          legend={w.whoMet}
          value={draft.met}
          onChange={(met) => setDraft((d) => ({ ...d, met }))}
          choices={[
            ...outlet.contacts.map((p) => ({ value: p.id, label: w.person(p.salutation, t.contactRole[p.role]) })),
            { value: AWAY, label: outlet.contacts.length > 0 ? w.ownerAway : w.someoneElse },
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
          <Saying
            title={w.maySay}
            text={line.text}
            onOther={lines.length > 1 ? () => setNth((n) => n + 1) : undefined}
          />
        ) : null}
        <Chips
          legend={w.opening}
          value={draft.iceBreaker}
          onChange={(iceBreaker) => setDraft((d) => ({ ...d, iceBreaker }))}
          choices={ICE_BREAKERS.map((value) => ({ value, label: w.breakers[value] }))}
        />
      </main>
      <div className="dock">
        <Refusal text={visit.checkedIn ? refusal : door.refusal} />
        {visit.checkedIn ? (
          <Button look="primary" disabled={isBusy} onClick={() => void submit()}>
            {w.toCheck}
          </Button>
        ) : (
          <Button look="primary" disabled={door.isLooking} onClick={() => void door.enter()}>
            {door.isLooking ? w.checkingIn : door.draft.away ? w.checkInAway : w.checkIn}
          </Button>
        )}
      </div>
    </>
  );
}
