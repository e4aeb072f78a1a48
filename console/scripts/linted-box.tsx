import { useId, type Ref } from 'react';
import type { Language } from '../../core/script/choose.ts';
import { withSuggestion } from '../../core/script/life/suggestion.ts';
import type { LintFinding } from '../../core/script/lint/finding.ts';
import { useWords } from '../../ui/language.tsx';
import { FindingList } from './finding-list.tsx';
import { Marked } from './marked.tsx';
import * as words from './words.ts';

/** A box to write in that marks what the linter finds while one types. */
export function LintedBox({
  label,
  language,
  value,
  maxLength,
  findings,
  box,
  onChange,
  onFocus,
}: {
  label: string;
  language: Language;
  value: string;
  maxLength: number;
  findings: readonly LintFinding[];
  box: Ref<HTMLTextAreaElement>;
  onChange: (text: string) => void;
  onFocus: () => void;
}) {
  const w = useWords(words);
  const told = useId();
  return (
    <div className="stack-small">
      <label className="field">
        <span>{label}</span>
        <span className="linted" lang={language}>
          <span className="linted-marks" aria-hidden="true">
            <Marked text={value} findings={findings} />
            {'\u200b'}
          </span>
          <textarea
            ref={box}
            rows={2}
            spellCheck={false}
            value={value}
            maxLength={maxLength}
            aria-describedby={told}
            onChange={(e) => onChange(e.target.value)}
            onFocus={onFocus}
          />
        </span>
      </label>
      <p id={told} className={findings.length === 0 ? 'small muted' : 'small'}>
        {value.trim() === '' ? '' : findings.length === 0 ? `✓ ${w.clean}` : w.found(findings.length)}
      </p>
      <FindingList
        text={value}
        textLanguage={language}
        findings={findings}
        onTake={(finding) => onChange(withSuggestion(value, finding, language))}
      />
    </div>
  );
}
