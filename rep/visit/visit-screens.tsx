import { useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { Instant } from '../../core/base/instant.ts';
import { STEPS, type Step } from '../../core/visit/step.ts';
import type { Visit } from '../../core/visit/visit.ts';
import { useWords } from '../../ui/language.tsx';
import { AdministrationScreen } from '../administer/administration-screen.tsx';
import { Ended } from '../administer/ended.tsx';
import { PlainScreen } from '../frame.tsx';
import { GreetScreen } from '../greet/greet-screen.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useVisit } from '../log/log.ts';
import { MerchandiseScreen } from '../merchandise/merchandise-screen.tsx';
import { OrderScreen } from '../order/order-screen.tsx';
import { ReviewScreen } from '../review/review-screen.tsx';
import { PresentationScreen } from '../present/presentation-screen.tsx';
import { CheckScreen } from '../shelf/check-screen.tsx';
import { SLUGS, useVisitData, VisitContext } from './at-visit.ts';
import { PrepareScreen } from './prepare-screen.tsx';
import { VisitFrame } from './visit-frame.tsx';
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
  const open = STEPS.find((one) => !visit.steps[one]) ?? 'administration';
  const step = stepAt(slug) ?? open;
  // The tap is answered first, then the next step is drawn; meanwhile nobody taps on what is left.
  const shown = useDeferredValue(step);
  return (
    <div inert={shown !== step}>
      <VisitStep key={`${visitId} ${shown}`} visit={visit} step={shown} />
    </div>
  );
}

function VisitStep({ visit, step }: { visit: Visit; step: Step }) {
  const [, go] = useLocation();
  const [began, forget] = useBegan(visit, step);
  const goOn = useCallback(() => {
    const next = STEPS[STEPS.indexOf(step) + 1];
    void forget();
    go(next ? `/visit/${visit.id}/${SLUGS[next]}` : '/today');
  }, [go, forget, step, visit.id]);
  // What was kept or came in is told to the screen when it has answered the finger.
  const at = useDeferredValue(useVisitData(visit, began, goOn));
  const screen = useMemo(() => {
    const Screen = SCREENS[step];
    return (
      <VisitFrame step={step}>
        <Screen />
      </VisitFrame>
    );
  }, [step]);
  if (!at) return <Gone />;
  if (at.visit.state !== 'in-progress') return <Ended at={at} />;
  return <VisitContext.Provider value={at}>{screen}</VisitContext.Provider>;
}

/** When the rep began with this step: his first look at it, and a reload is none. */
function useBegan(visit: Visit, step: Step): readonly [Instant, () => Promise<unknown>] {
  const [began, setBegan, forget] = useDraft(`began:${visit.id}:${step}`, now);
  const isRunning = visit.opened !== null && visit.state === 'in-progress';
  useEffect(() => {
    if (isRunning) setBegan((first) => first);
  }, [isRunning, setBegan]);
  return [began, forget];
}

function Gone() {
  const w = useWords(words);
  return (
    <PlainScreen title={w.visit} back="/today">
      <p className="notice calm">{w.gone}</p>
      <Link href="/today" className="button">
        {w.toToday}
      </Link>
    </PlainScreen>
  );
}
