import { fen, minus, yuan } from '../../core/base/money.ts';
import { dayFigures } from '../../core/kpi/day.ts';
import { attainment, daysLeft, dayTarget, timeProgress } from '../../core/plan/month.ts';
import { useWords } from '../../ui/language.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useBook } from '../book/book.ts';
import { useMonth } from '../book/month.ts';
import { useDay, useOwnVisits } from '../book/overlay.ts';
import { TabScreen } from '../frame.tsx';
import { today as todayIn } from '../hands.ts';
import * as common from '../words.ts';
import { Figures } from './figures.tsx';
import * as words from './words.ts';

/** The month against time, today's figures, and the month's visits. */
export function ResultsScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const book = useBook();
  const today = todayIn(book.organisation.zone);
  const day = useDay(today);
  const month = useMonth(today);
  const visits = useOwnVisits().filter((v) => v.day.startsWith(today.slice(0, 7)));
  const ofMonth = dayFigures([], visits);
  return (
    <TabScreen title={c.results}>
      {month ? (
        <section className="card">
          <div className="row spread wrap"><h2>{w.month(String(Number(today.slice(5, 7))))}</h2><span className="muted">{w.days(daysLeft(month, today))}</span></div>
          <Progress label={w.done} value={attainment(month) ?? 0} mark={timeProgress(month, today)} />
          <p className="list-line"><span>{w.target}</span><b>¥{yuan(month.target)}</b></p>
          <p className="list-line"><span>{w.actual}</span><b>¥{yuan(month.actual)} · {Math.round((attainment(month) ?? 0) * 100)}%</b></p>
          <p className="list-line"><span>{w.left}</span><b>¥{yuan(fen(Math.max(0, minus(month.target, month.actual))))}</b></p>
          <p className="list-line"><span>{w.dayTarget}</span><b>¥{yuan(dayTarget(month, today))}</b></p>
        </section>
      ) : <p className="notice calm">{w.noMonth}</p>}
      <h2 className="title">{w.figures}</h2>
      <Figures of={dayFigures(day.stops, day.visits)} />
      <h2 className="title">{w.thisMonth}</h2>
      <section className="figures">
        <div><b>{ofMonth.completed}</b><span>{w.visits}</span></div><div><b>{ofMonth.productive}</b><span>{w.productive}</span></div><div><b>¥{yuan(ofMonth.value)}</b><span>{w.value}</span></div>
      </section>
    </TabScreen>
  );
}
