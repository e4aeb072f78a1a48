/** A stretch of a text by its place. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const SENTENCE = /[^。！？!?\n]*?(?:[。！？!?\n]|\.(?=\s|$)|$)/g;

/** The sentences of a text, each with its closing mark. */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(SENTENCE))
    if (match[0].trim() !== '') found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

/** Where the clause begins in which a place lies. */
export function clauseStart(sentence: string, at: number): number {
  for (let i = at - 1; i >= 0; i--) if ('，,；;：:。！？!?\n'.includes(sentence[i]!)) return i + 1;
  return 0;
}

export function clauseEnd(sentence: string, at: number): number {
  for (let i = at; i < sentence.length; i++) if ('，,；;：:。！？!?\n'.includes(sentence[i]!)) return i + 1;
  return sentence.length;
}

/** A text of the same length in which slots and registered names say nothing. */
export function masked(text: string, names: readonly string[]): string {
  const blank = (found: string): string => '\uE000'.repeat(found.length);
  return names
    .filter((name) => name !== '')
    .reduce((so, name) => so.replaceAll(name, blank), text.replace(/\{\{[^{}]*\}\}/g, blank));
}
