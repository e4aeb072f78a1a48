/** A point in the text of a fact that could not be read. */
const POINT = /"place":\s*\{[^{}]*\}?/g;

export const withoutPoints = (text: string): string => text.replaceAll(POINT, '"place":null');

/** [PR6] A fact as it is shown to somebody who decides about it: without where the rep was. */
export function withPlaceHidden(fact: unknown): unknown {
  if (typeof fact !== 'object' || fact === null) return fact;
  if ('place' in fact) return { ...fact, place: null };
  return 'text' in fact && typeof fact.text === 'string' ? { ...fact, text: withoutPoints(fact.text) } : fact;
}
