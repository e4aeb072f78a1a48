import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { abortVisit, skipStep } from '../../core/visit/steps.ts';
import { SKIP_REASONS, STEPS, type SkipReason, type Step } from '../../core/visit/step.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { now } from '../hands.ts';
import { forgetVisit, useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import * as common from '../words.ts';
import { SLUGS, useAtVisit } from './at-visit.ts';
import * as words from './words.ts';

/** The status of all eight, a jump to any, leaving one out with a reason, breaking the visit off with one. */
export function StepsSheet({ step, onClose }: { step: Step; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const [mode, setMode] = useState<'list' | 'skip' | 'leave'>('list');
  return (
    <Sheet
      title={mode === 'skip' ? w.skipWhy : mode === 'leave' ? w.leaveWhy : w.steps}
      closeLabel={c.close}
      onClose={onClose}
    >
      {mode === 'list' ? (
        <StepList step={step} onSkip={() => setMode('skip')} onLeave={() => setMode('leave')} onClose={onClose} />
      ) : mode === 'skip' ? (
        <Skip step={step} onClose={onClose} />
      ) : (
        <Leave />
      )}
    </Sheet>
  );
}

function StepList({
  step,
  onSkip,
  onLeave,
  onClose,
}: {
  step: Step;
  onSkip: () => void;
  onLeave: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit } = useAtVisit();
  const stateOf = (one: Step): string => {
    const end = visit.steps[one];
    if (!end) return one === step ? w.stepNow : w.stepOpen;
    return end.how === 'done' ? w.stepDone : w.skipped(t.skipReason[end.reason]);
  };
  return (
    <>
      <ol className="steps">
        {STEPS.map((one, i) => {
          const isDone = visit.steps[one]?.how === 'done';
          return (
            <li key={one}>
              <Link
                href={`/visit/${visit.id}/${SLUGS[one]}`}
                className="stop"
                aria-current={one === step ? 'step' : undefined}
                onClick={onClose}
              >
                <span className={`number ${isDone ? 'done' : one === step ? 'now' : ''}`}>{isDone ? '✓' : i + 1}</span>
                <b>{t.step[one]}</b>
                <span className="small muted">{stateOf(one)}</span>
              </Link>
            </li>
          );
        })}
      </ol>
      <div className="row">
        {step === 'administration' || visit.steps[step]?.how === 'done' ? null : (
          <Button className="grow" onClick={onSkip}>
            {w.skip}
          </Button>
        )}
        <Button look="danger" className="grow" onClick={onLeave}>
          {w.leave}
        </Button>
      </div>
    </>
  );
}

function Skip({ step, onClose }: { step: Step; onClose: () => void }) {
  const t = useWords(TERMS);
  const { visit, goOn } = useAtVisit();
  const { attempt, refusal } = useDeed();
  const skip = async (why: SkipReason): Promise<void> => {
    if (!(await attempt(skipStep(visit, step, why, now())))) return;
    onClose();
    goOn();
  };
  return (
    <>
      <p className="title">{t.step[step]}</p>
      <div className="row wrap">
        {SKIP_REASONS.map((why) => (
          <Button key={why} onClick={() => void skip(why)}>
            {t.skipReason[why]}
          </Button>
        ))}
      </div>
      <Refusal text={refusal} />
    </>
  );
}

const OUTCOMES = ['closed-now', 'permission-denied', 'refused', 'not-found'] as const;
interface LeaveDraft {
  readonly outcome: (typeof OUTCOMES)[number] | null;
  readonly reason: string;
}

function Leave() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit } = useAtVisit();
  const [, go] = useLocation();
  const [draft, setDraft] = useDraft<LeaveDraft>(`leave:${visit.id}`, { outcome: null, reason: '' });
  const { attempt, refusal, isBusy } = useDeed(draft);
  const { outcome, reason } = draft;
  const leave = async (): Promise<void> => {
    if (!outcome || !(await attempt(abortVisit(visit, { outcome, reason }, now())))) return;
    forgetVisit(visit.id);
    go('/today');
  };
  return (
    <>
      <Chips
        legend={w.outcome}
        value={outcome}
        onChange={(one) => setDraft((d) => ({ ...d, outcome: one }))}
        choices={OUTCOMES.map((value) => ({ value, label: t.outcome[value] }))}
      />
      <TextBox
        label={w.leaveReason}
        value={reason}
        maxLength={500}
        onChange={(e) => setDraft((d) => ({ ...d, reason: e.target.value }))}
      />
      <Refusal text={refusal} />
      <Button look="danger" disabled={isBusy || outcome === null} onClick={() => void leave()}>
        {w.leaveDo}
      </Button>
    </>
  );
}
