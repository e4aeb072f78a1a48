import { fill, slotsOf } from '../../core/script/choose.ts';
import { SLOTS } from '../../core/script/slots.ts';
import type { ScriptText } from '../../core/script/life/text.ts';
import { useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import { examplesIn } from './examples.ts';
import * as words from './words.ts';

/** What the phone makes of a line, with the facts of a made-up shop. */
export function Preview({ line }: { line: Pick<ScriptText, 'zh' | 'en' | 'number' | 'answers'> }) {
  const w = useWords(words);
  const c = useWords(common);
  const unknown = [...new Set([line.zh, line.en].flatMap(slotsOf))].filter((slot) => !Object.hasOwn(SLOTS, slot));
  return (
    <section className="script-phone" aria-label={w.preview}>
      <div className="card stack-small">
        <h2>{w.preview}</h2>
        <p className="small muted">{w.previewHint}</p>
        {(['zh', 'en'] as const).map((language) =>
          line[language].trim() === '' ? null : (
            <div key={language} className="stack-small" lang={language}>
              {line.number === null ? null : <p className="script-number">{examplesIn(language)[line.number]}</p>}
              <p className="script-said">{fill(line, examplesIn(language), language) ?? line[language]}</p>
              {line.answers.length > 0 ? (
                <p className="row wrap">
                  {line.answers.map((one, i) => (
                    <span key={i} className="pill">
                      {one[language] || one.zh}
                    </span>
                  ))}
                </p>
              ) : null}
            </div>
          ),
        )}
        {unknown.length > 0 ? <p className="notice warn">! {w.slotUnknown(c.list(unknown))}</p> : null}
      </div>
    </section>
  );
}
