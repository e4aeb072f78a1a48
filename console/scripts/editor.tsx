import { useMemo, useRef, useState } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import type { Language } from '../../core/script/choose.ts';
import { findingsOf, slotsThatDiffer, type ScriptText } from '../../core/script/life/text.ts';
import type { ScriptList, ScriptVersion, ScriptWriting } from '../../protocol/scripts.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { Page } from '../frame.tsx';
import { RefusalNotice } from '../refusal.tsx';
import * as common from '../words.ts';
import { actOn } from './act.ts';
import { Answered } from './answered.tsx';
import { EvidenceChoice } from './evidence-choice.tsx';
import { LintedBox } from './linted-box.tsx';
import { Place } from './place.tsx';
import { Preview } from './preview.tsx';
import { SlotChoice } from './slot-choice.tsx';
import * as words from './words.ts';

/** A line as it is written: the linter beside every key, and at the right what the phone makes of it. */
export function Editor({
  title,
  initial,
  before,
  known,
  onDone,
}: {
  title: string;
  initial: ScriptText;
  before: ScriptWriting['before'];
  known: Pick<ScriptList, 'evidence' | 'today'>;
  /** Where the line stands now; null: nothing was kept. */
  onDone: (version: ScriptVersion | null) => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [text, setText] = useState(initial);
  const [stand, setStand] = useState(before);
  const [isChecked, setChecked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [writing, setWriting] = useState<Language>('zh');
  const boxes = { zh: useRef<HTMLTextAreaElement>(null), en: useRef<HTMLTextAreaElement>(null) };
  const findings = useMemo(() => findingsOf(text, known.evidence, known.today), [text, known]);
  const set = (part: Partial<ScriptText>): void => setText((t) => ({ ...t, ...part }));
  const differ = slotsThatDiffer(text);
  const faults = [
    ...(text.zh.trim() === '' ? [w.textNeeded] : []),
    ...(text.answers.some(({ zh }) => zh.trim() === '') ? [w.answerNeeded] : []),
    ...(text.steps.length === 0 || text.situations.length === 0 ? [w.placeNeeded] : []),
  ];
  const addSlot = (slot: string): void => {
    const box = boxes[writing].current;
    const [at, to] = [box?.selectionStart ?? 0, box?.selectionEnd ?? 0];
    const value = text[writing];
    set({ [writing]: `${value.slice(0, at)}{{${slot}}}${value.slice(to)}` });
    box?.focus();
  };
  const keep = async (isSubmitted: boolean): Promise<void> => {
    setChecked(true);
    if (faults.length > 0 || (isSubmitted && differ.length > 0)) return;
    setBusy(true);
    const json: ScriptWriting = { before: stand, text };
    const saved = await ask<ScriptVersion>('/v1/scripts', { method: 'POST', json });
    // What was kept is kept, also where the second step is refused.
    if (saved.ok) setStand({ version: saved.value.version, revision: saved.value.revision });
    const done = saved.ok && isSubmitted ? await actOn(saved.value, 'submit', '') : saved;
    setBusy(false);
    if (done.ok) onDone(done.value);
    else setRefusal(done.refusal);
  };
  return (
    <Page
      title={title}
      actions={
        <>
          <Button onClick={() => onDone(null)}>{w.back}</Button>
          <Button disabled={isBusy} onClick={() => void keep(false)}>
            {w.save}
          </Button>
          <Button look="primary" disabled={isBusy} onClick={() => void keep(true)}>
            {w.submit}
          </Button>
        </>
      }
    >
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {isChecked && faults.length > 0 ? (
        <p className="notice bad" role="alert">
          ✕ {faults.join(' ')}
        </p>
      ) : null}
      <div className="script-desk">
        <div className="stack">
          <section className="card stack-small">
            {(['zh', 'en'] as const).map((language) => (
              <LintedBox
                key={language}
                label={w[language]}
                language={language}
                value={text[language]}
                maxLength={language === 'zh' ? 200 : 400}
                findings={findings[language]}
                box={boxes[language]}
                onChange={(value) => set({ [language]: value })}
                onFocus={() => setWriting(language)}
              />
            ))}
            {differ.length > 0 ? <p className="notice warn">! {w.slotsDiffer(c.list(differ))}</p> : null}
            <SlotChoice family={text.family} onChoose={addSlot} />
          </section>
          <Answered text={text} onChange={set} />
          <Place text={text} onChange={set} />
          <EvidenceChoice chosen={text.evidence} known={known} onChange={(evidence) => set({ evidence })} />
        </div>
        <Preview line={text} />
      </div>
    </Page>
  );
}
