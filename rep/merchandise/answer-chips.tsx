import { CheckChips, Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { UNTOLD, type Told } from './half-said.ts';
import * as words from './words.ts';

/** Done or not; then looked at again, or why not. */
export function AnswerChips({
  legend,
  told,
  reasons,
  onTold,
}: {
  legend: string;
  told: Told | null;
  /** Why it may not have been done, the likeliest first. */
  reasons: readonly string[];
  onTold: (told: Told) => void;
}) {
  const w = useWords(words);
  return (
    <>
      <Chips
        legend={legend}
        isLegendHidden
        value={told ? (told.isDone ? 'done' : 'not') : null}
        onChange={(answer) => onTold({ ...UNTOLD, batch: told?.batch ?? null, isDone: answer === 'done' })}
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
          onChange={(reason) => onTold({ ...told, reason })}
          choices={reasons.map((reason) => ({ value: reason, label: reason }))}
        />
      ) : null}
    </>
  );
}
