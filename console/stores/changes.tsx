import { Link } from 'wouter';
import { dayOf, timeOf } from '../../core/base/day.ts';
import { changeText } from '../../core/words/outlet-changes.ts';
import type { StorePage } from '../../protocol/stores.ts';
import { useWords } from '../../ui/language.tsx';
import { WideTable } from '../wide-table.tsx';
import * as words from './words.ts';

/** Who changed which field from what to what, when and from where. */
export function Changes({ page: { changes, zone } }: { page: StorePage }) {
  const w = useWords(words);
  return (
    <section className="card">
      <h2>{w.history}</h2>
      {changes.length === 0 ? <p className="muted">{w.noHistory}</p> : null}
      {changes.length > 0 ? (
        <WideTable name={w.history}>
          <thead>
            <tr>
              <th scope="col">{w.when}</th>
              <th scope="col">{w.who}</th>
              <th scope="col">{w.source}</th>
              <th scope="col">{w.what}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change, i) => (
              <tr key={i}>
                <th scope="row" className="whole">
                  {dayOf(change.at, zone)} {timeOf(change.at, zone)}
                </th>
                <td>{change.by}</td>
                <td>
                  {change.visit === null ? (
                    w.ct.source[change.source]
                  ) : (
                    <Link className="link" href={`/visits/${change.visit}`} aria-label={w.toVisit}>
                      {w.ct.source[change.source]}
                    </Link>
                  )}
                </td>
                <td>
                  <ul>
                    {change.fields.map((one, at) => {
                      const { field, from, to } = changeText(one, w.ct, w.t);
                      return (
                        <li key={at}>
                          {field} <span className="muted">{from} →</span> {to}
                        </li>
                      );
                    })}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      ) : null}
    </section>
  );
}
