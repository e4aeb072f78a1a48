import { CONTACT_ROLES, type ContactRole } from '../../core/outlet/contact.ts';
import { noteContact } from '../../core/visit/relate.ts';
import { CONTACT_SOURCES, type ContactNoted } from '../../core/visit/relation.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips, Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { newId, now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

interface Draft {
  readonly name: string;
  readonly salutation: string;
  readonly role: ContactRole;
  readonly phone: string;
  readonly hours: string;
  readonly source: ContactNoted['source'];
  readonly introducer: string;
  readonly hasConsent: boolean;
}
const EMPTY: Draft = {
  name: '',
  salutation: '',
  role: 'clerk',
  phone: '',
  hours: '',
  source: 'himself',
  introducer: '',
  hasConsent: false,
};

/** Somebody of the shop whom the book does not know yet. A telephone number only with the consent of whose it is. */
export function ContactSheet({ onKept, onClose }: { onKept: (contact: string) => void; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const { visit } = useAtVisit();
  const [draft, setDraft, forget] = useDraft(`contact:${visit.id}`, EMPTY);
  const { attempt, refusal, isBusy } = useDeed(draft);
  const set = (part: Partial<Draft>): void => setDraft((d) => ({ ...d, ...part }));
  const field = (one: 'name' | 'salutation' | 'hours' | 'introducer', label: string, max: number) => (
    <Field label={label} value={draft[one]} maxLength={max} onChange={(e) => set({ [one]: e.target.value })} />
  );
  const keep = async (): Promise<void> => {
    const contact = newId();
    const { name, salutation, phone, hours, introducer, ...rest } = draft;
    const said = {
      ...rest,
      contact,
      // Who is only known by how one addresses him is called so.
      name: name.trim() || salutation.trim(),
      salutation: salutation.trim(),
      phone: phone.trim(),
      hours: hours.trim(),
      introducer: draft.source === 'introduced' ? introducer.trim() : '',
    };
    if (!(await attempt(noteContact(visit, said, now())))) return;
    setDraft(EMPTY);
    await forget();
    onKept(contact);
  };
  return (
    <Sheet title={w.newPerson} closeLabel={c.close} onClose={onClose}>
      {field('salutation', w.salutation, 100)}
      {field('name', w.contactName, 100)}
      <Chips
        legend={w.role}
        value={draft.role}
        onChange={(role) => set({ role })}
        choices={CONTACT_ROLES.map((value) => ({ value, label: t.contactRole[value] }))}
      />
      <Field
        label={w.phone}
        value={draft.phone}
        type="tel"
        maxLength={40}
        onChange={(e) => set({ phone: e.target.value })}
      />
      {draft.phone.trim() === '' ? null : (
        <CheckChips
          legend={w.consent}
          isLegendHidden
          values={draft.hasConsent ? ['yes'] : []}
          onChange={(values) => set({ hasConsent: values.length > 0 })}
          choices={[{ value: 'yes', label: w.consent }]}
        />
      )}
      {field('hours', w.hours, 60)}
      <Chips
        legend={w.source}
        value={draft.source}
        onChange={(source) => set({ source })}
        choices={CONTACT_SOURCES.map((value) => ({ value, label: w.t.contactSource[value] }))}
      />
      {draft.source === 'introduced' ? field('introducer', w.introducer, 100) : null}
      <Refusal text={refusal} />
      <Button look="primary" disabled={isBusy || draft.salutation.trim() === ''} onClick={() => void keep()}>
        {w.keepContact}
      </Button>
    </Sheet>
  );
}
