import { Link } from 'wouter';
import type { ScriptPage } from '../../protocol/scripts.ts';
import { useWords } from '../../ui/language.tsx';
import { mayGo } from '../frame.tsx';
import { useSession } from '../sign-in/session.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { uptakeBy } from './uptake.ts';
import * as words from './words.ts';

/** Where a line was said, by whom, and what the owner answered. */
export function UsesCard({ page: { uses, useCount } }: { page: ScriptPage }) {
  const w = useWords(words);
  const c = useWords(common);
  const { role } = useSession().person;
  return (
    <section className="card stack-small" aria-label={w.uses}>
      <h2>{w.uses}</h2>
      {uses.length === 0 ? (
        <p className="muted">{w.noUses}</p>
      ) : (
        <>
          <p className="small muted">{w.lastUses(uses.length, useCount)}</p>
          <Uptake page={{ uses }} />
          <WideTable name={w.uses}>
            <thead>
              <tr>
                <th scope="col">{w.day}</th>
                <th scope="col">{w.shop}</th>
                <th scope="col">{w.rep}</th>
                <th scope="col">{w.versions}</th>
                <th scope="col">{w.answerLabel}</th>
                <th scope="col">{w.objectionLabel}</th>
              </tr>
            </thead>
            <tbody>
              {uses.map((use, i) => (
                <tr key={i}>
                  <td className="whole">
                    {mayGo('visits', role) ? (
                      <Link className="link" href={`/visits/${use.visit}`}>
                        {use.day}
                      </Link>
                    ) : (
                      use.day
                    )}
                  </td>
                  <th scope="row">
                    {use.outlet.name}
                    <span className="small muted">{use.outlet.code}</span>
                  </th>
                  <td>{use.rep.name}</td>
                  <td>{w.version(use.version)}</td>
                  <td>{w.answers[use.answer]}</td>
                  <td>{use.objection === null ? c.nothing : w.t.objection[use.objection]}</td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </>
      )}
    </section>
  );
}

/** Rep by rep how often the owner agreed or tried. */
function Uptake({ page: { uses } }: { page: Pick<ScriptPage, 'uses'> }) {
  const w = useWords(words);
  return (
    <ul className="row wrap" aria-label={w.byRep}>
      {uptakeBy(uses, (use) => use.rep.name).map(({ name, yes, of }) => (
        <li key={name} className="small">
          <b>{name}</b> {w.yes(yes, of)}
        </li>
      ))}
    </ul>
  );
}
