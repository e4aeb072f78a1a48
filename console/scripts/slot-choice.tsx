import { slotsOfLine } from '../../core/script/choose.ts';
import type { Family } from '../../core/script/line.ts';
import { LINES } from '../../core/script/lines.ts';
import { SLOTS, type SlotName } from '../../core/script/slots.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { KNOWN_SLOTS } from './examples.ts';
import * as words from './words.ts';

/** The slots that a line may have: first those that its family is wont to have, the others a tap away. */
export function SlotChoice({ family, onChoose }: { family: Family; onChoose: (slot: SlotName) => void }) {
  const w = useWords(words);
  const usual = new Set(LINES.filter((line) => line.family === family).flatMap(slotsOfLine));
  return (
    <div className="stack-small script-slots">
      <p className="small muted">{w.slots}</p>
      <Some slots={KNOWN_SLOTS.filter((slot) => usual.has(slot))} onChoose={onChoose} />
      <details>
        <summary>{w.moreSlots}</summary>
        <Some slots={KNOWN_SLOTS.filter((slot) => !usual.has(slot))} onChoose={onChoose} />
      </details>
    </div>
  );
}

function Some({ slots, onChoose }: { slots: readonly SlotName[]; onChoose: (slot: SlotName) => void }) {
  const { language } = useLanguage();
  return (
    <div className="row wrap">
      {slots.map((slot) => (
        <Button key={slot} title={SLOTS[slot].from[language]} onClick={() => onChoose(slot)}>{`{{${slot}}}`}</Button>
      ))}
    </div>
  );
}
