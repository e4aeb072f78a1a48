import { Link } from 'wouter';
import { yuan } from '../../core/base/money.ts';
import { isPlanInTime } from '../../core/plan/gate.ts';
import { TERMS } from '../../core/words/terms.ts';
import type { DayBoard } from '../../protocol/board.ts';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { DownloadButton } from '../import/download-button.tsx';
import { pathWith } from '../query.ts';
import { clockOn } from '../time.ts';
import * as common from '../words.ts';
import { AttentionPill } from './attention-pill.tsx';
import { PhoneState } from './phone-state.tsx';
import type { RepRow, Stop } from './rep-rows.ts';
import { StopMark } from './stop-mark.tsx';
import * as words from './words.ts';

/** One rep's day: his stops in their order with what came of each, then what was outside the plan. */
export function RepDayPanel({ board, row, closeHref }: { board: DayBoard; row: RepRow; closeHref: string }) {
  const w = useWords(words);
  const c = useWords(common);
  const { of, stops, unplanned, attention } = row;
  const clock = (at: Parameters<typeof clockOn>[1]): string => clockOn(board.day, at, board.zone);
  return (
    <section className="card panel" aria-label={w.open(of.rep.name)}>
      <div className="row spread">
        <h2>{of.rep.name}</h2>
        <Link href={closeHref} className="button plain" aria-label={w.close}>
          <Icon name="close" size={20} />
        </Link>
      </div>
      <div className="row wrap">
        <AttentionPill attention={attention} />
        <span className="small muted">{c.list(of.routes) || w.noRoute}</span>
      </div>
      <ul className="small day-facts">
        <li className={isLate(of, board) ? 'bad' : ''}>
          {of.planConfirmedAt ? w.planConfirmed(clock(of.planConfirmedAt)) : w.planOpen}
          {isLate(of, board) ? ` · ${w.planLate(board.planningTime)}` : ''}
        </li>
        {of.unplannedDayReason === null ? null : <li className="bad">{w.beganUnplanned(of.unplannedDayReason)}</li>}
        {of.target === null ? null : <li>{w.target(yuan(of.target))}</li>}
        <li>{of.signedAt ? w.signed(clock(of.signedAt)) : w.notSigned}</li>
        <li>
          <PhoneState of={of} board={board} />
        </li>
      </ul>
      <div className="row spread">
        <h3>{w.stops}</h3>
        {stops.length > 0 ? (
          <DownloadButton
            path={pathWith('/v1/desk/service-cards', { rep: of.rep.id, day: board.day })}
            name={`${w.cardsName(of.rep.name, board.day)}.pdf`}
          >
            {w.cards}
          </DownloadButton>
        ) : null}
      </div>
      {stops.length === 0 ? <p className="muted">{w.noStops}</p> : <StopList stops={stops} board={board} />}
      {unplanned.length > 0 ? (
        <>
          <h3>{w.unplanned}</h3>
          <StopList stops={unplanned} board={board} />
        </>
      ) : null}
    </section>
  );
}

const isLate = ({ planConfirmedAt, stops }: RepRow['of'], { day, planningTime, asOf, zone }: DayBoard): boolean =>
  stops.length > 0 && isPlanInTime({ day, confirmedAt: planConfirmedAt }, planningTime, asOf, zone) === false;

function StopList({ stops, board }: { stops: readonly Stop[]; board: DayBoard }) {
  return (
    <ol className="stops">
      {stops.map((stop) => (
        <li key={stop.outlet.id}>
          <StopMark state={stop.state} />
          <span className="stop-number">{stop.number}</span>
          <StopWords stop={stop} board={board} />
        </li>
      ))}
    </ol>
  );
}

function StopWords({ stop, board }: { stop: Stop; board: DayBoard }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const { outlet, visit, missed, state } = stop;
  const clock = (at: Parameters<typeof clockOn>[1]): string => clockOn(board.day, at, board.zone);
  const came = [
    w.stop[state],
    missed && state === 'missed' ? t.missed[missed] : null,
    visit?.purpose === 'phone' ? w.byPhone : null,
    visit?.checkedInAt
      ? visit.endedAt
        ? w.minutes(clock(visit.checkedInAt), clock(visit.endedAt))
        : w.since(clock(visit.checkedInAt))
      : null,
    visit?.outcome && visit.outcome !== 'ordered' ? t.outcome[visit.outcome] : null,
    visit && visit.outOfStock > 0 ? w.outOf(visit.outOfStock) : null,
  ];
  return (
    <>
      <span className="grow">
        {visit ? (
          <Link href={`/visits/${visit.visit}`} className="link">
            {outlet.name}
          </Link>
        ) : (
          <b>{outlet.name}</b>
        )}
        <span className={`small ${state === 'missed' || state === 'broken-off' ? 'bad' : 'muted'}`}>
          {came.filter((one) => one !== null).join(' · ')}
        </span>
      </span>
      {visit && visit.total !== null ? <b className="number">{c.yuan(yuan(visit.total))}</b> : null}
    </>
  );
}
