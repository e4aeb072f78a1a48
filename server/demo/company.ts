import { plusDays, weekdayOf, type Day } from '../../core/base/day.ts';
import { fen, type Money } from '../../core/base/money.ts';
import type { MustStock } from '../../core/catalog/must-stock.ts';
import type { Posm } from '../../core/catalog/posm.ts';
import type { PriceList } from '../../core/catalog/price.ts';
import type { Scheme } from '../../core/catalog/scheme.ts';
import type { Agreement } from '../../core/outlet/agreement.ts';
import type { MethodChoice } from '../../core/order/method.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { Focus } from '../../core/plan/focus.ts';
import type { Questionnaire } from '../../core/question/questionnaire.ts';
import type { Route } from '../../core/route/route.ts';
import { makeAgreements, MATERIAL } from './material.ts';
import { demoId, makeOutlets } from './outlets.ts';
import { COLLEAGUES, REP_LOGINS, type Colleague } from './people.ts';
import { makeSchemes } from './schemes.ts';
import { BRAND, makeFocus, makeGoods, makeMustStock, makePrices, type Goods } from './products.ts';
import { makeQuestionnaires } from './questionnaires.ts';
import { chanceOf } from './random.ts';
import { makeTown } from './town.ts';

export const SEED = 'paodian';
export const COMPANY = {
  name: '澄屿食品饮料',
  brand: BRAND,
  servicePhone: '400-000-0000',
  /** One channel has the forecast, the others the trade's rule: both can be seen. */
  methods: { supermarket: 'engine' } satisfies MethodChoice,
  about: {
    business: '厂家直接供货，不是直销企业',
    area: '本市和周边三县',
    background: '做饮料和乳品，有自己的工厂',
    range: '饮料、乳品和调味品',
    support: '两位业务员帮着铺头一个月的货',
    training: '一天的理货和日期管理培训',
    returns: '到期前一个月可以换货',
  },
};
/** Weeks of history behind today. */
export const WEEKS = 13;
const MOST_STOPS = 22;

/** Everything that the company's own files tell. */
export interface Company {
  readonly today: Day;
  /** The first day of its history. */
  readonly first: Day;
  readonly people: readonly Colleague[];
  readonly goods: Goods;
  readonly prices: readonly PriceList[];
  readonly outlets: readonly Outlet[];
  readonly routes: readonly (Route & { readonly rep: string })[];
  readonly mustStock: readonly MustStock[];
  readonly schemes: readonly Scheme[];
  readonly focus: readonly Focus[];
  readonly material: readonly Posm[];
  readonly agreements: readonly Agreement[];
  readonly questionnaires: readonly Questionnaire[];
  readonly targets: readonly { rep: string; month: string; target: Money }[];
  /** Code of the shop with which a newcomer begins. */
  readonly showcase: string;
}

/** Six days of work; Sunday is free, unless today is one: whoever tries the thing out always finds a route today. */
export const workdays = (today: Day): number[] => {
  const rest = weekdayOf(today) === 7 ? 1 : 7;
  return [1, 2, 3, 4, 5, 6, 7].filter((weekday) => weekday !== rest);
};

export function makeCompany(today: Day, weeks = WEEKS, seed = SEED): Company {
  const days = workdays(today);
  const first = plusDays(today, -7 * weeks);
  const showcase = { rep: 0, day: days.indexOf(weekdayOf(today)) };
  const goods = makeGoods(seed, today);
  const town = makeTown(seed, MOST_STOPS).map((streets, rep) =>
    streets.map((street, day) => ({
      ...street,
      doors: street.doors.slice(0, chanceOf(`${seed} stops ${rep} ${day}`).between(18, MOST_STOPS)),
    })),
  );
  const outlets = makeOutlets(seed, town, showcase);
  const routes = town.flatMap((streets, rep) =>
    streets.map((street, day) => {
      const code = `R${rep + 1}-${days[day]}`;
      const prefix = `A${rep + 1}-${day + 1}-`;
      return {
        id: demoId('routes', code),
        code,
        name: `${street.quarter}·${street.name}`,
        weekday: days[day]!,
        cycleWeeks: 1,
        anchor: first,
        outlets: outlets.filter((o) => o.code.startsWith(prefix)).map((o) => o.id),
        rep: REP_LOGINS[rep]!,
      };
    }),
  );
  return {
    today,
    first,
    people: COLLEAGUES,
    goods,
    prices: makePrices(goods, first),
    outlets,
    routes,
    mustStock: makeMustStock(goods, plusDays(first, -28), today),
    schemes: makeSchemes(today),
    focus: makeFocus(today),
    material: MATERIAL,
    agreements: makeAgreements(seed, outlets, today, `A1-${showcase.day + 1}-01`),
    questionnaires: makeQuestionnaires(today),
    targets: targetsOf(first, today, seed),
    showcase: `A1-${showcase.day + 1}-01`,
  };
}

const USUAL_MONTH = 270_000;

/** A target for each rep and month from the first day of the history to the month after this one. */
function targetsOf(first: Day, today: Day, seed: string): Company['targets'] {
  const months = new Set<string>();
  for (let on = first; on <= plusDays(today, 31); on = plusDays(on, 1)) months.add(on.slice(0, 7));
  return REP_LOGINS.flatMap((rep) =>
    [...months].map((month) => ({
      rep,
      month,
      target: fen(Math.round((USUAL_MONTH * chanceOf(`${seed} target ${rep}`).noise(0.2)) / 1000) * 100_000),
    })),
  );
}
