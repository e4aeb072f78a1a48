import { daysBetween, plusDays, weekdayOf, type Day } from '../../core/base/day.ts';
import { fen, type Money } from '../../core/base/money.ts';
import type { Instant } from '../../core/base/instant.ts';
import { HISTORY_VISITS, noHistory } from '../../core/order/history.ts';
import { units, type Quantity } from '../../core/base/quantity.ts';
import type { OrderDelivered } from '../../core/order/facts.ts';
import type { Id } from '../../core/base/id.ts';
import { dayTarget } from '../../core/plan/month.ts';
import { freeOf } from '../../core/order/order.ts';
import { MISSED_REASONS } from '../../core/plan/facts.ts';
import { isWalkedOn, stopsOn } from '../../core/route/route.ts';
import { leftBehind } from '../../core/visit/left-behind.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { workdays } from './company.ts';
import { monthPlanOn, tasksDone, tasksOn } from './month-plans.ts';
import { bagOn } from './observed.ts';
import * as say from './phrases.ts';
import { chanceOf } from './random.ts';
import { deliver, openShelf } from './shelf.ts';
import { CALL_MINUTES, callOn, chinaTime, type Shop } from './story.ts';
import type { Ground, World } from './world.ts';

/** What happened on one day: the goods that came, and what each rep told. */
export interface DayOfWork {
  readonly day: Day;
  readonly deliveries: readonly OrderDelivered[];
  readonly told: readonly { readonly login: string; readonly facts: readonly Fact[] }[];
}

const LEAD_DAYS = 2;
const DELIVERIES_KEPT = 14;

/** Rep by rep on the day that is still running: one is ahead, one behind, one has confirmed no plan; null: has not begun. */
const TODAY_PACE: Record<string, { starts: number; gap: number; isPlanned: boolean } | null> = {
  rep1: null,
  rep2: { starts: 488, gap: 21, isPlanned: true },
  rep4: { starts: 560, gap: 33, isPlanned: true },
  rep6: { starts: 505, gap: 26, isPlanned: false },
};
const USUAL = { starts: 492, gap: 26, isPlanned: true };

interface Coming {
  readonly day: Day;
  readonly order: Id;
  readonly shop: Shop;
  readonly lines: readonly { product: string; quantity: Quantity }[];
}

/**
 * The weeks up to and with today, day by day, so that nobody has to hold them all. Of today only what was told by `now`.
 * The same world gives the same days.
 */
export function* historyOf(world: World, now: Instant): Generator<DayOfWork> {
  const { first } = world.company;
  const days = workdays(world.today);
  const shops = new Map(
    world.grounds.flatMap((g) =>
      [...g.outlets.values()].map((outlet): [Id, Shop] => [
        outlet.id,
        {
          outlet,
          shelf: openShelf(world, outlet, plusDays(first, -4)),
          history: noHistory(outlet.id),
          commitments: [],
          standing: new Map(),
        },
      ]),
    ),
  );
  const coming = new Map<Day, Coming[]>();
  const months = new Map<string, number>();
  const missedYesterday = new Map<string, Id[]>();

  for (let day = first; day <= world.today; day = plusDays(day, 1)) {
    if (!days.includes(weekdayOf(day))) continue;
    const isToday = day === world.today;
    const deliveries = (coming.get(day) ?? [])
      .filter((one) => !isLost(one, world))
      .map((one, i) => arrive(one, day, i, world))
      .filter((d) => !isToday || d.at <= now);
    coming.delete(day);
    const told = world.grounds.flatMap((ground) => {
      const pace = isToday ? (TODAY_PACE[ground.login] === undefined ? USUAL : TODAY_PACE[ground.login]!) : USUAL;
      if (pace === null) return [];
      const facts = workOf(world, ground, day, pace, { shops, coming, days, months, missedYesterday });
      return [
        {
          login: ground.login,
          facts: isToday
            ? facts.filter((f) => f.at <= now && f.kind !== 'day-signed' && f.kind !== 'visit-missed')
            : facts,
        },
      ];
    });
    yield { day, deliveries, told };
  }
}

