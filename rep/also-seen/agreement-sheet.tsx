import type { Agreement } from '../../core/outlet/agreement.ts';
import { checkAgreement } from '../../core/visit/observe.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import { PhotoButton } from './photo-button.tsx';
import * as words from './words.ts';

interface Draft {
  readonly isExecuted: boolean | null;
  readonly note: string;
  readonly photo: string | null;
}

/** Is what the shop is paid for to be seen? */
export function AgreementSheet({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { visit } = useAtVisit();
  const [draft, setDraft, forget] = useDraft<Draft>(`agreement:${visit.id}:${agreement.code}`, () => {
    const said = visit.agreements.find((one) => one.agreement === agreement.code);
    return { isExecuted: said?.isExecuted ?? null, note: said?.note ?? '', photo: said?.photo ?? null };
  });
  const { attempt, refusal, isBusy } = useDeed(draft);
  const set = (part: Partial<Draft>): void => setDraft((d) => ({ ...d, ...part }));
  const { isExecuted } = draft;
  const keep = async (): Promise<void> => {
    if (isExecuted === null) return;
    const said = { agreement: agreement.code, isExecuted, note: draft.note.trim(), photo: draft.photo };
    if (!(await attempt(checkAgreement(visit, said, now())))) return;
    await forget();
    onClose();
  };
  return (
    <Sheet title={w.agreementOf(w.t.agreement[agreement.type])} closeLabel={c.close} onClose={onClose}>
      <p className="title">{agreement.text}</p>
      <p className="small muted">{w.until(c.date(agreement.to))}</p>
      <Chips
        legend={w.executed}
        value={isExecuted === null ? null : isExecuted ? 'yes' : 'no'}
        onChange={(answer) => set({ isExecuted: answer === 'yes', note: answer === 'yes' ? '' : draft.note })}
        choices={[
          { value: 'yes', label: w.isExecuted },
          { value: 'no', label: w.isNot },
        ]}
      />
      {isExecuted === false ? (
        <>
          <Chips
            legend={w.whyNot}
            value={w.departures.find((one) => draft.note.startsWith(one)) ?? null}
            onChange={(note) => set({ note })}
            choices={w.departures.map((value) => ({ value, label: value }))}
          />
          <TextBox label={w.note} value={draft.note} maxLength={500} onChange={(e) => set({ note: e.target.value })} />
        </>
      ) : null}
      <PhotoButton subject="agreement" photo={draft.photo} onKept={(photo) => set({ photo })} />
      <Refusal text={refusal} />
      <div className="sheet-foot">
        <Button look="primary" disabled={isBusy || isExecuted === null} onClick={() => void keep()}>
          {w.keep}
        </Button>
      </div>
    </Sheet>
  );
}
