import { useState } from 'react';
import { decisionMaker } from '../../core/outlet/contact.ts';
import { CLIMATES, type Greeted } from '../../core/visit/facts.ts';
import { greet } from '../../core/visit/steps.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Complaints } from '../complaint/complaints.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { OwnQuestions } from '../questions/own-questions.tsx';
import { useQuestions } from '../questions/use-questions.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import { LineCard } from '../visit/line-card.tsx';
import { Talks } from '../talk/talks.tsx';
import { ObjectiveSheet } from '../visit/objective-sheet.tsx';
import { useObjectives } from '../visit/objectives.ts';
import { CheckInNotice, useCheckIn } from './check-in.tsx';
import { CompanionField, companionOf, NOBODY, type WithWhom } from './companion.tsx';
import { IceBreaker, type Opening } from './ice-breaker.tsx';
import { PromisesFirst } from './promises-first.tsx';
import { SmallGoal } from './small-goal.tsx';
import { AWAY, WhoMet } from './who-met.tsx';
import * as words from './words.ts';

interface Draft extends Opening {
  readonly met: string | null;
  readonly permission: string;
  readonly climate: Greeted['climate'];
  readonly climateNote: string;
  readonly companion: WithWhom;
  /** Another objective than was prepared; null as long as it stays. */
  readonly objective: string | null;
}

const draftOf = (greeted: Greeted | null): Draft => ({
  met: greeted ? (greeted.met ?? AWAY) : null,
  permission: greeted?.permissionFrom ?? '',
  climate: greeted?.climate ?? null,
  climateNote: greeted?.climateNote ?? '',
  iceBreaker: greeted?.iceBreaker ?? null,
  help: greeted?.help ?? null,
  companion: greeted?.companion ?? NOBODY,
  objective: greeted?.objective ?? null,
});

/** At the door: check in, the name to say, promises before anything else, whom I met, how business is, and what we want here. */
export function GreetScreen() {
  const w = useWords(words);
  const at = useAtVisit();
  const { visit, outlet, began, goOn } = at;
  const [draft, setDraft, forget] = useDraft<Draft>(`greet:${visit.id}`, () => draftOf(visit.greeted));
  const questions = useQuestions('greet');
  const { attempt, refusal, isBusy } = useDeed(draft, visit.checkedIn, questions.draft);
  const door = useCheckIn();
  const owner = decisionMaker(outlet.contacts);
  const set = (part: Partial<Draft>): void => setDraft((d) => ({ ...d, ...part }));

  const submit = async (): Promise<void> => {
    const isAway = draft.met === AWAY;
    const { climate, climateNote, iceBreaker, help, objective } = draft;
    const said = {
      met: isAway ? null : draft.met,
      permissionFrom: isAway ? draft.permission.trim() || null : null,
      climate,
      climateNote: climateNote.trim(),
      iceBreaker,
      help,
      companion: companionOf(draft.companion),
      objective,
      began,
    };
    if (!(await attempt(greet(visit, said, now()), ...questions.told()))) return;
    await Promise.all([forget(), questions.forget()]);
    goOn();
  };
  return (
    <>
      <main>
        {owner ? <p className="name">{owner.salutation}</p> : null}
        <CheckInNotice {...door} />
        {visit.checkedIn ? (
          <LineCard
            key={draft.met}
            wanted={{
              step: 'greet',
              ...(draft.met === null ? {} : { met: draft.met === AWAY ? null : draft.met }),
              ...(draft.met === AWAY ? { situations: ['owner-absent'] } : {}),
            }}
          />
        ) : null}
        <PromisesFirst />
        <Complaints />
        <WhoMet
          met={draft.met}
          permission={draft.permission}
          onMet={(met) => set({ met })}
          onPermission={(permission) => set({ permission })}
        />
        <Chips
          legend={w.climate}
          value={draft.climate}
          onChange={(climate) => set({ climate })}
          choices={CLIMATES.map((value) => ({ value, label: w.climates[value] }))}
        />
        {draft.climate === null ? null : (
          <Field
            label={w.climateNote}
            value={draft.climateNote}
            maxLength={500}
            onChange={(e) => set({ climateNote: e.target.value })}
          />
        )}
        <Talks met={draft.met} />
        <IceBreaker opening={draft} onChange={set} />
        <Objective objective={draft.objective} onChange={(objective) => set({ objective })} />
        <SmallGoal />
        <OwnQuestions questions={questions} />
        <CompanionField companion={draft.companion} onChange={(companion) => set({ companion })} />
      </main>
      <div className="dock">
        <Refusal text={visit.checkedIn ? refusal : door.refusal} />
        {visit.checkedIn ? (
          <Button look="primary" disabled={isBusy} onClick={() => void submit()}>
            {w.toCheck}
          </Button>
        ) : (
          <Button look="primary" disabled={door.isLooking} onClick={() => void door.enter()}>
            {door.isLooking
              ? w.checkingIn
              : door.byHand
                ? w.checkInByHand
                : door.draft.away
                  ? w.checkInAway
                  : w.checkIn}
          </Button>
        )}
      </div>
    </>
  );
}

/** What was prepared, confirmed by leaving it, or changed now that the shop has been seen. */
function Objective({ objective, onChange }: { objective: string | null; onChange: (objective: string) => void }) {
  const w = useWords(words);
  const at = useAtVisit();
  const [isOpen, setOpen] = useState(false);
  const { proposals } = useObjectives(at);
  const prepared = at.visit.prepared?.objective ?? null;
  const stands = objective ?? prepared;
  if (stands === null) return null;
  return (
    <section className="card">
      <div className="row spread">
        <h2>{w.goal}</h2>
        <Button look="plain" onClick={() => setOpen(true)}>
          {w.otherGoal}
        </Button>
      </div>
      <p className="title">{stands}</p>
      {isOpen ? (
        <ObjectiveSheet
          proposals={prepared === null ? proposals : [...new Set([prepared, ...proposals])]}
          chosen={stands}
          onChoose={(chosen) => {
            onChange(chosen);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}
