import { CheckChips, Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** What the rep says of an action: done and looked at again, or why not. */
export interface Told {
  readonly isDone: boolean;
  readonly isRechecked: boolean;
  readonly reason: string | null;
}

/** Done or not; then looked at again, or why not. */
export function AnswerChips({
  legend,
  told,
  onTold,
}: {
  legend: string;
  told: Told | null;
  onTold: (told: Told) => void;
}) {
  const w = useWords(words);
  return (
    <>
      <Chips
        legend={legend}
        isLegendHidden
        value={told ? (told.isDone ? 'done' : 'not') : null}
        onChange={(answer) => onTold({ isDone: answer === 'done', isRechecked: false, reason: null })}
        choices={[
          { value: 'done', label: w.done },
          { value: 'not', label: w.notDone },
        ]}
      />
      {told?.isDone ? (
        <CheckChips
          legend={`${w.recheck} ${legend}`}
          isLegendHidden
          values={told.isRechecked ? ['yes'] : []}
          onChange={(values) => onTold({ ...told, isRechecked: values.length > 0 })}
          choices={[{ value: 'yes', label: told.isRechecked ? w.rechecked : w.recheck }]}
        />
      ) : null}
      {told && !told.isDone ? (
        <Chips
          legend={w.whyNot}
          value={told.reason}
          onChange={(reason) => onTold({ isDone: false, isRechecked: false, reason })}
          choices={w.reasons.map((reason) => ({ value: reason, label: reason }))}
        />
      ) : null}
    </>
  );
}
