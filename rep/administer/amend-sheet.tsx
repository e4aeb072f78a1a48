import { amendVisit } from '../../core/visit/amend.ts';
import { STEPS, type Step } from '../../core/visit/step.ts';
import type { Visit } from '../../core/visit/visit.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

interface Draft {
  readonly step: Step | null;
  readonly was: string;
  readonly is: string;
  readonly reason: string;
}
const EMPTY: Draft = { step: null, was: '', is: '', reason: '' };

/** What was not as it was told: it is written beside it, with the reason, and nothing is overwritten. */
export function AmendSheet({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const [draft, setDraft, forget] = useDraft(`amend:${visit.id}`, EMPTY);
  const { attempt, refusal, isBusy } = useDeed(draft);
  const set = (part: Partial<Draft>): void => setDraft((d) => ({ ...d, ...part }));
  const keep = async (): Promise<void> => {
    const { step, was, is, reason } = draft;
    if (!step) return;
    const said = { step, was: was.trim(), is: is.trim(), reason: reason.trim() };
    if (!(await attempt(amendVisit(visit, said, now())))) return;
    setDraft(EMPTY);
    await forget();
    onClose();
  };
  return (
    <Sheet title={w.amendTitle} closeLabel={c.close} onClose={onClose}>
      <p className="muted">{w.amendHint}</p>
      <Chips
        legend={w.amendStep}
        value={draft.step}
        onChange={(step) => set({ step })}
        choices={STEPS.map((value) => ({ value, label: t.step[value] }))}
      />
      {(['was', 'is'] as const).map((one) => (
        <TextBox
          key={one}
          label={w[one]}
          value={draft[one]}
          maxLength={500}
          onChange={(e) => set({ [one]: e.target.value })}
        />
      ))}
      <TextBox label={w.why} value={draft.reason} maxLength={500} onChange={(e) => set({ reason: e.target.value })} />
      <Refusal text={refusal} />
      <Button look="primary" disabled={isBusy || draft.step === null} onClick={() => void keep()}>
        {w.keep}
      </Button>
    </Sheet>
  );
}
