import { Link } from 'wouter';
import { timeOf } from '../../core/base/day.ts';
import { fen, wholeYuan, yuan } from '../../core/base/money.ts';
import { percent } from '../../core/base/ratio.ts';
import { dayFigures } from '../../core/kpi/day.ts';
import { attainment, daysLeft, dayTarget, timeProgress, type MonthPlan } from '../../core/plan/month.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useBook } from '../book/book.ts';
import { useMonth } from '../book/month.ts';
import { useDoors } from '../book/doors.ts';
import { useDay } from '../book/overlay.ts';
import { TabScreen } from '../frame.tsx';
import { today as todayIn } from '../hands.ts';
import { DistributionCard, FocusCard, TeamCard } from './board.tsx';
import { Doubted, DoorPill } from './doubted.tsx';
import { DayFiguresGrid } from './day-figures.tsx';
import { Figure } from './figure.tsx';
import * as words from './words.ts';

/** The month against time, and today in figures. */
export function ResultsScreen() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const book = useBook();
  const { zone } = book.organisation;
  const today = todayIn(zone);
  const day = useDay(today);
  const doors = useDoors(day.visits);
  const month = useMonth(today);
  return (
    <TabScreen title={w.title}>
      {month && month.target > 0 ? <MonthFigures month={month} /> : <p className="notice calm">{w.noMonth}</p>}
      <TeamCard />
      <section className="card">
        <h2>{w.today}</h2>
        <DayFiguresGrid figures={dayFigures(day.stops, day.visits, doors)} />
      </section>
      <Doubted />
      <DistributionCard />
      <FocusCard />
      <section className="card">
        <h2>{w.visits}</h2>
        {day.visits.length === 0 ? <p className="muted">{w.noVisits}</p> : null}
        {day.visits.map((visit) => (
          <Link key={visit.visit} href={`/stores/${visit.outlet}`} className="list-line shop">
            <span>
              <b>{book.outlets.get(visit.outlet)?.name ?? w.nothing}</b>
              {visit.checkedInAt ? (
                <span className="small muted block">{w.since(timeOf(visit.checkedInAt, zone))}</span>
              ) : null}
              <DoorPill door={doors.get(visit.visit) ?? null} />
            </span>
            <span className="muted due">
              {visit.total ? `¥${yuan(visit.total)}` : visit.outcome ? t.outcome[visit.outcome] : w.open}
            </span>
          </Link>
        ))}
      </section>
    </TabScreen>
  );
}

function MonthFigures({ month }: { month: MonthPlan }) {
  const w = useWords(words);
  const today = todayIn(useBook().organisation.zone);
  return (
    <section className="card">
      <div className="row spread wrap">
        <h2>
          {w.month} {percent(attainment(month))}
        </h2>
        <span className="small muted">{w.days(daysLeft(month, today))}</span>
      </div>
      <Progress label={`${w.month} ${w.done}`} value={attainment(month) ?? 0} mark={timeProgress(month, today)} />
      <div className="figures wide">
        <Figure name={w.target} value={`¥${wholeYuan(month.target)}`} />
        <Figure name={w.actual} value={`¥${wholeYuan(month.actual)}`} />
        <Figure name={w.left} value={`¥${wholeYuan(fen(Math.max(0, month.target - month.actual)))}`} />
        <Figure name={w.perDay} value={`¥${wholeYuan(dayTarget(month, today))}`} />
      </div>
      <p className="small muted">{w.time(percent(timeProgress(month, today)))}</p>
    </section>
  );
}
