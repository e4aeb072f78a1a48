import { useState } from 'react';
import type { Id } from '../../core/base/id.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useBook } from '../book/book.ts';
import { useCommitments } from '../book/overlay.ts';
import { useObjectives } from '../visit/objectives.ts';
import * as common from '../words.ts';
import type { DayPlanning } from './use-day-plan.ts';
import * as words from './words.ts';

/** One stop of the plan: a key customer with what is to be won there, or not today. */
export function StopSheet({ id, plan, onClose }: { id: Id; plan: DayPlanning; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const book = useBook();
  const outlet = book.outlets.get(id)!;
  const { proposals } = useObjectives({ book, outlet, commitments: useCommitments(id), today: plan.today });
  const { keys } = plan.draft;
  const key = keys.find((one) => one.outlet === id);
  const others = keys.filter((one) => one.outlet !== id);
  const [objective, setObjective] = useState(key?.objective ?? proposals[0] ?? '');
  const isVisited = plan.day.visits.some((v) => v.outlet === id);
  const and = (then: () => void) => (): void => {
    then();
    onClose();
  };
  return (
    <Sheet title={outlet.name} closeLabel={c.close} onClose={onClose}>
      {proposals.map((text) => (
        <Button key={text} className="line" aria-pressed={text === objective} onClick={() => setObjective(text)}>
          {text === objective ? '✓ ' : ''}
          {text}
        </Button>
      ))}
      <TextBox
        label={w.objective}
        value={objective}
        maxLength={NOTE_MAX}
        onChange={(e) => setObjective(e.target.value)}
      />
      <Button
        look="primary"
        disabled={objective.trim() === ''}
        onClick={and(() => plan.change({ keys: [...others, { outlet: id, objective: objective.trim() }] }))}
      >
        {key ? w.keyDone : w.markKey}
      </Button>
      {key ? <Button onClick={and(() => plan.change({ keys: others }))}>{w.unmarkKey}</Button> : null}
      {isVisited ? null : (
        <Button onClick={and(() => plan.change({ stops: plan.stops.filter((stop) => stop !== id), keys: others }))}>
          {w.remove}
        </Button>
      )}
    </Sheet>
  );
}
