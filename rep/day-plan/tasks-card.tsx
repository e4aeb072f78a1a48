import { useState } from 'react';
import { PRIORITIES, type Priority } from '../../core/plan/facts.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { newId } from '../hands.ts';
import type { DayPlanning } from './use-day-plan.ts';
import * as words from './words.ts';

/** What else is to be done today, the important things first. */
export function TasksCard({ plan: { draft, change } }: { plan: DayPlanning }) {
  const w = useWords(words);
  const [text, setText] = useState('');
  const [priority, setPriority] = useState<Priority>('A');
  const { tasks } = draft;
  const add = (): void => {
    const all = [...tasks, { id: newId(), text: text.trim(), priority }];
    change({ tasks: all.sort((a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority)) });
    setText('');
  };
  return (
    <section className="card">
      <h2>{w.tasks}</h2>
      <p className="small muted">{w.tasksHow}</p>
      {tasks.map((task) => (
        <div className="list-line" key={task.id}>
          <span>
            <span className={`pill ${task.priority === 'A' ? 'bad' : ''}`}>{task.priority}</span> {task.text}
          </span>
          <Button
            look="plain"
            aria-label={w.dropTask(task.text)}
            onClick={() => change({ tasks: tasks.filter(({ id }) => id !== task.id) })}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
      <Field label={w.newTask} value={text} maxLength={200} onChange={(e) => setText(e.target.value)} />
      {text.trim() === '' ? null : (
        <>
          <Chips
            legend={w.priority}
            value={priority}
            onChange={setPriority}
            choices={PRIORITIES.map((value) => ({ value, label: `${value} ${w.t.priority[value]}` }))}
          />
          <Button onClick={add}>{w.addTask}</Button>
        </>
      )}
    </section>
  );
}
