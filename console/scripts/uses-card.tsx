import { Link } from 'wouter';
import { boundsOf, rateOf, type Rate } from '../../core/script/trial/rate.ts';
import type { ScriptPage } from '../../protocol/scripts.ts';
import { useWords } from '../../ui/language.tsx';
import { mayGo } from '../frame.tsx';
import { useSession } from '../sign-in/session.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** Where a line was said, by whom, and what the owner answered. */
export function UsesCard({ page: { uses, uptake } }: { page: ScriptPage }) {
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
          <ul className="row wrap script-uptake" aria-label={w.byRep}>
            {uptake.map(({ rep, said, agreed }) => (
              <li key={rep}>
                <b>{rep}</b> {w.yes(agreed, said)} <Interval rate={rateOf(agreed, said)} />
              </li>
            ))}
          </ul>
          <p className="small muted">
            {w.lastUses(
              uses.length,
              uptake.reduce((sum, one) => sum + one.said, 0),
            )}
          </p>
          <WideTable name={w.latestUses}>
            <thead>
              <tr>
                <th scope="col">{w.day}</th>
                <th scope="col">{w.shop}</th>
                <th scope="col">{w.rep}</th>
                <th scope="col">{w.versionLabel}</th>
                <th scope="col">{w.answerLabel}</th>
                <th scope="col">{w.objectionLabel}</th>
                <th scope="col">{w.orderLabel}</th>
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
                  <td>{use.hasOrdered ? w.hasOrdered : c.nothing}</td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </>
      )}
    </section>
  );
}

/** Between which shares the truth lies with 95 % certainty. */
function Interval({ rate }: { rate: Rate | null }) {
  const w = useWords(words);
  return rate ? <span className="small muted">{w.between(boundsOf(rate))}</span> : null;
}
