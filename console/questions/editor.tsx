import { useState } from 'react';
import { day as readDay, type Day } from '../../core/base/day.ts';
import type { Refusal } from '../../core/base/result.ts';
import { CHANNELS, OUTLET_CLASSES } from '../../core/outlet/outlet.ts';
import { ASKED_IN, QUESTIONNAIRE_TYPES, type Question, type Questionnaire } from '../../core/question/questionnaire.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips, Chips } from '../../ui/chips.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { Page } from '../frame.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { faultsIn, moved, withQuestion, type DraftFault } from './draft.ts';
import { Preview } from './preview.tsx';
import { QuestionCard } from './question-card.tsx';
import * as words from './words.ts';

/** A questionnaire as it is written: its questions at the left, and at the right what the phone makes of them. */
export function Editor({
  initial,
  earlier,
  onDone,
}: {
  initial: Questionnaire;
  earlier: readonly Questionnaire[];
  onDone: (isPublished: boolean) => void;
}) {
  const w = useWords(words);
  const [draft, setDraft] = useState(initial);
  const [isChecked, setChecked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const faults = faultsIn(draft);
  const shown = isChecked ? faults : [];
  const set = (part: Partial<Questionnaire>): void => setDraft((d) => ({ ...d, ...part }));
  const put = (at: number, question: Question): void => set({ questions: draft.questions.with(at, question) });
  const publish = async (): Promise<void> => {
    setChecked(true);
    if (faults.length > 0) return;
    setBusy(true);
    const result = await ask('/v1/questionnaires', { method: 'POST', json: draft });
    setBusy(false);
    if (result.ok) onDone(true);
    else setRefusal(result.refusal);
  };
  return (
    <Page
      title={draft.version === 1 ? w.editNew : w.edit(initial.zh, draft.version)}
      actions={
        <>
          <Button onClick={() => onDone(false)}>{w.back}</Button>
          <Button look="primary" disabled={isBusy} onClick={() => void publish()}>
            {w.publish}
          </Button>
        </>
      }
    >
      <p className="muted">{w.versions}</p>
      {refusal?.code === 'conflict' ? <p className="notice bad">{w.conflict}</p> : null}
      {refusal && refusal.code !== 'conflict' ? <RefusalNotice refusal={refusal} /> : null}
      {shown.length > 0 ? (
        <p className="notice bad" role="alert">
          ✕ {w.faulty(shown.length)}
        </p>
      ) : null}
      <div className="question-desk">
        <div className="stack">
          <Head draft={draft} faults={shown} onChange={set} />
          {draft.questions.map((question, at) => (
            <QuestionCard
              key={question.id}
              question={question}
              number={at + 1}
              before={draft.questions.slice(0, at)}
              isLast={at === draft.questions.length - 1}
              faults={shown.filter((fault) => fault.question === question.id)}
              onChange={(next) => put(at, next)}
              onMove={(by) => set({ questions: moved(draft.questions, at, by) })}
              onRemove={() => set({ questions: draft.questions.filter((_, i) => i !== at) })}
            />
          ))}
          <Button onClick={() => setDraft((d) => withQuestion(d, earlier))}>{w.addQuestion}</Button>
        </div>
        <Preview questionnaire={draft} />
      </div>
    </Page>
  );
}

const dayIn = (text: string): Day | null => (text === '' ? null : readDay(text));

/** What it is called, where it is asked, and for how long. */
function Head({
  draft,
  faults,
  onChange,
}: {
  draft: Questionnaire;
  faults: readonly DraftFault[];
  onChange: (part: Partial<Questionnaire>) => void;
}) {
  const w = useWords(words);
  return (
    <section className="card stack-small">
      <div className="question-row">
        <Field label={w.name} value={draft.zh} maxLength={60} onChange={(e) => onChange({ zh: e.target.value })} />
        <Field label={w.nameEn} value={draft.en} maxLength={120} onChange={(e) => onChange({ en: e.target.value })} />
      </div>
      <Chips
        legend={w.type}
        value={draft.type}
        onChange={(type) => onChange({ type })}
        choices={QUESTIONNAIRE_TYPES.map((value) => ({ value, label: w.types[value] }))}
      />
      <div className="question-row">
        <Select
          label={w.step}
          value={draft.step}
          onChange={(step) => onChange({ step: ASKED_IN.find((one) => one === step) ?? draft.step })}
        >
          {ASKED_IN.map((step) => (
            <option key={step} value={step}>
              {w.t.step[step]}
            </option>
          ))}
        </Select>
        <Field
          label={w.from}
          type="date"
          value={draft.from}
          onChange={(e) => onChange({ from: dayIn(e.target.value) ?? draft.from })}
        />
        <Field
          label={w.to}
          type="date"
          value={draft.to ?? ''}
          onChange={(e) => onChange({ to: dayIn(e.target.value) })}
        />
      </div>
      <CheckChips
        legend={w.channels}
        values={draft.channels}
        onChange={(channels) => onChange({ channels })}
        choices={CHANNELS.map((value) => ({ value, label: w.t.channel[value] }))}
      />
      <CheckChips
        legend={w.classes}
        values={draft.classes}
        onChange={(classes) => onChange({ classes })}
        choices={OUTLET_CLASSES.map((value) => ({ value, label: value }))}
      />
      {faults
        .filter((fault) => fault.question === null)
        .map((fault) => (
          <p key={fault.code} className="bad">
            ✕ {w.faults[fault.code]}
          </p>
        ))}
    </section>
  );
}
