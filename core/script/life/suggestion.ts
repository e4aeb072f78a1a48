import type { Language } from '../choose.ts';
import type { LintFinding } from '../lint/finding.ts';
import { clauseEnd, clauseStart, sentencesOf } from '../lint/sentences.ts';

const WORDING: Readonly<Record<Language, RegExp>> = {
  zh: /改(?:为|说[^：]*)：(.+)$/s,
  en: /\bsay(?:[^:,.]*): (.+)$/is,
};

/** The honest words that a finding offers, as they would stand in the text; null where it only gives advice. */
export const wordingOf = ({ suggestion }: Pick<LintFinding, 'suggestion'>, language: Language): string | null =>
  WORDING[language].exec(suggestion[language])?.[1] ?? null;

const MARK = /[，,；;：:。！？!?\n.]$/;

/** [SL8] The text with the honest words in place of the clauses that the finding is about; its last mark stays. */
export function withSuggestion(text: string, finding: LintFinding, language: Language): string {
  const wording = wordingOf(finding, language);
  if (wording === null) return text;
  const inside = sentencesOf(text).find((one) => finding.start < one.end) ?? { start: 0, end: text.length };
  const start = Math.max(inside.start, clauseStart(text, finding.start));
  const end = Math.min(inside.end, clauseEnd(text, Math.max(finding.start, finding.end - 1)));
  const mark = MARK.exec(text.slice(start, end))?.[0] ?? '';
  const gap = /^\s*/.exec(text.slice(start))![0];
  const said = start === inside.start ? wording[0]!.toUpperCase() + wording.slice(1) : wording;
  return text.slice(0, start) + gap + said + mark + text.slice(end);
}
