import { useState } from 'react';
import { useLocation } from 'wouter';
import { secondsBetween } from '../../core/base/instant.ts';
import { yuan } from '../../core/base/money.ts';
import { NO_ORDER_REASONS } from '../../core/order/order.ts';
import { complaintNumber } from '../../core/outlet/complaint.ts';
import { unexplainedStops } from '../../core/plan/deeds.ts';
import type { Outcome } from '../../core/visit/facts.ts';
import { openSteps } from '../../core/visit/open-questions.ts';
import { STEPS } from '../../core/visit/step.ts';
import { closeVisit } from '../../core/visit/steps.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { useDay } from '../book/overlay.ts';
import { ComplaintSheet } from '../complaint/complaint-sheet.tsx';
import { now } from '../hands.ts';
import { forgetVisit, useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { SLUGS, useAtVisit } from '../visit/at-visit.ts';
import * as words from './words.ts';

/** The paperwork: what was done, by the facts; complaints with their numbers, the outcome, and out. */
export function AdministrationScreen() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit, began, today, book } = useAtVisit();
  const [, go] = useLocation();
  const [draft, setDraft] = useDraft<{ readonly outcome: Outcome | null }>(`admin:${visit.id}`, { outcome: null });
  const { attempt, refusal, isBusy } = useDeed(draft);
  const day = useDay(today);
  const visited = day.visits.map((v) => v.outlet);
  const next = unexplainedStops({ stops: day.stops, visited, missed: [...day.missed.keys()] })[0];
  const outcome: Outcome | null = visit.order ? 'ordered' : (visit.declined?.reason ?? draft.outcome);
  const left = openSteps(visit);

  const submit = async (): Promise<void> => {
    if (!outcome) return;
    if (!(await attempt(closeVisit(visit, { outcome, place: null, began }, now())))) return;
    forgetVisit(visit.id);
    go('/today');
  };
  return (
    <>
      <main>
        {left.length > 0 ? (
          <section className="card">
            <p className="bad">{w.stepsLeft}</p>
            <div className="row wrap">
              {left.map((step) => (
                <Button key={step} onClick={() => go(`/visit/${visit.id}/${SLUGS[step]}`)}>
                  {t.step[step]}
                </Button>
              ))}
            </div>
          </section>
        ) : null}
        <DoneHere />
        <MadeComplaints />
        {visit.order || visit.declined ? null : (
          <Chips
            legend={w.chooseOutcome}
            value={draft.outcome}
            onChange={(one) => setDraft({ outcome: one })}
            choices={NO_ORDER_REASONS.map((value) => ({ value: value as Outcome, label: t.outcome[value] }))}
          />
        )}
      </main>
      <div className="dock">
        <Refusal text={refusal} />
        <Button look="primary" disabled={isBusy || outcome === null} onClick={() => void submit()}>
          <span>
            {w.finish}
            <br />
            <span className="small">
              {outcome === null ? w.sayOutcome : next ? w.nextShop(book.outlets.get(next)?.name ?? '') : w.lastShop}
            </span>
          </span>
        </Button>
      </div>
    </>
  );
}

/** What this visit has done, step by step, counted from its facts. */
function DoneHere() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit } = useAtVisit();
  const minutes = Math.max(0, Math.round(secondsBetween(visit.opened!.at, now()) / 60));
  return (
    <section className="card">
      <h2>{w.doneHere}</h2>
      <p className="row wrap">
        {visit.order ? (
          <span className="pill ok">
            {w.order} ¥{yuan(visit.order.total)}
          </span>
        ) : null}
        <span className="pill">{w.photosCount(visit.photos.length)}</span>
        <span className="pill">{w.promisesCount(visit.promised.length)}</span>
        {visit.complaints.length > 0 ? (
          <span className="pill">{w.complaintsCount(visit.complaints.length)}</span>
        ) : null}
        <span className="pill">{w.minutes(minutes)}</span>
      </p>
      <ul className="two">
        {STEPS.filter((step) => step !== 'administration').map((step) => {
          const end = visit.steps[step];
          return (
            <li key={step}>
              {end?.how === 'done' ? '✓' : end ? '–' : '✕'} {t.step[step]}
              {end?.how === 'skipped' ? (
                <span className="small muted block">{w.skipped(t.skipReason[end.reason])}</span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The complaints of this visit with the numbers that the shop can quote; one more is a tap away. */
function MadeComplaints() {
  const w = useWords(words);
  const { visit, today } = useAtVisit();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card">
      <h2>{w.complaints}</h2>
      {visit.complaints.map((one) => (
        <p key={one.complaint} className="list-line">
          <span>{one.text}</span>
          <b className="due">{complaintNumber({ id: one.complaint, madeOn: today })}</b>
        </p>
      ))}
      <Button onClick={() => setOpen(true)}>{w.complain}</Button>
      {isOpen ? <ComplaintSheet onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
