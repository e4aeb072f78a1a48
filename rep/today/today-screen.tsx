import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { timeOf, weekdayOf, type Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { unexplainedStops } from '../../core/plan/deeds.ts';
import { isPlanInTime, monthToPlan } from '../../core/plan/gate.ts';
import { routesOn } from '../../core/route/route.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook, type Book } from '../book/book.ts';
import { useProposals } from '../book/proposals.ts';
import { useOpenVisit } from '../book/overlay.ts';
import { useDayPlan } from '../day-plan/use-day-plan.ts';
import { TabScreen } from '../frame.tsx';
import { now } from '../hands.ts';
import { Refusal } from '../refusal.tsx';
import { useStartVisit } from '../visit/start.tsx';
import * as common from '../words.ts';
import { MonthCard } from './month-card.tsx';
import { NextStop } from './next-stop.tsx';
import { PlanCard } from './plan-card.tsx';
import { StopList } from './stop-list.tsx';
import { ThreeThings } from './three-things.tsx';
import * as words from './words.ts';

const Doubted = lazy(() => import('../results/doubted.tsx').then((m) => ({ default: m.Doubted })));
const VanLink = lazy(() => import('../van/van-link.tsx').then((m) => ({ default: m.VanLink })));

/** From this hour on the day is thought of from its end. */
const EVENING = 17;

/** Where first, why, what is different today, am I on course. */
export function TodayScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const book = useBook();
  const { zone } = book.organisation;
  const plan = useDayPlan();
  const { today, day, month, target, refusal } = plan;
  const [, go] = useLocation();
  const open = useOpenVisit();
  const visited = day.visits.filter((v) => v.state !== 'in-progress').map((v) => v.outlet);
  const left = unexplainedStops({ stops: day.stops, visited, missed: [...day.missed.keys()] });
  const next = open?.opened?.outlet ?? left[0] ?? null;
  const nextNumber = next ? day.stops.indexOf(next) + 1 : 0;
  const mustConfirm = !day.planned && day.stops.length > 0 && !open;
  const isLate = hourOf(timeOf(now(), zone)) >= EVENING;

  const routes = c.list(routesOn(book.routes, today).map((r) => r.name));
  return (
    <TabScreen
      title={greetingOf(w, hourOf(timeOf(now(), zone)), book.person.name)}
      subtitle={w.subtitle(c.weekday[weekdayOf(today)]!, routes || w.noRoute, day.stops.length)}
      dock={
        day.signed ? (
          <p className="notice ok">{w.signed}</p>
        ) : mustConfirm ? (
          <>
            <Refusal text={refusal} />
            <Button look="primary" onClick={() => void plan.confirm()}>
              {w.confirm}
            </Button>
          </>
        ) : next ? (
          <Go outlet={next} number={nextNumber} open={open?.id ?? null} />
        ) : day.stops.length > 0 ? (
          <Button look="primary" onClick={() => go('/day-end')}>
            {w.dayEnd}
          </Button>
        ) : undefined
      }
    >
      {mustConfirm ? (
        <PlanCard
          stops={plan.stops.length}
          target={target}
          hasMonth={month !== null && month.target > 0}
          onTarget={(changed) => plan.change({ target: changed })}
          by={book.organisation.planningTime}
          isLate={
            isPlanInTime({ day: today, confirmedAt: null }, book.organisation.planningTime, now(), zone) === false
          }
        />
      ) : null}
      <MonthAsked today={today} />
      {day.stops.length === 0 && !open ? <p className="notice calm">{w.empty}</p> : null}
      {isLate && day.planned && !day.signed && !open && left.length > 0 ? (
        <section className="card hot">
          <h2>{w.evening(left.length)}</h2>
          <Button onClick={() => go('/day-end')}>{w.dayEnd}</Button>
        </section>
      ) : null}
      {!mustConfirm && next ? <NextStop outlet={next} number={nextNumber} isOpen={open !== null} /> : null}
      {!mustConfirm && !next && day.stops.length > 0 ? <p className="notice ok">{w.allDone}</p> : null}
      {isDoubted(book) ? (
        <Suspense fallback={null}>
          <Doubted />
        </Suspense>
      ) : null}
      {mustConfirm || day.signed || !next || day.visits.length > 0 ? null : (
        <Link href="/plan/practice" className="card row spread shop">
          <b>{w.practise}</b>
          <Icon name="right" />
        </Link>
      )}
      {book.person.hasVan ? (
        <Suspense fallback={null}>
          <VanLink />
        </Suspense>
      ) : null}
      <ThreeThings />
      <MonthCard />
      <StopList day={day} next={next} />
      {mustConfirm || day.signed ? null : (
        <Link href="/plan" className="button">
          {w.toMyPlan}
        </Link>
      )}
      {day.planned && !day.signed && next && !isLate ? (
        <Button look="plain" onClick={() => go('/day-end')}>
          {w.dayEnd}
        </Button>
      ) : null}
    </TabScreen>
  );
}

/** The plan of the month is due, or came back. */
function MonthAsked({ today }: { today: Day }) {
  const w = useWords(words);
  const proposals = useProposals();
  const asked = monthToPlan(today, proposals);
  if (asked === null) return null;
  const isReturned = proposals.some((p) => p.month === asked && p.state === 'returned');
  return (
    <Link href={`/plan/month/${asked}`} className="card row spread shop">
      <b>{(isReturned ? w.monthReturned : w.monthAsked)(String(Number(asked.slice(5))))}</b>
      <Icon name="right" />
    </Link>
  );
}

const isDoubted = ({ doors }: Pick<Book, 'doors'>): boolean =>
  [...doors.values()].some((door) => door.answer === 'doubted');

const hourOf = (time: string): number => Number(time.slice(0, 2));

function greetingOf(w: typeof words.zh, hour: number, name: string): string {
  return hour < 12 ? w.morning(name) : hour < 18 ? w.noon(name) : w.night(name);
}

/** The one thing to do: go to the next shop, or on with the one that is open. */
function Go({ outlet, number, open }: { outlet: Id; number: number; open: Id | null }) {
  const w = useWords(words);
  const shop = useBook().outlets.get(outlet);
  const { start, sheet } = useStartVisit();
  const [, go] = useLocation();
  return (
    <div className="row">
      {shop?.place && !open ? (
        <a className="button" href={`geo:${shop.place.lat},${shop.place.lng}?q=${encodeURIComponent(shop.name)}`}>
          {w.navigate}
        </a>
      ) : null}
      <Button look="primary" onClick={() => (open ? go(`/visit/${open}`) : start(outlet))}>
        {open ? w.goOn : w.start(number)}
      </Button>
      {sheet}
    </div>
  );
}
