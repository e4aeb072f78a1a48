import { isMove, type ActionToDo } from '../../core/visit/actions.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { AnswerChips } from './answer-chips.tsx';
import { toldAs, type Told } from './half-said.ts';
import * as words from './words.ts';

const BATCH_MAX = 40;

/** One thing to do at the shelf and why, with its answer; of what comes off, the date or the number on the packs. */
export function ActionRow({
  toDo,
  name,
  told,
  batch,
  isRefused,
  onTold,
}: {
  toDo: ActionToDo;
  name: string;
  told: Told | null;
  /** As the check read it. */
  batch: string;
  /** Whoever is in charge does not want things to be moved. */
  isRefused: boolean;
  onTold: (told: Told) => void;
}) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { action, because, quantity } = toDo;
  const isOff = isRefused && isMove(action);
  const shown = toldAs(told, isOff, w.ownerRefused);
  return (
    <div className="to-do">
      <p>
        <b>{t.action[action]}</b> {name}{' '}
        <span className={`pill ${toDo.isRequired ? 'bad' : ''}`}>
          {t.finding[because]}
          {quantity ? ` ${quantity}` : ''}
        </span>
      </p>
      <AnswerChips legend={`${t.action[action]} ${name}`} told={shown} reasons={w.reasonsFor[action]} onTold={onTold} />
      {shown?.isDone && action === 'remove-expired' ? (
        <Field
          label={w.batch}
          value={shown.batch ?? batch}
          maxLength={BATCH_MAX}
          onChange={(e) => onTold({ ...shown, batch: e.target.value })}
        />
      ) : null}
      {told?.isDone && isOff ? <p className="small bad">{w.countsAsRefused}</p> : null}
    </div>
  );
}
