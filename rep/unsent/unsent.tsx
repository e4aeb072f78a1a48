import { useMemo } from 'react';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBookOrNull } from '../book/book.ts';
import { bookPosition, useFacts } from '../log/log.ts';
import { stateOf } from '../log/states.ts';
import { isCutOff, useStatus } from '../log/status.ts';
import { syncAgain } from '../phone.ts';
import * as common from '../words.ts';
import { groupsOf } from './groups.ts';
import { SaveAsFile } from './save-as-file.tsx';
import * as words from './words.ts';

/** By name what has not reached the server, and how it gets away from here: over the line, or as a file. `send`: its button. */
export function Unsent({ send = 'usual' }: { send?: 'usual' | 'primary' | 'elsewhere' }) {
  const w = useWords(words);
  const { waiting, photos, unreadable, line, isTrying } = useStatus();
  return (
    <>
      <h2>{w.titleOf(w.count(waiting, photos))}</h2>
      <UnsentList />
      {unreadable > 0 ? <p className="notice bad">{w.unreadable(unreadable)}</p> : null}
      {send === 'elsewhere' ? null : (
        <>
          <Button look={send} disabled={isTrying} onClick={syncAgain}>
            {isTrying ? w.trying : w.send}
          </Button>
          {isCutOff(line) && !isTrying ? <p className="small muted">{w.noLine}</p> : null}
        </>
      )}
      <SaveAsFile />
    </>
  );
}

function UnsentList() {
  const w = useWords(words);
  const c = useWords(common);
  const book = useBookOrNull();
  const all = useFacts();
  const groups = useMemo(() => {
    const position = bookPosition();
    return groupsOf(
      all.filter((f) => stateOf(f, position) === 'unsent'),
      all,
    );
  }, [all]);
  return (
    <ul>
      {groups.map(({ outlet, facts, kinds }) => (
        <li className="list-line" key={outlet ?? 'day'}>
          <span>
            {outlet === null ? w.ofTheDay : (book?.outlets.get(outlet)?.name ?? w.unknownShop)}
            <span className="small muted block">{c.list(kinds.map((kind) => w.kind[kind] ?? kind))}</span>
          </span>
          <span className="due">{w.records(facts.length)}</span>
        </li>
      ))}
    </ul>
  );
}
