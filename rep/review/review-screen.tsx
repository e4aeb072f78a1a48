import { useState } from 'react';
import { daysBetween, type Day } from '../../core/base/day.ts';
import { DAY_PARTS, otherPart, partOf, type DayPart } from '../../core/base/day-part.ts';
import { decisionMaker } from '../../core/outlet/contact.ts';
import { RESULTS, type Reviewed } from '../../core/visit/facts.ts';
import { review } from '../../core/visit/steps.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { CollectCard } from '../collect/collect-card.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { OrderLines } from '../order/order-lines.tsx';
import { OwnQuestions } from '../questions/own-questions.tsx';
import { useQuestions } from '../questions/use-questions.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit, type AtVisit } from '../visit/at-visit.ts';
import { DayChips } from '../visit/day-chips.tsx';
import { sayings } from '../visit/lines.ts';
import { ConfirmationField, type Confirming } from './confirmation.tsx';
import { NewPromise } from './new-promise.tsx';
import { ReceiptSheet } from './receipt-sheet.tsx';
import * as words from './words.ts';

interface Draft {
  readonly confirming: Confirming;
  readonly deliveryDay: Day | null;
  readonly window: DayPart | null;
  readonly nextVisit: Day | null;
  readonly nextTime: DayPart | null;
  readonly result: Reviewed['objectiveResult'] | null;
  readonly self: Reviewed['self'];
}

function draftOf({ visit, outlet, nextVisit, book }: AtVisit): Draft {
  const { reviewed, order, greeted, checkedIn } = visit;
  // Who was not met at this hour is looked for at another one.
  const isAway = greeted !== null && greeted.met === null && checkedIn !== null;
  return {
    confirming: {
      way: reviewed?.confirmation.way ?? null,
      by: reviewed?.confirmation.by || (decisionMaker(outlet.contacts)?.salutation ?? ''),
      photo: reviewed?.confirmation.photo ?? null,
    },
    deliveryDay: reviewed?.deliveryDay ?? order?.deliveryDay ?? null,
    window: null,
    nextVisit: reviewed ? reviewed.nextVisit : nextVisit,
    nextTime: reviewed ? reviewed.nextTime : isAway ? otherPart(partOf(checkedIn.at, book.organisation.zone)) : null,
    result: reviewed?.objectiveResult ?? null,
    self: reviewed?.self ?? { good: '', bad: '', next: '' },
  };
}

/** Read back and agree with the owner, leave a receipt; then, outside, look back in two taps. */
export function ReviewScreen() {
  const w = useWords(words);
  const at = useAtVisit();
  const { visit, today, nextVisit, began, goOn } = at;
  const { order } = visit;
  const { language } = useLanguage();
  const [draft, setDraft, forget] = useDraft<Draft>(`review:${visit.id}`, () => draftOf(at));
  const questions = useQuestions('review');
  const { attempt, refusal, isBusy } = useDeed(draft, questions.draft);
  const [isReceipt, setReceipt] = useState(false);
  const set = (part: Partial<Draft>): void => setDraft((d) => ({ ...d, ...part }));
  const saying = sayings(at, { step: 'review', language })[0];
  const submit = async (): Promise<void> => {
    const { confirming, deliveryDay, window, nextTime, result, self } = draft;
    const isNamed = confirming.way === 'name' || confirming.way === 'signature';
    const said = {
      confirmation: {
        way: confirming.way ?? 'none',
        by: isNamed ? confirming.by.trim() : '',
        photo: confirming.way === 'signature' ? confirming.photo : null,
      },
      deliveryDay: order ? (deliveryDay ?? order.deliveryDay) : null,
      deliveryWindow: order && window ? w.t.dayPart[window] : (visit.reviewed?.deliveryWindow ?? ''),
      nextVisit: draft.nextVisit,
      nextTime,
      objectiveResult: result ?? 'no',
      self: { good: self.good.trim(), bad: self.bad.trim(), next: self.next.trim() },
      began,
    };
    if (!(await attempt(review(visit, said, now()), ...questions.told()))) return;
    await Promise.all([forget(), questions.forget()]);
    goOn();
  };
  const parts = DAY_PARTS.map((value) => ({ value, label: w.t.dayPart[value] }));
  return (
    <>
      <main>
        <section className="card">
          <h2>{w.readBack}</h2>
          {order ? <OrderLines lines={order.lines} total={order.total} /> : <p className="muted">{w.noOrderMade}</p>}
          {saying && order?.type !== 'van' ? <p className="title">{saying.text}</p> : null}
        </section>
        {order && order.type !== 'van' ? (
          <>
            <DayChips
              legend={w.delivery}
              today={today}
              offsets={[0, 1, 2].map((n) => daysBetween(today, order.deliveryDay) + n)}
              value={draft.deliveryDay}
              onChange={(deliveryDay) => set({ deliveryDay })}
            />
            <Chips legend={w.window} value={draft.window} onChange={(window) => set({ window })} choices={parts} />
          </>
        ) : null}
        <CollectCard />
        <ConfirmationField confirming={draft.confirming} onChange={(confirming) => set({ confirming })} />
        <NewPromise />
        <OwnQuestions questions={questions} />
        <DayChips
          legend={w.nextVisit}
          today={today}
          offsets={[7, 14]}
          extra={nextVisit}
          value={draft.nextVisit}
          onChange={(next) => set({ nextVisit: next })}
        />
        <Chips legend={w.nextTime} value={draft.nextTime} onChange={(nextTime) => set({ nextTime })} choices={parts} />
        <Button onClick={() => setReceipt(true)}>{w.receipt}</Button>
        <p className="muted">{w.thanks}</p>
        <section className="card">
          <h2>{w.outsideTitle}</h2>
          {visit.greeted?.objective || visit.prepared ? (
            <p className="title">{visit.greeted?.objective ?? visit.prepared?.objective}</p>
          ) : null}
          <Chips
            legend={w.goalReached}
            value={draft.result}
            onChange={(result) => set({ result })}
            choices={RESULTS.map((value) => ({ value, label: w.result[value] }))}
          />
          {(
            [
              ['next', w.change],
              ['good', w.good],
              ['bad', w.bad],
            ] as const
          ).map(([one, label]) => (
            <Field
              key={one}
              label={label}
              value={draft.self[one]}
              maxLength={500}
              onChange={(e) => set({ self: { ...draft.self, [one]: e.target.value } })}
            />
          ))}
        </section>
      </main>
      <div className="dock">
        <Refusal text={refusal} />
        <Button look="primary" disabled={isBusy || draft.result === null} onClick={() => void submit()}>
          <span>
            {w.toAdmin}
            {draft.result === null ? (
              <>
                <br />
                <span className="small">{w.sayResult}</span>
              </>
            ) : null}
          </span>
        </Button>
      </div>
      {isReceipt ? <ReceiptSheet onClose={() => setReceipt(false)} /> : null}
    </>
  );
}
