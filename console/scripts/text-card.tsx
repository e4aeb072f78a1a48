import { findingsOf } from '../../core/script/life/text.ts';
import type { ScriptList, ScriptVersion } from '../../protocol/scripts.ts';
import { useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import { FindingList } from './finding-list.tsx';
import { Marked } from './marked.tsx';
import * as words from './words.ts';

/** A version to read: both languages with their findings marked, where it is offered, and what carries it. */
export function TextCard({
  version: { text, writers },
  known: { evidence, today },
}: {
  version: ScriptVersion;
  known: Pick<ScriptList, 'evidence' | 'today'>;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const findings = findingsOf(text, evidence, today);
  return (
    <div className="stack-small">
      {(['zh', 'en'] as const).map((language) =>
        text[language].trim() === '' ? null : (
          <div key={language} className="stack-small">
            <p className="script-said" lang={language}>
              <Marked text={text[language]} findings={findings[language]} />
            </p>
            <FindingList text={text[language]} textLanguage={language} findings={findings[language]} />
          </div>
        ),
      )}
      <p className="muted">
        {[
          w.family[text.family],
          c.list(text.steps.map((step) => w.t.step[step])),
          c.list(text.situations.map((one) => w.situation[one])),
          writers.length === 0 ? w.ships : w.writers(c.list(writers.map((who) => who.name))),
        ].join(' · ')}
      </p>
      {text.evidence.length > 0 ? (
        <ul className="small">
          {text.evidence.map((id) => {
            const one = evidence.find((known) => known.id === id);
            return (
              <li key={id}>
                {one
                  ? `${id} · “${one.claim}” · ${one.source} · ${one.until < today ? w.evidenceOver(one.until) : w.evidenceHolds(one.until)}`
                  : id}
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
