import { useState } from 'react';
import { plusDays, type Day } from '../../core/base/day.ts';
import { COOLING_DAYS, nextRung, RUNG_RESULTS, RUNGS, rungsReached } from '../../core/outlet/ladder.ts';
import { respectNo, trySmallGoal } from '../../core/visit/relate.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field, TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import { DayChips } from '../visit/day-chips.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** In a shop that refuses: one small goal a visit, and the way out when the no is firm. */
export function SmallGoal() {
  const w = useWords(words);
  const c = useWords(common);
  const { visit, shop } = useAtVisit();
  const { ladder } = shop;
  const [isOpen, setOpen] = useState(ladder.tried.length > 0);
  const [isRefused, setRefused] = useState(false);
  if (visit.firmNo) return <p className="notice">{w.respected(c.date(visit.firmNo.until))}</p>;
  return (
    <section className="card">
      {isOpen ? <Ladder /> : null}
      <div className="row wrap">
        {isOpen ? null : <Button onClick={() => setOpen(true)}>{w.tryLadder}</Button>}
        <Button look="plain" onClick={() => setRefused(true)}>
          {w.firmNo}
        </Button>
      </div>
      {isRefused ? <FirmNo onClose={() => setRefused(false)} /> : null}
    </section>
  );
}

function Ladder() {
  const w = useWords(words);
  const { visit, shop } = useAtVisit();
  const { ladder } = shop;
  const [hypothesis, setHypothesis] = useDraft(`ladder:${visit.id}`, ladder.hypothesis);
  const told = visit.smallGoals.at(-1) ?? null;
  const { attempt, refusal } = useDeed(told);
  const rung = told?.rung ?? nextRung(ladder);
  const reached = rungsReached(ladder);
  return (
    <>
      <h2>{w.ladder}</h2>
      <Progress value={reached / RUNGS.length} label={w.ladderProgress(reached, RUNGS.length)} />
      {rung === null ? (
        <p className="muted">{w.ladderAll}</p>
      ) : (
        <>
          <Chips
            legend={w.t.rung[rung]}
            value={told?.result ?? null}
            onChange={(result) =>
              void attempt(trySmallGoal(visit, { rung, result, hypothesis: hypothesis.trim(), next: null }, now()))
            }
            choices={RUNG_RESULTS.map((value) => ({ value, label: w.t.rungResult[value] }))}
          />
          <Field
            label={w.whyRefuses}
            value={hypothesis}
            maxLength={500}
            onChange={(e) => setHypothesis(e.target.value)}
          />
        </>
      )}
      <Refusal text={refusal} />
    </>
  );
}

function FirmNo({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { visit, today } = useAtVisit();
  const [draft, setDraft] = useDraft(`firm-no:${visit.id}`, { until: plusDays(today, COOLING_DAYS), reason: '' });
  const { attempt, refusal, isBusy } = useDeed(draft);
  const keep = async (): Promise<void> => {
    if (await attempt(respectNo(visit, { until: draft.until, reason: draft.reason.trim() }, now()))) onClose();
  };
  return (
    <Sheet title={w.firmNo} closeLabel={c.close} onClose={onClose}>
      <TextBox
        label={w.firmNoWhy}
        value={draft.reason}
        maxLength={500}
        onChange={(e) => setDraft((d) => ({ ...d, reason: e.target.value }))}
      />
      <DayChips
        legend={w.until}
        today={today}
        offsets={[30, COOLING_DAYS, 90, 180]}
        value={draft.until}
        onChange={(until: Day) => setDraft((d) => ({ ...d, until }))}
      />
      <Refusal text={refusal} />
      <Button look="primary" disabled={isBusy || draft.reason.trim() === ''} onClick={() => void keep()}>
        {w.respect}
      </Button>
    </Sheet>
  );
}