interface State {
  readonly shops: ReadonlyMap<Id, Shop>;
  readonly coming: Map<Day, Coming[]>;
  readonly days: readonly number[];
  readonly months: Map<string, number>;
  readonly missedYesterday: Map<string, Id[]>;
}

/** How many days before today who signed is told with the delivery; until then it is the desks' to write down. */
const SIGNED_BEFORE = 2;
/** Orders of these days before today are looked after at the desk: some have not come at all. */
const LATE_DAYS = { from: 3, to: 4 };

/** [D7] Some of the last days' orders were never shipped. */
function isLost({ order, day: ordered }: Coming, { seed, today }: World): boolean {
  const age = daysBetween(ordered, today);
  return age >= LATE_DAYS.from && age <= LATE_DAYS.to && chanceOf(`${seed} lost ${order}`).percent(5);
}

function arrive({ order, shop, lines: ordered }: Coming, day: Day, i: number, { seed, today }: World): OrderDelivered {
  const chance = chanceOf(`${seed} arrives ${order}`);
  // Now and then the last of it was not on the lorry.
  const lines = ordered.length > 1 && chance.percent(2) ? ordered.slice(0, -1) : ordered;
  deliver(shop.shelf, lines, day);
  const amounts: Record<string, Quantity> = {};
  for (const line of lines) amounts[line.product] = units((amounts[line.product] ?? 0) + line.quantity);
  shop.history = {
    ...shop.history,
    deliveries: [{ order, day, lines: amounts }, ...shop.history.deliveries].slice(0, DELIVERIES_KEPT),
    onTheWay: shop.history.onTheWay.filter((o) => o.order !== order),
  };
  return {
    kind: 'order-delivered',
    at: chinaTime(day, 490 + (i % 110) * 4),
    order,
    outlet: shop.outlet.id,
    day,
    lines: [...lines],
    ...(daysBetween(day, today) >= SIGNED_BEFORE ? { signedBy: shop.outlet.contacts[0]?.name ?? '店主' } : {}),
  };
}

/** One rep's day: plan, calls, what was missed and why, report. */
function workOf(
  world: World,
  ground: Ground,
  day: Day,
  pace: NonNullable<(typeof TODAY_PACE)[string]>,
  state: State,
): Fact[] {
  const chance = chanceOf(`${world.seed} work ${ground.login} ${day}`);
  const stops = stopsOn(ground.routes, day);
  const diligence = chanceOf(`${world.seed} tasks ${ground.login} ${day}`);
  const tasks = day >= plusDays(world.today, -14) ? tasksOn(ground.login, day, diligence) : [];
  const facts: Fact[] = [];
  const again = chance.percent(45) ? (state.missedYesterday.get(ground.login) ?? []).slice(0, 1) : [];
  if (pace.isPlanned) {
    facts.push(...monthPlanOn(day, state.days, (month) => targetIn(world, ground, month), diligence));
    facts.push({
      kind: 'day-planned',
      at: chinaTime(day, 477 + chance.next() * 12),
      day,
      target: targetOf(world, ground, day, state),
      stops,
      focus: chance.pick(say.DAY_FOCUS),
      keys: [],
      tasks,
      tools: say.TOOLS,
      appearance: [],
    });
  }
  const missRate = 4 + (Number(ground.login.slice(3)) % 4) * 2.2;
  const showcase = [...state.shops.values()].find((s) => s.outlet.code === world.company.showcase)?.outlet.id;
  const missed = day === world.today ? [] : stops.filter((stop) => chance.percent(missRate) && stop !== showcase);
  let minute = pace.starts + chance.next() * 6;
  for (const [i, stop] of [...stops.filter((s) => !missed.includes(s)), ...again].entries()) {
    const shop = state.shops.get(stop)!;
    // The table is laid at noon in the shops as well.
    if (minute > 705 && minute < 750) minute = 750 + chance.next() * 10;
    const isPlanned = i < stops.length - missed.length;
    const { visit, facts: told } = callOn({
      world,
      shop,
      day,
      nextVisit: nextVisitOf(ground, stop, day),
      deliveryDay: deliveryDayOf(day, state.days),
      isPlanned,
      dayReason: pace.isPlanned ? null : '早上系统没来得及确认，先去客户那里',
      from: chinaTime(day, minute),
      chance: chanceOf(`${world.seed} call ${shop.outlet.code} ${day}`),
    });
    facts.push(...told);
    remember(shop, visit, ground, state);
    minute += Math.max(CALL_MINUTES + 1, pace.gap * chance.noise(0.12));
  }
  const evening = Math.min(1055, Math.max(minute, 1030));
  facts.push(
    ...missed.map((outlet): Fact => ({
      kind: 'visit-missed',
      at: chinaTime(day, evening),
      day,
      outlet,
      reason: chance.pick(MISSED_REASONS.filter((r) => r !== 'leave')),
    })),
  );
  facts.push({
    kind: 'day-signed',
    at: chinaTime(day, evening + 4),
    day,
    problems: chance.pick(say.DAY_PROBLEMS),
    helpWanted: chance.pick(say.DAY_HELP),
    tomorrow: chance.pick(say.TOMORROW),
    meeting: '',
    tasks: pace.isPlanned ? tasksDone(tasks, diligence) : [],
    posm: bagOn(chanceOf(`${world.seed} bag ${ground.login} ${day}`)),
  });
  state.missedYesterday.set(ground.login, missed);
  return facts;
}

