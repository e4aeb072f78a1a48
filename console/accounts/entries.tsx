import { yuan } from '../../core/base/money.ts';
import type { AccountEntry } from '../../protocol/accounts.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** What was paid, and what was taken back. */
export function Entries({
  entries,
  onTakeBack,
}: {
  entries: readonly AccountEntry[];
  onTakeBack: ((entry: AccountEntry) => void) | null;
}) {
  const w = useWords(words);
  return (
    <section className="card">
      <h2>{w.entries}</h2>
      {entries.length === 0 ? (
        <p className="muted">{w.noEntries}</p>
      ) : (
        <WideTable name={w.entries}>
          <thead>
            <tr>
              <th scope="col">{w.what}</th>
              <th scope="col">{w.day}</th>
              <th scope="col">{w.note}</th>
              <th scope="col" className="number">
                {w.total}
              </th>
              <th scope="col">
                <span className="hidden-text">{w.takeBack}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Line key={entry.id} entry={entry} onTakeBack={onTakeBack} />
            ))}
          </tbody>
        </WideTable>
      )}
    </section>
  );
}

function Line({ entry, onTakeBack }: { entry: AccountEntry; onTakeBack: ((entry: AccountEntry) => void) | null }) {
  const w = useWords(words);
  const c = useWords(common);
  const about = [entry.reference, entry.orders.length > 0 ? w.named(c.list(entry.orders.map((o) => o.number))) : ''];
  return (
    <tr>
      <th scope="row">
        {[w.t.entry[entry.kind], entry.way ? w.t.way[entry.way] : ''].filter(Boolean).join(' · ')}
        <span className="small muted">{entry.isHandedOver === null ? w.by(entry.by) : w.collectedBy(entry.by)}</span>
      </th>
      <td className="whole">{entry.day}</td>
      <td>
        {entry.note}
        <span className="small muted">{about.filter((part) => part !== '').join(' · ')}</span>
      </td>
      <td className="number">{entry.kind === 'reversal' ? yuan(entry.amount) : `−${yuan(entry.amount)}`}</td>
      <td className="whole">
        {entry.isHandedOver === null || entry.isTakenBack ? null : (
          <span className={`pill ${entry.isHandedOver ? 'ok' : 'warn'}`}>
            {entry.isHandedOver ? w.handedOver : w.waits}
          </span>
        )}
        {entry.isTakenBack ? <span className="pill">{w.takenBack}</span> : null}
        {onTakeBack && !entry.isTakenBack && entry.kind !== 'reversal' ? (
          <Button onClick={() => onTakeBack(entry)}>{w.takeBack}</Button>
        ) : null}
      </td>
    </tr>
  );
}
