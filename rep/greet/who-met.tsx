import { useState } from 'react';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { LetterSheet } from '../outlet/letter-sheet.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import { ContactSheet } from './contact-sheet.tsx';
import * as words from './words.ts';

/** The choice that the usual contact is not there: then somebody else has allowed the work. */
export const AWAY = 'away';

/** Whom I met, with the role; or who else allowed me to work. Somebody new is written down on the spot. */
export function WhoMet({
  met,
  permission,
  onMet,
  onPermission,
}: {
  met: string | null;
  permission: string;
  onMet: (met: string) => void;
  onPermission: (permission: string) => void;
}) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { outlet, today } = useAtVisit();
  const [isWriting, setWriting] = useState(false);
  const [isAdding, setAdding] = useState(false);
  return (
    <section className="stack-small">
      <Chips
        legend={w.whoMet}
        value={met}
        onChange={onMet}
        choices={[
          ...outlet.contacts.map((p) => ({ value: p.id, label: w.person(p.salutation, t.contactRole[p.role]) })),
          { value: AWAY, label: outlet.contacts.length > 0 ? w.ownerAway : w.someoneElse },
        ]}
      />
      {met === AWAY ? (
        <>
          <Field
            label={w.whoAllowed}
            value={permission}
            maxLength={100}
            onChange={(e) => onPermission(e.target.value)}
          />
          <Button onClick={() => setWriting(true)}>{w.leaveLetter}</Button>
        </>
      ) : null}
      {isWriting ? <LetterSheet outlet={outlet} today={today} onClose={() => setWriting(false)} /> : null}
      <Button look="plain" onClick={() => setAdding(true)}>
        + {w.newPerson}
      </Button>
      {isAdding ? (
        <ContactSheet
          onKept={(contact) => {
            onMet(contact);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </section>
  );
}
