import { COMPANIONS, type Companion } from '../../core/visit/facts.ts';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import * as words from './words.ts';

/** Who came along, half typed. */
export interface WithWhom {
  readonly role: Companion['role'] | 'nobody';
  readonly name: string;
}
export const NOBODY: WithWhom = { role: 'nobody', name: '' };

/** Null for nobody, and as long as no name is written. */
export const companionOf = ({ role, name }: WithWhom): Companion | null =>
  role === 'nobody' || name.trim() === '' ? null : { role, name: name.trim() };

/** Who came along, to be introduced: the supervisor's and the distributor's names are known. */
export function CompanionField({
  companion,
  onChange,
}: {
  companion: WithWhom;
  onChange: (companion: WithWhom) => void;
}) {
  const w = useWords(words);
  const { book, outlet } = useAtVisit();
  const known: Partial<Record<WithWhom['role'], string>> = {
    supervisor: book.person.supervisor?.name ?? '',
    distributor: outlet.distributor.driver,
  };
  return (
    <section className="stack-small">
      <Chips
        legend={w.companion}
        value={companion.role}
        onChange={(role) => onChange({ role, name: known[role] ?? '' })}
        choices={[
          { value: 'nobody', label: w.alone },
          ...COMPANIONS.map((value) => ({ value, label: w.t.companion[value] })),
        ]}
      />
      {companion.role === 'nobody' ? null : (
        <Field
          label={w.companionName}
          value={companion.name}
          maxLength={100}
          onChange={(e) => onChange({ ...companion, name: e.target.value })}
        />
      )}
    </section>
  );
}
