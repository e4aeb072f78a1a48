import { useState } from 'react';
import type { TRIAL_ENDS, TrialEnding, TrialRow } from '../../protocol/trials.ts';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { useSave } from '../use-save.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** Ends a trial: with its verdict, or stopped with a sentence that says why. */
export function EndSheet({
  row: { trial },
  how,
  onDone,
  onClose,
}: {
  row: TrialRow;
  how: (typeof TRIAL_ENDS)[number];
  onDone: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [comment, setComment] = useState('');
  const { refusal, isBusy, save } = useSave(`/v1/script-trials/${trial.id}/end`, onDone);
  const isNeeded = how === 'stopped';
  return (
    <Sheet title={`${w.endTitle[how]} ${w.title(trial.a.line, trial.b.line)}`} closeLabel={c.close} onClose={onClose}>
      <p>{w.endHint}</p>
      <TextBox
        label={isNeeded ? w.reason : w.comment}
        value={comment}
        maxLength={500}
        onChange={(e) => setComment(e.target.value)}
      />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button
        look="primary"
        disabled={isBusy || (isNeeded && comment.trim() === '')}
        onClick={() => void save({ end: how, comment } satisfies TrialEnding)}
      >
        {w.end[how]}
      </Button>
    </Sheet>
  );
}
