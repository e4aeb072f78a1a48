import { useMemo, useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import { isSetting, type Change } from '../../core/playbook/change.ts';
import { differences } from '../../core/playbook/differences.ts';
import { allFindings, findingsOf } from '../../core/script/life/text.ts';
import { blocks } from '../../core/script/lint/finding.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { codeOf, tellingOf, titleOf, type Names } from './telling.ts';
import * as words from './words.ts';

/** One change: whether it is applied, what it is about, and field by field what it does. */
export function ChangeRow({
  change,
  isMine,
  isTicked,
  isNeeded,
  names,
  today,
  onTick,
}: {
  change: Change;
  isMine: boolean;
  isTicked: boolean;
  isNeeded: boolean;
  names: Names;
  today: Day;
  onTick: (isTicked: boolean) => void;
}) {
  const w = useWords(words);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const findings = useMemo(
    () => (change.kind === 'script' && change.after ? allFindings(findingsOf(change.after, [], today)) : []),
    [change, today],
  );
  const remark = isMine ? (isNeeded ? w.needed : '') : isSetting(change.kind) ? w.byAdmin : w.byOffice;
  return (
    <li>
      <label className="row">
        <input
          type="checkbox"
          checked={isTicked}
          disabled={!isMine || isNeeded}
          onChange={(e) => onTick(e.target.checked)}
        />
        <span>
          {titleOf(change, w, language)} <span className="small muted">{codeOf(change)}</span>{' '}
          {findings.length > 0 ? (
            <span className={`pill ${blocks(findings) ? 'bad' : 'warn'}`}>{w.found(findings.length)}</span>
          ) : null}
          {remark === '' ? null : <span className="small muted">{remark}</span>}
        </span>
      </label>
      <details open={isOpen} onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary className="small">{w.details}</summary>
        {isOpen ? <Fields change={change} names={names} /> : null}
      </details>
    </li>
  );
}

function Fields({ change, names }: { change: Change; names: Names }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { before, after } = change;
  const telling = tellingOf(change, w, language, names);
  const isGone = after === null;
  return (
    <ul className="book-fields small">
      {differences(before, after).map(({ path, before: was, after: is }) => (
        <li key={path.join(' ')}>
          {path.length > 0 ? <span className="muted">{telling.path(path)} </span> : null}
          {telling.value(path, isGone ? was : is)}
          {was !== null && !isGone ? <s className="muted">{w.was(telling.value(path, was))}</s> : null}
        </li>
      ))}
    </ul>
  );
}
