import type { ActionToDo } from '../../core/visit/actions.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { AnswerChips, type Told } from './answer-chips.tsx';

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
      <AnswerChips legend={`${t.action[toDo.action]} ${name}`} told={told} onTold={onTold} />
    </div>
  );
}
