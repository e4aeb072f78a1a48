import * as v from 'valibot';
import { Id } from '../base/id.ts';
import { Name, text } from '../base/text.ts';

export const CONTACT_ROLES = ['owner', 'decision-maker', 'gatekeeper', 'clerk'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** A person in the shop; `salutation` is what the rep says: 李姐, 王老板. */
export const Contact = v.strictObject({
  id: Id,
  name: Name,
  salutation: Name,
  role: v.picklist(CONTACT_ROLES),
  phone: text(40),
  hours: text(60),
});
export type Contact = v.InferOutput<typeof Contact>;

/** Who decides here, else whoever we know first. */
export const decisionMaker = (contacts: readonly Contact[]): Contact | undefined =>
  contacts.find((c) => c.role === 'decision-maker') ?? contacts.find((c) => c.role === 'owner') ?? contacts[0];

/** [U6] The contacts of an outlet with one more, or with what is newer about one of them. */
export const contactsAfter = (
  contacts: readonly Contact[],
  { contact, name, salutation, role, phone, hours }: Omit<Contact, 'id'> & { readonly contact: Id },
): Contact[] => {
  const said = { id: contact, name, salutation, role, phone, hours };
  return contacts.some(({ id }) => id === contact)
    ? contacts.map((one) => (one.id === contact ? said : one))
    : [...contacts, said];
};
