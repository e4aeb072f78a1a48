import { useLocation } from 'wouter';
import { timeOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import { countMoney, reckonMoney } from '../../core/order/collect/count.ts';
import { dayFigures } from '../../core/kpi/day.ts';
import { signDay, unexplainedStops } from '../../core/plan/deeds.ts';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useDoors } from '../book/doors.ts';
import { useDay, useOpenVisit } from '../book/overlay.ts';
import { MoneyCount, MoneyCounted, moneyIn, type TypedMoney } from '../collect/money-count.tsx';
import { useCollected } from '../collect/use-collected.ts';
import * as collecting from '../collect/words.ts';
import { PlainScreen } from '../frame.tsx';
import { now, today as todayIn } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useStatus } from '../log/status.ts';
import { Refusal } from '../refusal.tsx';
import { DayFiguresGrid } from '../results/day-figures.tsx';
import { Unsent } from '../unsent/unsent.tsx';
import { VanEvening } from '../van/evening.tsx';
import { useDeedSaying } from '../use-deed.ts';
import { BagCount } from './bag-count.tsx';
import { EMPTY, saidIn, type DayEndDraft } from './day-end-draft.ts';
import { useDayFacts } from './day-facts.ts';
import { DayTold } from './day-told.tsx';
import { Missed } from './missed.tsx';
import { TasksDone } from './tasks-done.tsx';
import { Tomorrow } from './tomorrow.tsx';
import * as words from './words.ts';

/** The report of the day: computed from the facts, with what only the rep can say. */
export function DayEndScreen() {
  const w = useWords(words);
  const moneyWords = useWords(collecting);
  const book = useBook();
  const { zone } = book.organisation;
  const today = todayIn(zone);
  const day = useDay(today);
  const doors = useDoors(day.visits);
  const open = useOpenVisit();
  const [, go] = useLocation();
  const { waiting, photos } = useStatus();
  const [said, setSaid, forget] = useDraft<DayEndDraft>(`day-end:${today}`, EMPTY);
  const told = useDayFacts(today);
  const { collected, counted } = useCollected(today);
  const [money, setMoney, forgetMoney] = useDraft<TypedMoney>(`money:${today}`, {});
  const { attempt, refusal, isBusy } = useDeedSaying(moneyWords.refusals, said, money, day.missed.size, open);

  const visited = day.visits.filter((v) => v.state !== 'in-progress').map((v) => v.outlet);
  const missed = [...day.missed.keys()];
  const tasks = day.planned?.tasks ?? [];
  const left = unexplainedStops({ stops: day.stops, visited, missed });
  const sign = async (): Promise<void> => {
    const openVisits: Id[] = open ? [open.id] : [];
    const deed = signDay(
      { day: today, stops: day.stops, visited, missed, openVisits, tasks },
      saidIn(said, tasks),
      now(),
    );
    const count = countMoney(collected, { day: today, money: moneyIn(collected, money) }, now());
    if (await attempt(deed, ...(collected.length > 0 ? [count] : []))) await Promise.all([forget(), forgetMoney()]);
  };

  return (
    <PlainScreen
      title={w.title}
      back="/today"
      dock={
        day.signed ? (
          <Signed time={timeOf(day.signed.at, zone)} />
        ) : (
          <>
            <Refusal text={refusal} />
            <Button look="primary" disabled={isBusy} onClick={() => void sign()}>
              <span>
                {w.sign}
                {left.length > 0 ? (
                  <>
                    <br />
                    <span className="small">{w.leftToSay(left.length)}</span>
                  </>
                ) : null}
              </span>
            </Button>
          </>
        )
      }
    >
      {open ? (
        <section className="card hot">
          <h2>{w.open}</h2>
          <Button onClick={() => go(`/visit/${open.id}`)}>{book.outlets.get(open.opened!.outlet)?.name} →</Button>
        </section>
      ) : null}
      <VanEvening />
      <section className="card">
        <h2>{w.report}</h2>
        <p className="small muted">{w.computed}</p>
        <DayFiguresGrid figures={dayFigures(day.stops, day.visits, doors)} />
      </section>
      <Missed today={today} day={day} visited={visited} left={left} />
      <DayTold told={told} />
      {day.signed ? (
        <MoneyCounted lines={counted ? reckonMoney(collected, counted.money) : []} />
      ) : (
        <MoneyCount collected={collected} typed={money} onChange={setMoney} />
      )}
      {day.signed ? null : (
        <>
          <TasksDone tasks={tasks} said={said.tasks} onChange={(one) => setSaid({ ...said, tasks: one })} />
          <BagCount counted={said.posm} onChange={(posm) => setSaid({ ...said, posm })} />
        </>
      )}
      {day.signed ? null : (
        <section className="card">
          {(['problems', 'helpWanted', 'meeting', 'tomorrow'] as const).map((one) => (
            <TextBox
              key={one}
              label={w.says[one]}
              maxLength={NOTE_MAX}
              value={said[one]}
              onChange={(e) => setSaid({ ...said, [one]: e.target.value })}
            />
          ))}
        </section>
      )}
      {waiting + photos > 0 ? (
        <section className="card stack">
          <Unsent />
        </section>
      ) : null}
      <Tomorrow today={today} />
    </PlainScreen>
  );
}

/** Signed, and what of it has reached the server. */
function Signed({ time }: { time: string }) {
  const w = useWords(words);
  const { waiting, photos } = useStatus();
  const open = waiting + photos;
  return (
    <p className={`notice ${open > 0 ? '' : 'ok'}`}>
      {w.signed(time)} · {open > 0 ? w.unsent(open) : w.allSent}
    </p>
  );
}
