import { useState } from 'react';
import { fen, wholeYuan, type Money } from '../../core/base/money.ts';
import { daysLeft } from '../../core/plan/month.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TargetForm } from '../today/target-form.tsx';
import * as common from '../words.ts';
import type { DayPlanning } from './use-day-plan.ts';
import * as words from './words.ts';

/** How much today, how it comes about, and another one. */
export function TargetCard({ plan }: { plan: DayPlanning }) {
  const w = useWords(words);
  const c = useWords(common);
  const [panel, setPanel] = useState<'sum' | 'change' | null>(null);
  const close = (): void => setPanel(null);
  const { target, month } = plan;
  return (
    <section className="card hot">
      <p className="goal">{month || target > 0 ? w.target(wholeYuan(target)) : w.noTarget}</p>
      <div className="row wrap">
        <Button onClick={() => setPanel('sum')}>{w.how}</Button>
        <Button onClick={() => setPanel('change')}>{w.change}</Button>
      </div>
      {panel === 'sum' ? (
        <Sheet title={w.how} closeLabel={c.close} onClose={close}>
          <Sum plan={plan} />
        </Sheet>
      ) : panel === 'change' ? (
        <Sheet title={w.change} closeLabel={c.close} onClose={close}>
          <TargetForm
            initial={target}
            onDone={(changed) => {
              plan.change({ target: changed });
              close();
            }}
          />
          {plan.draft.target === null ? null : (
            <Button
              onClick={() => {
                plan.change({ target: null });
                close();
              }}
            >
              {w.back}
            </Button>
          )}
        </Sheet>
      ) : null}
    </section>
  );
}

function Sum({ plan: { month, today, weight, proposed, draft } }: { plan: DayPlanning }) {
  const w = useWords(words);
  if (!month) return <p className="notice calm">{w.noMonth}</p>;
  const line = (name: string, amount: Money, isSum = false) => (
    <div className={isSum ? 'is-sum' : ''}>
      <dt>{name}</dt>
      <dd>¥{wholeYuan(amount)}</dd>
    </div>
  );
  const left = daysLeft(month, today);
  return (
    <>
      <dl className="sum">
        {line(w.sum.target, month.target)}
        {line(`− ${w.sum.actual}`, month.actual)}
        {line(`= ${w.sum.rest}`, fen(Math.max(0, month.target - month.actual)))}
        {left > 0 ? (
          <>
            <div>
              <dt>{w.sum.days(left)}</dt>
            </div>
            <div>
              <dt>{w.sum.weight(weight.toFixed(2))}</dt>
            </div>
          </>
        ) : null}
        {line(w.sum.today, proposed, true)}
        {draft.target !== null && draft.target !== proposed ? line(w.sum.own, draft.target) : null}
      </dl>
      <p className="small muted">{left > 0 ? w.weightHow : w.noDaysLeft}</p>
    </>
  );
}
