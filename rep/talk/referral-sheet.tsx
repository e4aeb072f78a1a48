import { noteReferral } from '../../core/visit/converse.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips } from '../../ui/chips.tsx';
import { Field, TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { newId, now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

const EMPTY = { shop: '', whom: '', phone: '', mayCall: false, note: '' };

/** A shop that the owner tells us of: its name and whom to ask for; a number only when that person has agreed. */
export function ReferralSheet({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { visit } = useAtVisit();
  const [draft, setDraft, forget] = useDraft(`referral:${visit.id}`, EMPTY);
  const { attempt, refusal, isBusy } = useDeed(draft);
  const set = (part: Partial<typeof EMPTY>): void => setDraft((d) => ({ ...d, ...part }));
  const keep = async (): Promise<void> => {
    const said = {
      referral: newId(),
      shop: draft.shop.trim(),
      whom: draft.whom.trim(),
      phone: draft.phone.trim(),
      mayCall: draft.mayCall,
      note: draft.note.trim(),
    };
    if (!(await attempt(noteReferral(visit, said, now())))) return;
    setDraft(EMPTY);
    await forget();
    onClose();
  };
  return (
    <Sheet title={w.referral} closeLabel={c.close} onClose={onClose}>
      {visit.referrals.map(({ referral, shop, whom }) => (
        <p key={referral}>✓ {[shop, whom].filter(Boolean).join(' · ')}</p>
      ))}
      <p className="small muted">{w.referralHint}</p>
      <Field
        label={w.referralShop}
        value={draft.shop}
        maxLength={100}
        onChange={(e) => set({ shop: e.target.value })}
      />
      <Field
        label={w.referralWhom}
        value={draft.whom}
        maxLength={100}
        onChange={(e) => set({ whom: e.target.value })}
      />
      <Field
        label={w.referralPhone}
        type="tel"
        value={draft.phone}
        maxLength={40}
        onChange={(e) => set({ phone: e.target.value })}
      />
      {draft.phone.trim() === '' ? null : (
        <CheckChips
          legend={w.referralMayCall}
          isLegendHidden
          values={draft.mayCall ? ['yes'] : []}
          onChange={(values) => set({ mayCall: values.length > 0 })}
          choices={[{ value: 'yes', label: w.referralMayCall }]}
        />
      )}
      <TextBox
        label={w.referralNote}
        value={draft.note}
        maxLength={500}
        onChange={(e) => set({ note: e.target.value })}
      />
      <Refusal text={refusal} />
      <Button look="primary" disabled={isBusy || draft.shop.trim() === ''} onClick={() => void keep()}>
        {w.referralKeep}
      </Button>
    </Sheet>
  );
}
