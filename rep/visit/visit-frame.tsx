import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { secondsBetween } from '../../core/base/instant.ts';
import { STEPS, type Step } from '../../core/visit/step.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { now } from '../hands.ts';
import { useVisitSaving } from '../log/status.ts';
import * as common from '../words.ts';
import { useAtVisit } from './at-visit.ts';
import { LineCard } from './line-card.tsx';
import { StepsSheet } from './steps-sheet.tsx';
import * as words from './words.ts';

/** The head of every step: where, how long, how far, what is kept; and the sheet with all eight. */
export function VisitFrame({ step, children }: { step: Step; children: ReactNode }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const { visit, outlet } = useAtVisit();
  const saving = useVisitSaving(visit.id);
  const [isOpen, setOpen] = useState(false);
  const [isSaying, setSaying] = useState(false);
  return (
    <div className="screen">
      <header className="top visit-top">
        <Link href="/today" className="button plain" aria-label={w.toToday}>
          <Icon name="back" />
        </Link>
        <div className="grow">
          <h1>{t.step[step]}</h1>
          <p className="small muted where">
            <span>{outlet.name}</span>
            <output>{c[saving]}</output>
          </p>
        </div>
        <Clock />
        {step === 'prepare' || step === 'greet' ? null : (
          <Button look="plain" aria-label={w.lines} onClick={() => setSaying(true)}>
            <Icon name="say" />
          </Button>
        )}
        <Button look="plain" aria-label={w.steps} onClick={() => setOpen(true)}>
          <Icon name="steps" />
        </Button>
        <div className="rail" aria-hidden="true">
          {STEPS.map((one) => (
            <i key={one} className={one === step ? 'now' : (visit.steps[one]?.how ?? '')} />
          ))}
        </div>
      </header>
      {children}
      {isSaying ? (
        <Sheet title={w.lines} closeLabel={c.close} onClose={() => setSaying(false)}>
          <LineCard wanted={{ step }} />
        </Sheet>
      ) : null}
      {isOpen ? <StepsSheet step={step} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

/** How long this visit takes, told by the minute: it informs and hurries nobody. */
function Clock() {
  const w = useWords(words);
  const { visit } = useAtVisit();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 10_000);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.max(0, Math.floor(secondsBetween(visit.opened!.at, now()) / 60));
  return <span className="pill">{w.minutesOf(minutes)}</span>;
}
