import { wholeYuan } from '../../core/base/money.ts';
import { percent } from '../../core/base/ratio.ts';
import { attainment, behindTime, timeProgress } from '../../core/plan/month.ts';
import { useWords } from '../../ui/language.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useBook } from '../book/book.ts';
import { useMonth } from '../book/month.ts';
import { today as todayIn } from '../hands.ts';
import * as words from './words.ts';

/** Am I on course? Nothing where the office has given no target. */
export function MonthCard() {
  const w = useWords(words);
  const today = todayIn(useBook().organisation.zone);
  const month = useMonth(today);
  const done = month && attainment(month);
  if (!month || done === null) return null;
  const behind = behindTime(month, today);
  return (
    <section className="card">
      <div className="row spread wrap">
        <h2>{w.month(percent(done))}</h2>
        {behind ? (
          <b className="bad">
            {behind.days > 0 ? w.behind(behind.days, wholeYuan(behind.short)) : w.short(wholeYuan(behind.short))}
          </b>
        ) : (
          <b className="ok">{w.onCourse}</b>
        )}
      </div>
      <Progress label={w.monthLabel} value={done} mark={timeProgress(month, today)} />
    </section>
  );
}
