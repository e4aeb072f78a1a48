import { daysBetween, type Day } from '../../core/base/day.ts';
import { decisionMaker } from '../../core/outlet/contact.ts';
import { RESULTS, type Reviewed } from '../../core/visit/facts.ts';
import { review } from '../../core/visit/steps.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { OrderLines } from '../order/order-lines.tsx';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit, type AtVisit } from './at-visit.ts';
import { DayChips } from './day-chips.tsx';
import { sayings } from './lines.ts';
import { NewPromise } from './new-promise.tsx';
import * as words from './words.ts';

interface Draft {
  readonly way: 'name' | 'none' | null;
  readonly by: string;
  readonly deliveryDay: Day | null;
  readonly nextVisit: Day | null;
  readonly result: Reviewed['objectiveResult'] | null;
  readonly next: string;
}

function draftOf({ visit, outlet, nextVisit }: AtVisit): Draft {
  const { reviewed, order } = visit;
  const way = reviewed?.confirmation.way ?? null;
  return {
    way: way === 'name' || way === 'none' ? way : null,
    by: reviewed?.confirmation.by || (decisionMaker(outlet.contacts)?.salutation ?? ''),
    deliveryDay: reviewed?.deliveryDay ?? order?.deliveryDay ?? null,
    nextVisit: reviewed ? reviewed.nextVisit : nextVisit,
    result: reviewed?.objectiveResult ?? null,
    next: reviewed?.self.next ?? '',
  };
}

/** Read back and agree with the owner; then, outside, look back in two taps. */
export function ReviewScreen() {
  const w = useWords(words);
  const at = useAtVisit();
  const { visit, today, nextVisit, began, goOn } = at;
  const { order } = visit;
  const { language } = useLanguage();
  const [draft, setDraft, forget] = useDraft<Draft>(`review:${visit.id}`, () => draftOf(at));
  const { attempt, refusal, isBusy } = useDeed(draft);
  const set = (part: Partial<Draft>): void => setDraft((d) => ({ ...d, ...part }));
  const saying = sayings(at, { step: 'review', language })[0];
  const submit = async (): Promise<void> => {
    const said = {
      confirmation: { way: draft.way ?? 'none', by: draft.way === 'name' ? draft.by.trim() : '', photo: null },
      deliveryDay: order ? (draft.deliveryDay ?? order.deliveryDay) : null,
      deliveryWindow: '',
      nextVisit: draft.nextVisit,
      objectiveResult: draft.result ?? 'no',
      self: { good: '', bad: '', next: draft.next },
      began,
    } as const;
    if (!(await attempt(review(visit, said, now())))) return;
    await forget();
    goOn();
  };
  return (
    <>
      <main>
        <section className="card">
          <h2>{w.readBack}</h2>
          {order ? <OrderLines lines={order.lines} total={order.total} /> : <p className="muted">{w.noOrderMade}</p>}
          {saying ? <p className="title">{saying.text}</p> : null}
        </section>
        {order ? (
          <DayChips
            legend={w.delivery}
            today={today}
            offsets={[0, 1, 2].map((n) => daysBetween(today, order.deliveryDay) + n)}
            value={draft.deliveryDay}
            onChange={(deliveryDay) => set({ deliveryDay })}
          />
        ) : null}
        <Chips
          legend={w.confirmed}
          value={draft.way}
          onChange={(way) => set({ way })}
          choices={[
            { value: 'name', label: w.byName },
            { value: 'none', label: w.notConfirmed },
          ]}
        />
        {draft.way === 'name' ? (
          <Field label={w.hisName} value={draft.by} maxLength={100} onChange={(e) => set({ by: e.target.value })} />
        ) : null}
        <NewPromise />
        <DayChips
          legend={w.nextVisit}
          today={today}
          offsets={[7, 14]}
          extra={nextVisit}
          value={draft.nextVisit}
          onChange={(next) => set({ nextVisit: next })}
        />
        <section className="card">
          <h2>{w.outsideTitle}</h2>
          {visit.prepared ? <p className="title">{visit.prepared.objective}</p> : null}
          <Chips
            legend={w.goalReached}
            value={draft.result}
            onChange={(result) => set({ result })}
            choices={RESULTS.map((value) => ({ value, label: w.result[value] }))}
          />
          <Field
            label={w.nextTime}
            value={draft.next}
            maxLength={500}
            onChange={(e) => set({ next: e.target.value })}
          />
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
    </>
  );
}
