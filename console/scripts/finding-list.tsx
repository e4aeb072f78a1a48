import type { Language } from '../../core/script/choose.ts';
import { wordingOf } from '../../core/script/life/suggestion.ts';
import type { LintFinding, Severity } from '../../core/script/lint/finding.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

const LOOKS: Record<Severity, string> = { B: 'bad', W: 'warn', I: '' };

/** What is wrong with a text, why, and what to say instead; with `onTake` the honest words are one tap away. */
export function FindingList({
  text,
  textLanguage,
  findings,
  onTake,
}: {
  text: string;
  /** The language of the text, in which its honest words are. */
  textLanguage: Language;
  findings: readonly LintFinding[];
  onTake?: (finding: LintFinding) => void;
}) {
  const w = useWords(words);
  const { language } = useLanguage();
  if (findings.length === 0) return null;
  return (
    <ul className="lint-list">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.start}`}>
          <span className={`pill ${LOOKS[finding.severity]}`}>{w.severity[finding.severity]}</span>
          <div>
            <b>{w.says(finding.rule, text.slice(finding.start, finding.end))}</b>
            <p>{finding.reason[language]}</p>
            <p className="muted">{finding.suggestion[language]}</p>
          </div>
          {onTake && wordingOf(finding, textLanguage) !== null ? (
            <Button onClick={() => onTake(finding)}>{w.take}</Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
