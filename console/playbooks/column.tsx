import type { Day } from '../../core/base/day.ts';
import { CHANGE_KINDS, isSetting, keyOf, mayApply, type Change, type Standing } from '../../core/playbook/change.ts';
import { useWords } from '../../ui/language.tsx';
import { useSession } from '../sign-in/session.ts';
import { ChangeRow } from './change-row.tsx';
import type { Names } from './telling.ts';
import * as words from './words.ts';

/** One of the three columns: its changes by kind, and all of them in one tick. */
export function Column({
  standing,
  changes,
  ticked,
  applied,
  names,
  today,
  onTick,
}: {
  standing: Standing;
  changes: readonly Change[];
  ticked: ReadonlySet<string>;
  /** What will be applied: what is ticked, and what it brings along. */
  applied: ReadonlySet<string>;
  names: Names;
  today: Day;
  onTick: (keys: readonly string[], isTicked: boolean) => void;
}) {
  const w = useWords(words);
  const { role } = useSession().person;
  const mine = changes.filter((one) => mayApply(one.kind, role)).map(keyOf);
  const title = `${w.standings[standing]} ${changes.length}`;
  return (
    <section className="card">
      {mine.length === 0 ? (
        <h2>{title}</h2>
      ) : (
        <label className="row">
          <input
            type="checkbox"
            aria-label={w.tickAll(w.standings[standing])}
            checked={mine.every((key) => ticked.has(key))}
            onChange={(e) => onTick(mine, e.target.checked)}
          />
          <h2>{title}</h2>
        </label>
      )}
      {changes.length === 0 ? <p className="muted">{w.nothing}</p> : null}
      {CHANGE_KINDS.map((kind) => ({ kind, of: changes.filter((one) => one.kind === kind) }))
        .filter(({ of }) => of.length > 0)
        .map(({ kind, of }) => (
          <div key={kind} className="stack-small">
            {isSetting(kind) ? null : <h3>{w.kinds[kind]}</h3>}
            <ul className="book-changes">
              {of.map((one) => {
                const key = keyOf(one);
                return (
                  <ChangeRow
                    key={key}
                    change={one}
                    isMine={mayApply(kind, role)}
                    isTicked={applied.has(key)}
                    isNeeded={applied.has(key) && !ticked.has(key)}
                    names={names}
                    today={today}
                    onTick={(isTicked) => onTick([key], isTicked)}
                  />
                );
              })}
            </ul>
          </div>
        ))}
    </section>
  );
}
