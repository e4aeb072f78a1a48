import { useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import { yuan } from '../../core/base/money.ts';
import { baseOf } from '../../core/catalog/product.ts';
import { decisionMaker } from '../../core/outlet/contact.ts';
import { RESULTS, type Reviewed } from '../../core/visit/facts.ts';
import { promise, review } from '../../core/visit/steps.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field, TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { newId, now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from './at-visit.ts';
import { DayChips } from './day-chips.tsx';
import * as words from './words.ts';

interface Draft {
  readonly way: 'name' | 'none' | null;
  readonly by: string;
  readonly deliveryDay: Day | null;
  readonly nextVisit: Day | null;
  readonly result: Reviewed['objectiveResult'] | null;
  readonly good: string;
  readonly next: string;
}

/** Read back and agree with the owner; then, outside, look back in two taps. */
export function ReviewScreen() {
  const w = useWords(words);
  const { visit, outlet, book, today, nextVisit, began, goOn } = useAtVisit();
  const { attempt, refusal, isBusy } = useDeed();
  const owner = decisionMaker(outlet.contacts);
  const [draft, setDraft, forget] = useDraft<Draft>(`review:${visit.id}`, {
    way: null,
    by: owner?.salutation ?? '',
    deliveryDay: visit.order?.deliveryDay ?? null,
    nextVisit,
    result: null,
    good: '',
    next: '',
  });
  const set = (part: Partial<Draft>): void => setDraft((d) => ({ ...d, ...part }));
  const submit = async (): Promise<void> => {
    const said = {
      confirmation: { way: draft.way ?? 'none', by: draft.way === 'name' ? draft.by.trim() : '' },
      deliveryDay: visit.order ? draft.deliveryDay : null,
      deliveryWindow: '',
      nextVisit: draft.nextVisit,
      objectiveResult: draft.result ?? 'no',
      self: { good: draft.good, bad: '', next: draft.next },
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
          {visit.order ? (
            <>
              {visit.order.lines
                .filter((l) => l.agreed > 0)
                .map((line) => {
                  const product = book.products.get(line.product);
                  return (
                    <p key={line.product} className="list-line">
                      <span>{product?.name ?? line.product}</span>
                      <b>
                        {line.agreed}
                        {product ? baseOf(product).name : ''}
                      </b>
                    </p>
                  );
                })}
              <p className="list-line">
                <b>¥{yuan(visit.order.total)}</b>
              </p>
            </>
          ) : (
            <p className="muted">{w.noOrderMade}</p>
          )}
        </section>
        {visit.order ? (
          <DayChips
            legend={w.delivery}
            today={today}
            offsets={[1, 2, 3]}
            extra={visit.order.deliveryDay}
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
          {visit.prepared ? <p className="muted">{visit.prepared.objective}</p> : null}
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
        {refusal ? (
          <p className="notice bad" role="alert">
            {refusal}
          </p>
        ) : null}
        <Button look="primary" disabled={isBusy || draft.result === null} onClick={() => void submit()}>
          {w.toAdmin}
        </Button>
      </div>
    </>
  );
}

/** A promise with its day, ours or theirs; each is kept at once. */
function NewPromise() {
  const w = useWords(words);
  const { visit, today } = useAtVisit();
  const { attempt, refusal } = useDeed();
  const [draft, setDraft, forget] = useDraft(`promise:${visit.id}`, {
    text: '',
    direction: 'to-customer' as 'to-customer' | 'to-us',
    due: null as Day | null,
  });
  const [isOpen, setOpen] = useState(draft.text !== '');
  const keep = async (): Promise<void> => {
    if (!draft.due) return;
    if (
      !(await attempt(
        promise(
          visit,
          { commitment: newId(), direction: draft.direction, text: draft.text.trim(), due: draft.due },
          now(),
        ),
      ))
    )
      return;
    setDraft({ text: '', direction: 'to-customer', due: null });
    await forget();
    setOpen(false);
  };
  return (
    <section className="card">
      <h2>{w.promise}</h2>
      {visit.promised.map((p) => (
        <p key={p.commitment} className="list-line">
          <span>✓ {p.text}</span>
          <span className="muted">{p.due.slice(5).replace('-', '/')}</span>
        </p>
      ))}
      {isOpen ? (
        <>
          <TextBox
            label={w.promiseText}
            value={draft.text}
            maxLength={500}
            onChange={(e) => setDraft((d) => ({ ...d, text: e.target.value }))}
          />
          <Chips
            legend={w.whoPromises}
            value={draft.direction}
            onChange={(direction) => setDraft((d) => ({ ...d, direction }))}
            choices={[
              { value: 'to-customer', label: w.we },
              { value: 'to-us', label: w.they },
            ]}
          />
          <DayChips
            legend={w.by}
            today={today}
            offsets={[1, 3, 7]}
            value={draft.due}
            onChange={(due) => setDraft((d) => ({ ...d, due }))}
          />
          {refusal ? (
            <p className="notice bad" role="alert">
              {refusal}
            </p>
          ) : null}
          <Button disabled={draft.due === null} onClick={() => void keep()}>
            {w.addPromise}
          </Button>
        </>
      ) : (
        <Button onClick={() => setOpen(true)}>+ {w.promise}</Button>
      )}
    </section>
  );
}
