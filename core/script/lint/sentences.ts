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
