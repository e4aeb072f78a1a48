import { monthOf, plusDays, type Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { fen, type Money } from '../../core/base/money.ts';
import type { MonthPlan } from '../../core/plan/month.ts';
import { isWalkedOn, type Route } from '../../core/route/route.ts';
import type { DocChange } from '../postgres/book.ts';
import { VOID } from './orders.ts';
import type { Transaction } from '../postgres/transaction.ts';

interface Row {
  readonly rep: Id;
  /** Of which month, and up to when. */
  readonly day: Day;
  readonly target: Money | null;
  readonly actual: Money;
  readonly routes: Pick<Route, 'weekday' | 'cycleWeeks' | 'anchor'>[] | null;
  readonly closed: Day[] | null;
}

/** The months of these reps as of these days: target, ordered so far, and the days on which any of their routes is walked. */
export async function monthPlans(
  tx: Transaction,
  reps: readonly Id[],
  days: readonly Day[],
): Promise<{ rep: Id; plan: MonthPlan }[]> {
  if (reps.length === 0) return [];
  const rows = await tx.rows<Row>(
    `select r.id as rep, d.day,
       (select t.target from month_target t where t.tenant = $1 and t.rep = r.id and t.month = left(d.day, 7)) as target,
       (select coalesce(sum(o.total), 0)::bigint from sales_order o where o.tenant = $1 and o.rep = r.id
          and o.day between (left(d.day, 7) || '-01')::date and d.day::date and o.state not in (${VOID})) as actual,
       (select jsonb_agg(jsonb_build_object('weekday', x.weekday, 'cycleWeeks', x.cycle_weeks, 'anchor', x.anchor))
          from route x where x.tenant = $1 and x.rep = r.id) as routes,
       (select body->'closedDays' from organisation where tenant = $1) as closed
     from (select jsonb_array_elements_text($2::jsonb)::uuid as id) as r,
       jsonb_array_elements_text($3::jsonb) with ordinality as d (day, n)
     order by d.n`,
    tx.tenant,
    reps,
    days,
  );
  return rows.map(({ rep, day, target, actual, routes, closed }) => ({
    rep,
    plan: {
      month: monthOf(day),
      target: target ?? fen(0),
      actual,
      asOf: day,
      tradingDays: tradingDays(monthOf(day), routes ?? [], closed ?? []),
    },
  }));
}

/**
 * This month and the next of each of these reps as the book has them: a month begins on phones that hear nothing of it.
 * Holds the reps until the transaction ends, or two who count the same month would each leave out what the other has
 * just written. Before the clock, and after everything else.
 */
export async function monthDocs(tx: Transaction, reps: readonly Id[], today: Day): Promise<DocChange[]> {
  if (reps.length === 0) return [];
  await tx.rows(
    `select 1 from person
     where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)::uuid)) order by id for no key update`,
    tx.tenant,
    reps,
  );
  const plans = await monthPlans(tx, reps, [today, firstOfNext(today)]);
  return plans.map(({ rep, plan }) => ({ e: 'month', id: `${rep} ${plan.month}`, s: `r:${rep}`, b: plan }));
}

const firstOfNext = (today: Day): Day => `${monthOf(plusDays(`${monthOf(today)}-01` as Day, 31))}-01` as Day;

function tradingDays(
  month: string,
  routes: readonly Pick<Route, 'weekday' | 'cycleWeeks' | 'anchor'>[],
  closed: readonly Day[],
): Day[] {
  const days: Day[] = [];
  for (let on = `${month}-01` as Day; monthOf(on) === month; on = plusDays(on, 1)) {
    if (!closed.includes(on) && routes.some((route) => isWalkedOn(route, on))) days.push(on);
  }
  return days;
}
