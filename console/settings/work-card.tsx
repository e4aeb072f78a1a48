import { useWords } from '../../ui/language.tsx';
import type { Draft, Field } from './draft.ts';
import { Setting } from './setting.tsx';
import * as words from './words.ts';

/** When reps work and plan, and how long it is kept where they were. */
export function WorkCard({
  draft,
  isFaulty,
  onType,
}: {
  draft: Draft;
  isFaulty: (field: Field) => boolean;
  onType: (change: Partial<Draft>) => void;
}) {
  const w = useWords(words);
  const line = (field: 'workingHours' | 'planningTime' | 'placeDays', hint: string, mode?: 'numeric') => (
    <Setting field={field} isFaulty={isFaulty(field)} hint={hint}>
      {(described) => (
        <input
          className="short"
          inputMode={mode}
          value={draft[field]}
          onChange={(e) => onType({ [field]: e.target.value })}
          {...described}
        />
      )}
    </Setting>
  );
  return (
    <section className="card">
      <h2>{w.work}</h2>
      {line('workingHours', w.workingHoursHint)}
      {line('planningTime', w.planningTimeHint)}
      {line('placeDays', w.placeDaysHint, 'numeric')}
    </section>
  );
}
