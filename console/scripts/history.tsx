import { dayOf, timeOf } from '../../core/base/day.ts';
import { allFindings } from '../../core/script/life/text.ts';
import type { ScriptPage } from '../../protocol/scripts.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** Who did what to a line, and what was said. */
export function History({ page: { events, zone } }: { page: ScriptPage }) {
  const w = useWords(words);
  return (
    <section className="card" aria-label={w.history}>
      <h2>{w.history}</h2>
      {events.length === 0 ? <p className="muted">{w.noHistory}</p> : null}
      <ol className="arrivals">
        {events.map((event, at) => {
          const found = event.deed === 'submit' ? allFindings(event.findings).length : 0;
          return (
            <li key={at}>
              <span className="muted">
                {dayOf(event.at, zone)} {timeOf(event.at, zone)}
              </span>{' '}
              <span>
                <b>{event.deed === 'write' ? w.wrote : w.deed[event.deed]}</b>{' '}
                {[event.by ?? w.itself, w.version(event.version), event.comment, found > 0 ? w.found(found) : '']
                  .filter((text) => text !== '')
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
