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

const MARKS = '，,；;：:。！？!?\n';

/** Where the clause begins in which a place lies. */
export function clauseStart(text: string, at: number): number {
  for (let i = at - 1; i >= 0; i--) if (MARKS.includes(text[i]!)) return i + 1;
  return 0;
}

export function clauseEnd(text: string, at: number): number {
  for (let i = at; i < text.length; i++) if (MARKS.includes(text[i]!)) return i + 1;
  return text.length;
}
