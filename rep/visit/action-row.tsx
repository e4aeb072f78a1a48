import type { ActionToDo } from '../../core/visit/actions.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** What the rep says of an action: done, or why not. */
export interface Told {
  readonly isDone: boolean;
  readonly reason: string | null;
}

/** One thing to do at the shelf and why, with its answer. */
export function ActionRow({
  toDo,
  name,
  told,
  onTold,
}: {
  toDo: ActionToDo;
  name: string;
  told: Told | null;
  onTold: (told: Told) => void;
}) {
  const w = useWords(words);
  const t = useWords(TERMS);
  return (
    <div className="to-do">
      <p>
        <b>{t.action[toDo.action]}</b> {name}{' '}
        <span className={`pill ${toDo.isRequired ? 'bad' : ''}`}>
          {t.finding[toDo.because]}
          {toDo.quantity ? ` ${toDo.quantity}` : ''}
        </span>
      </p>
      <Chips
        legend={`${t.action[toDo.action]} ${name}`}
        isLegendHidden
        value={told ? (told.isDone ? 'done' : 'not') : null}
        onChange={(answer) => onTold({ isDone: answer === 'done', reason: null })}
        choices={[
          { value: 'done', label: w.done },
          { value: 'not', label: w.notDone },
        ]}
      />
      {told && !told.isDone ? (
        <Chips
          legend={w.whyNot}
          value={told.reason}
          onChange={(reason) => onTold({ isDone: false, reason })}
          choices={w.reasons.map((reason) => ({ value: reason, label: reason }))}
        />
      ) : null}
    </div>
  );
}
