import type { ReactNode } from 'react';
import { STEPS, type Step } from '../../core/visit/step.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { Administration } from './administration.tsx';
import { Answers } from './answers.tsx';
import { useClock, useVisitPage } from './at-visit.ts';
import { Greeting, Preparation } from './beginning.tsx';
import { Merchandising } from './merchandising.tsx';
import { OrderPart } from './order.tsx';
import { Presentation } from './presentation.tsx';
import { ReviewPart } from './review.tsx';
import { Score } from './score.tsx';
import { StoreCheck } from './store-check.tsx';
import * as words from './words.ts';

const PARTS: Record<Step, () => ReactNode> = {
  prepare: Preparation,
  greet: Greeting,
  'store-check': StoreCheck,
  merchandise: Merchandising,
  'suggested-order': OrderPart,
  presentation: Presentation,
  review: ReviewPart,
  administration: Administration,
};

/** The eight steps in their order, with their times and what each recorded. */
export function Timeline() {
  const w = useWords(words);
  return (
    <section className="card" aria-label={w.timeline}>
      <ol className="timeline">
        {STEPS.map((step, i) => (
          <StepEntry key={step} step={step} number={i + 1} />
        ))}
      </ol>
    </section>
  );
}

function StepEntry({ step, number }: { step: Step; number: number }) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit } = useVisitPage();
  const clock = useClock();
  const end = visit.steps[step];
  const Part = PARTS[step];
  return (
    <li className={`step ${end?.how ?? 'open'}`}>
      <span className="step-number" aria-hidden="true">
        {end?.how === 'done' ? '✓' : end ? '–' : number}
      </span>
      <div className="stack-small">
        <div className="row wrap">
          <h2>{t.step[step]}</h2>
          <span className="small muted">
            {end?.how === 'done'
              ? w.fromTo(clock(end.began), clock(end.at))
              : end
                ? w.skipped(t.skipReason[end.reason])
                : w.notDone}
          </span>
        </div>
        <Part />
        {step === 'merchandise' ? <Score /> : null}
        <Answers step={step} />
      </div>
    </li>
  );
}
