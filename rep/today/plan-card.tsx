import { useState } from 'react';
import { Link } from 'wouter';
import { wholeYuan, type Money } from '../../core/base/money.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import * as common from '../words.ts';
import { TargetForm } from './target-form.tsx';
import * as words from './words.ts';

/** The plan that is to be confirmed: how many shops, and how much today. */
export function PlanCard({
  stops,
  target,
  hasMonth,
  onTarget,
  by,
  isLate,
}: {
  stops: number;
  target: Money;
  hasMonth: boolean;
  onTarget: (target: Money) => void;
  /** The planning time, and whether it has passed. */
  by: string;
  isLate: boolean;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [isChanging, setChanging] = useState(false);
  return (
    <section className="card hot">
      <h2 className="goal">{w.plan(stops)}</h2>
      <p className={isLate ? 'bad' : 'muted'}>{(isLate ? w.planLate : w.planBy)(by)}</p>
      <div className="row spread">
        <div className="grow">
          <b className="title">{hasMonth || target > 0 ? w.target(wholeYuan(target)) : w.noTarget}</b>
          <p className="small muted">{hasMonth ? w.targetHow : w.noMonth}</p>
        </div>
        <Button onClick={() => setChanging(true)}>{w.changeTarget}</Button>
      </div>
      <Link href="/plan" className="button">
        {w.lookAtPlan}
      </Link>
      {isChanging ? (
        <Sheet title={w.changeTarget} closeLabel={c.close} onClose={() => setChanging(false)}>
          <TargetForm
            initial={target}
            onDone={(changed) => {
              onTarget(changed);
              setChanging(false);
            }}
          />
        </Sheet>
      ) : null}
    </section>
  );
}
