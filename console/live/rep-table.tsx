import { yuan } from '../../core/base/money.ts';
import { percent } from '../../core/base/ratio.ts';
import type { DayBoard } from '../../protocol/board.ts';
import { Link } from 'wouter';
import { useWords } from '../../ui/language.tsx';
import { clockOn } from '../time.ts';
import * as common from '../words.ts';
import { AttentionPill } from './attention-pill.tsx';
import { PhoneState } from './phone-state.tsx';
import type { RepRow } from './rep-rows.ts';
import { StopStrip } from './stop-mark.tsx';
import * as words from './words.ts';

/** One row a rep, who needs attention first; the name opens his day. */
export function RepTable({
  board,
  rows,
  chosen,
  hrefOf,
}: {
  board: DayBoard;
  rows: readonly RepRow[];
  chosen: string | null;
  hrefOf: (rep: string) => string;
}) {
  const w = useWords(words);
  const c = useWords(common);
  return (
    <div className="scroll-x">
      <table className="table listed reps">
        <thead>
          <tr>
            <th scope="col">{w.rep}</th>
            <th scope="col">{w.standing}</th>
            <th scope="col">{w.plan}</th>
            <th scope="col" className="number">
              {w.money}
            </th>
            <th scope="col">{w.phone}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ of, stops, attention, last }) => (
            <tr key={of.rep.id} className={of.rep.id === chosen ? 'chosen' : ''}>
              <th scope="row">
                <Link
                  href={hrefOf(of.rep.id)}
                  className="link"
                  aria-label={w.open(of.rep.name)}
                  aria-current={of.rep.id === chosen ? 'true' : undefined}
                >
                  {of.rep.name}
                </Link>
                <span className="small muted">{c.list(of.routes) || w.noRoute}</span>
              </th>
              <td>
                <AttentionPill attention={attention} />
                {last ? <span className="small muted">{whereabouts(last, board)}</span> : null}
              </td>
              <td>
                <StopStrip states={stops.map((stop) => stop.state)} />
                <span className="small">
                  {of.figures.plannedDone} / {of.figures.planned} · {percent(of.figures.adherence)}
                </span>
              </td>
              <td className="number">
                {c.yuan(yuan(of.figures.value))}
                <span className="small muted">{w.orders(of.figures.productive, of.figures.salesVisits)}</span>
              </td>
              <td className="whole">
                <PhoneState of={of} board={board} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function whereabouts({ outlet, state, visit }: NonNullable<RepRow['last']>, { day, zone }: DayBoard): string {
    const at = (state === 'now' ? visit?.checkedInAt : visit?.endedAt) ?? visit?.checkedInAt;
    if (!at) return outlet.name;
    return (state === 'now' ? w.inShop : w.leftShop)(outlet.name, clockOn(day, at, zone));
  }
}
