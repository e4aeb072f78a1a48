import { useState } from 'react';
import { fen, type Money } from '../../core/base/money.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

const MOST = 10_000_000;

/** Another target for today, in whole yuan. */
export function TargetForm({ initial, onDone }: { initial: Money; onDone: (target: Money) => void }) {
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
