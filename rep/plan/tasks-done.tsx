import type { Task } from '../../core/plan/facts.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import type { DayEndDraft } from './day-end-draft.ts';
import * as words from './words.ts';

/** Each task of the plan: done, or why not. What had to be done today cannot be passed over. */
export function TasksDone({
  tasks,
  said,
  onChange,
}: {
  tasks: readonly Task[];
  said: DayEndDraft['tasks'];
  onChange: (said: DayEndDraft['tasks']) => void;
}) {
  const w = useWords(words);
  if (tasks.length === 0) return null;
  return (
    <section className="card">
      <h2>{w.tasks}</h2>
      {tasks.map(({ id, text, priority }) => {
        const one = said[id];
        return (
          <div className="to-do" key={id}>
            <Chips
              legend={`${priority} · ${text}`}
              value={one ? (one.isDone ? 'yes' : 'no') : null}
              onChange={(answer) =>
                onChange({ ...said, [id]: { isDone: answer === 'yes', reason: one?.reason ?? '' } })
              }
              choices={[
                { value: 'yes', label: w.done },
                { value: 'no', label: w.notDone },
              ]}
            />
            {one && !one.isDone ? (
              <Field
                label={priority === 'A' ? w.whyNot : w.whyNotMaybe}
                value={one.reason}
                maxLength={NOTE_MAX}
                onChange={(e) => onChange({ ...said, [id]: { isDone: false, reason: e.target.value } })}
              />
            ) : null}
          </div>
        );
      })}
    </section>
  );
}
