import { useCallback, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { secondsBetween } from '../../core/base/instant.ts';
import { abortVisit, skipStep } from '../../core/visit/steps.ts';
import { SKIP_REASONS, STEPS, type SkipReason, type Step } from '../../core/visit/step.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TextBox } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useVisit } from '../log/log.ts';
import { OrderScreen } from '../order/order-screen.tsx';
import { CheckScreen } from '../shelf/check-screen.tsx';
import { useDeed } from '../use-deed.ts';
import * as common from '../words.ts';
import { AdministrationScreen } from './administration-screen.tsx';
import { SLUGS, useVisitData, VisitContext, type AtVisit } from './at-visit.ts';
import { GreetScreen } from './greet-screen.tsx';
import { MerchandiseScreen } from './merchandise-screen.tsx';
import { PrepareScreen } from './prepare-screen.tsx';
import { PresentationScreen } from './presentation-screen.tsx';
import { ReviewScreen } from './review-screen.tsx';
import * as words from './words.ts';

const SCREENS: Record<Step, () => React.ReactNode> = {
  prepare: PrepareScreen,
  greet: GreetScreen,
  'store-check': CheckScreen,
  merchandise: MerchandiseScreen,
  'suggested-order': OrderScreen,
  presentation: PresentationScreen,
  review: ReviewScreen,
  administration: AdministrationScreen,
};

const stepAt = (slug: string | null): Step | null => STEPS.find((step) => SLUGS[step] === slug) ?? null;

/** A running visit: one step at a time, all eight a tap away. */
export function VisitScreens({ visitId, step: slug }: { visitId: string; step: string | null }) {
  const visit = useVisit(visitId);
  const [, go] = useLocation();
  const open = STEPS.find((one) => !visit.steps[one]) ?? 'administration';
  const step = stepAt(slug) ?? open;
  const [began] = useDraft(`began:${visitId}:${step}`, now());
  const goOn = useCallback(() => {
    const next = STEPS[STEPS.indexOf(step) + 1];
    go(next ? `/visit/${visitId}/${SLUGS[next]}` : '/today');
    window.scrollTo(0, 0);
  }, [go, step, visitId]);
  const at = useVisitData(visit, began, goOn);
  if (!at) return <Gone />;
  if (visit.state !== 'in-progress') return <Ended at={at} />;
  const Screen = SCREENS[step];
  return (
    <VisitContext.Provider value={at}>
      <VisitFrame at={at} step={step} key={step}>
        <Screen />
      </VisitFrame>
    </VisitContext.Provider>
  );
}

function Gone() {
  const w = useWords(words);
  return (
    <div className="screen">
      <main>
        <p className="notice calm">{w.ended}</p>
        <Link href="/today" className="button">
          {w.toToday}
        </Link>
      </main>
    </div>
  );
}

function Ended({ at }: { at: AtVisit }) {
  const w = useWords(words);
  const t = useWords(TERMS);
  return (
    <div className="screen">
      <header className="top">
        <h1>{at.outlet.name}</h1>
      </header>
      <main>
        <p className="notice ok">
          {at.visit.state === 'completed' ? w.ended2 : w.aborted} · {w.outcome}:
          {at.visit.outcome ? t.outcome[at.visit.outcome] : ''}
        </p>
        <Link href="/today" className="button primary">
          {w.toToday}
        </Link>
      </main>
    </div>
  );
}

/** The head of every step: where, how long, how far; and the sheet with all eight. */
function VisitFrame({ at, step, children }: { at: AtVisit; step: Step; children: React.ReactNode }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="screen">
      <header className="top">
        <Link href="/today" className="button plain" aria-label={c.back}>
          <Icon name="back" />
        </Link>
        <div className="grow">
          <h1>{t.step[step]}</h1>
          <p className="small muted">{at.outlet.name}</p>
        </div>
        <Clock since={at.visit.opened!.at} />
        <Button look="plain" aria-label={w.steps} onClick={() => setOpen(true)}>
          <Icon name="steps" />
        </Button>
      </header>
      <div className="rail" aria-hidden="true">
        {STEPS.map((one) => (
          <i key={one} className={at.visit.steps[one]?.how ?? (one === step ? 'now' : '')} />
        ))}
      </div>
      {children}
      {isOpen ? <StepsSheet at={at} step={step} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function Clock({ since }: { since: AtVisit['began'] }) {
  const w = useWords(words);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 10_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor(secondsBetween(since, now())));
  return <span className="pill">{w.time(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`)}</span>;
}

/** The status of all eight, a jump to any, leaving one out with a reason, breaking the visit off with one. */
function StepsSheet({ at, step, onClose }: { at: AtVisit; step: Step; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const [, go] = useLocation();
  const { attempt, refusal } = useDeed();
  const [mode, setMode] = useState<'list' | 'skip' | 'leave'>('list');
  const [outcome, setOutcome] = useState<'closed-now' | 'permission-denied' | 'refused' | 'not-found' | null>(null);
  const [reason, setReason] = useState('');
  const skip = async (why: SkipReason): Promise<void> => {
    if (!(await attempt(skipStep(at.visit, step, why, now())))) return;
    onClose();
    at.goOn();
  };
  const leave = async (): Promise<void> => {
    if (await attempt(abortVisit(at.visit, { outcome: outcome ?? 'refused', reason }, now()))) go('/today');
  };
  return (
    <Sheet
      title={mode === 'skip' ? w.skipWhy : mode === 'leave' ? w.leaveWhy : w.steps}
      closeLabel={c.close}
      onClose={onClose}
    >
      {refusal ? (
        <p className="notice bad" role="alert">
          {refusal}
        </p>
      ) : null}
      {mode === 'list' ? (
        <>
          <ol>
            {STEPS.map((one, i) => {
              const end = at.visit.steps[one];
              const state =
                one === step && !end
                  ? w.stepNow
                  : !end
                    ? w.stepOpen
                    : end.how === 'done'
                      ? w.stepDone
                      : w.skipped(t.skipReason[end.reason]);
              return (
                <li key={one}>
                  <Link href={`/visit/${at.visit.id}/${SLUGS[one]}`} className="stop" onClick={onClose}>
                    <span className={`number ${end?.how === 'done' ? 'done' : one === step ? 'now' : ''}`}>
                      {end?.how === 'done' ? '✓' : i + 1}
                    </span>
                    <b>{t.step[one]}</b>
                    <span className="small muted">{state}</span>
                  </Link>
                </li>
              );
            })}
          </ol>
          {step === 'administration' || at.visit.steps[step]?.how === 'done' ? null : (
            <Button onClick={() => setMode('skip')}>{w.skip}</Button>
          )}
          <Button look="danger" onClick={() => setMode('leave')}>
            {w.leave}
          </Button>
        </>
      ) : mode === 'skip' ? (
        <div className="chips">
          {SKIP_REASONS.map((why) => (
            <Button key={why} onClick={() => void skip(why)}>
              {t.skipReason[why]}
            </Button>
          ))}
        </div>
      ) : (
        <>
          <Chips
            legend={w.outcome}
            value={outcome}
            onChange={setOutcome}
            choices={(['closed-now', 'permission-denied', 'refused', 'not-found'] as const).map((value) => ({
              value,
              label: t.outcome[value],
            }))}
          />
          <TextBox label={w.leaveReason} value={reason} onChange={(e) => setReason(e.target.value)} />
          <Button look="danger" disabled={outcome === null} onClick={() => void leave()}>
            {w.leaveDo}
          </Button>
        </>
      )}
    </Sheet>
  );
}