function remember(shop: Shop, visit: Visit, ground: Ground, { coming, months, days }: State): void {
  const left = leftBehind(visit, shop.outlet.id);
  const day = visit.opened!.day;
  const history = {
    ...shop.history,
    visits: left ? [left, ...shop.history.visits].slice(0, HISTORY_VISITS) : shop.history.visits,
  };
  shop.history = history;
  const { order } = visit;
  if (!order) return;
  const lines = order.lines
    .map((l) => ({ product: l.product, quantity: units(l.agreed + freeOf(l)) }))
    .filter((l) => l.quantity > 0);
  shop.history = {
    ...history,
    onTheWay: [
      ...history.onTheWay,
      {
        order: order.id,
        day,
        total: order.total,
        lines: Object.fromEntries(lines.map((l) => [l.product, l.quantity])),
      },
    ],
  };
  const on = deliveryDayOf(day, days);
  coming.set(on, [...(coming.get(on) ?? []), { order: order.id, day, shop, lines }]);
  const key = `${ground.login} ${day.slice(0, 7)}`;
  months.set(key, (months.get(key) ?? 0) + order.total);
}

function deliveryDayOf(day: Day, days: readonly number[]): Day {
  let on = plusDays(day, LEAD_DAYS);
  while (!days.includes(weekdayOf(on))) on = plusDays(on, 1);
  return on;
}

const nextVisitOf = (ground: Ground, outlet: Id, day: Day): Day => {
  const route = ground.routes.find((r) => r.outlets.includes(outlet))!;
  const ahead = ((route.weekday - weekdayOf(day) + 6) % 7) + 1;
  return plusDays(day, ahead);
};

const targetIn = ({ company }: World, { login }: Ground, month: string): Money =>
  company.targets.find((t) => t.rep === login && t.month === month)!.target;

function targetOf(world: World, ground: Ground, day: Day, { months }: State): Money {
  const month = day.slice(0, 7);
  const { first } = world.company;
  const target = targetIn(world, ground, month);
  const begun = first.slice(0, 7) === month ? daysBetween(`${month}-01` as Day, first) : 0;
  const tradingDays: Day[] = [];
  for (let on = plusDays(`${month}-01` as Day, begun); on.startsWith(month); on = plusDays(on, 1)) {
    if (ground.routes.some((r) => isWalkedOn(r, on))) tradingDays.push(on);
  }
  const whole = fen(Math.round((target * Math.max(1, 30 - begun)) / 30));
  return dayTarget(
    {
      month,
      target: whole,
      actual: fen(months.get(`${ground.login} ${month}`) ?? 0),
      asOf: day,
      tradingDays,
    },
    day,
  );
}
