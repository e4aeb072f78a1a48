import { Link } from 'wouter';
import { timeOf, type Zone } from '../../core/base/day.ts';
import { yuan } from '../../core/base/money.ts';
import type { VisitList } from '../../protocol/board.ts';
import { useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import * as privacy from '../privacy/words.ts';
import { usePromisesText } from './promises-text.ts';
import { StandingPill } from './standing-pill.tsx';
import * as words from './words.ts';

/** One row a visit; the name of the shop opens it. */
export function VisitTable({ visits, zone }: { visits: VisitList['visits']; zone: Zone }) {
  const w = useWords(words);
  const p = useWords(privacy);
  const promisesOf = usePromisesText();
  const c = useWords(common);
  return (
    <div className="scroll-x">
      <table className="table listed">
        <thead>
          <tr>
            <th scope="col">{w.time}</th>
            <th scope="col">{w.outlet}</th>
            <th scope="col">{w.rep}</th>
            <th scope="col">{w.outcome}</th>
            <th scope="col" className="number">
              {w.money}
            </th>
            <th scope="col" className="number">
              {w.steps}
            </th>
            <th scope="col" className="number">
              {w.out}
            </th>
            <th scope="col" className="number">
              {w.photos}
            </th>
            <th scope="col">{w.promises}</th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <tr key={visit.visit}>
              <td className="whole">
                {visit.checkedInAt ? timeOf(visit.checkedInAt, zone) : c.nothing}
                {visit.endedAt ? `–${timeOf(visit.endedAt, zone)}` : ''}
              </td>
              <th scope="row">
                <Link href={`/visits/${visit.visit}`} className="link">
                  {visit.outletName}
                </Link>
                {visit.isPlanned ? null : <span className="small muted">{w.unplanned}</span>}
              </th>
              <td className="whole">{visit.repName}</td>
              <td>
                <StandingPill of={visit} />
                {(visit.standing === 'manual' || visit.standing === 'outside') && visit.answer === null ? (
                  <span className="pill warn">! {p.waits}</span>
                ) : null}
                {visit.answer === 'doubted' ? <span className="pill bad">✕ {p.doubt}</span> : null}
              </td>
              <td className="number">
                {visit.total === null ? c.nothing : c.yuan(yuan(visit.total))}
                {visit.order === null ? null : <span className="small muted">{w.linesOf(visit.lines)}</span>}
              </td>
              <td className="number">{w.ofEight(visit.stepsDone)}</td>
              <td className={visit.outOfStock > 0 ? 'number bad' : 'number'}>{visit.outOfStock}</td>
              <td className="number">{visit.photos}</td>
              <td>{promisesOf(visit) || c.nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
