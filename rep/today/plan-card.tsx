import { useState } from 'react';
import { fen, wholeYuan, type Money } from '../../core/base/money.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

const MOST = 10_000_000;

/** The plan that is to be confirmed: how many shops, and how much today. */
export function PlanCard({
  stops,
  target,
  hasMonth,
  onTarget,
}: {
  stops: number;
  target: Money;
  hasMonth: boolean;
  onTarget: (target: Money) => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [isChanging, setChanging] = useState(false);
  return (
    <section className="card hot">
      <h2 className="goal">{w.plan(stops)}</h2>
      <div className="row spread">
        <div className="grow">
          <b className="title">{hasMonth || target > 0 ? w.target(wholeYuan(target)) : w.noTarget}</b>
          <p className="small muted">{hasMonth ? w.targetHow : w.noMonth}</p>
        </div>
        <Button onClick={() => setChanging(true)}>{w.changeTarget}</Button>
      </div>
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

function TargetForm({ initial, onDone }: { initial: Money; onDone: (target: Money) => void }) {
  const w = useWords(words);
  const [text, setText] = useState(String(Math.round(initial / 100)));
  const isGood = /^\d{1,8}$/.test(text.trim()) && Number(text) <= MOST;
  return (
    <>
      <Field
        label={w.targetYuan}
        inputMode="numeric"
        value={text}
        hint={isGood ? undefined : w.targetWhole}
        onChange={(e) => setText(e.target.value)}
      />
      <Button look="primary" disabled={!isGood} onClick={() => onDone(fen(Number(text) * 100))}>
        {w.useTarget}
      </Button>
    </>
  );
}
