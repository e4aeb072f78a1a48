/** Who or what may not leave the phone by name. */
export interface Named {
  readonly name: string;
  readonly contacts: readonly { readonly name: string; readonly salutation: string }[];
}

/** A number of a telephone, a licence or a house: four figures and more. */
const FIGURES = /\d[\d\s-]{2,}\d/g;

/** [PT10] What a rep has typed, with no name of his shops and their people, and without long numbers, in it. */
export function nameless(text: string, shops: Iterable<Named>): string {
  const names = [...shops].flatMap(({ name, contacts }) => [
    name,
    ...contacts.flatMap((contact) => [contact.name, contact.salutation]),
  ]);
  const found = [...new Set(names.map((name) => name.trim()))]
    .filter((name) => name.length > 1 && text.includes(name))
    // A long name first: a shop is often called by its owner's.
    .sort((a, b) => b.length - a.length);
  return found.reduce((left, name) => left.replaceAll(name, '…'), text).replaceAll(FIGURES, '…');
}
