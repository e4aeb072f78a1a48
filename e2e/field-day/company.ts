import type { Day } from '../../core/base/day.ts';
import { inWgs84 } from '../../core/base/distance.ts';
import type { Place } from '../../core/base/place.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import { stopsOn } from '../../core/route/route.ts';
import { makeCompany, type Company } from '../../server/demo/company.ts';
import type { Good } from '../../server/demo/products.ts';

/** The reps of a field day: one with weeks behind him whose day has not begun, and a newcomer who was given next to nothing. */
export const REP = 'rep1';
export const NEWCOMER = 'rep2';
const WEEKS = 2;
const DOORS = 5;

/** As long as the names that offices give: sixty characters. */
export const LONG_NAME =
  '澄屿海盐味苏打饼干家庭分享装送同款小包装试吃一袋新旧包装随机发货请以实物为准儿童不宜一次多吃每箱二十四袋整箱起订不拆零售';

/** The demonstration's company in small: five shops a day, two weeks, and the longest of names. */
export function aCompany(today: Day): Company {
  const whole = makeCompany(today, WEEKS);
  const outlets = whole.outlets
    .filter((o) => isDoorOf(o, REP) || isDoorOf(o, NEWCOMER))
    .map((o): Outlet => {
      if (isDoorOf(o, NEWCOMER)) return aBareShop(o);
      return doorOf(o) === BIG_DOOR ? { ...o, channel: 'wholesale', priceList: 'WS', class: 'A' } : o;
    });
  const kept = new Set(outlets.map((o) => o.id));
  const first = whole.mustStock.find((list) => list.channel === 'convenience')!.products[0]!.product;
  const renamed = (good: Good): Good =>
    good.product.id === first ? { ...good, product: { ...good.product, name: LONG_NAME } } : good;
  const all = whole.goods.all.map(renamed);
  return {
    ...whole,
    outlets,
    people: whole.people.filter((p) => p.role !== 'rep' || p.login === REP || p.login === NEWCOMER),
    goods: { all, byId: new Map(all.map((good) => [good.product.id, good])) },
    routes: whole.routes
      .filter((r) => r.rep === REP || r.rep === NEWCOMER)
      .map((r) => ({ ...r, outlets: r.outlets.filter((id) => kept.has(id)) })),
    agreements: whole.agreements.filter((a) => kept.has(a.outlet)),
    targets: whole.targets.filter((t) => t.rep === REP),
  };
}

/** A shop of which next to nothing is known; what is ordered is there the same day. */
const aBareShop = (outlet: Outlet): Outlet => ({
  ...outlet,
  channel: 'other',
  contacts: [],
  cooler: null,
  distributor: { ...outlet.distributor, leadDays: 0 },
});

const doorOf = (outlet: Outlet): number => Number(outlet.code.slice(-2));
const isDoorOf = (outlet: Outlet, login: string): boolean =>
  outlet.code.startsWith(`A${login.slice(3)}-`) && doorOf(outlet) <= DOORS;

/** Behind this door of every street is a shop with forty products, twelve of them must-stock. */
export const BIG_DOOR = 2;

/** A rep's shops of today, in walking order. */
export function stopsOf(company: Company, login: string): Outlet[] {
  const routes = company.routes.filter((r) => r.rep === login);
  return stopsOn(routes, company.today).map((id) => company.outlets.find((o) => o.id === id)!);
}

/** Where a phone is that stands before this shop. */
export function beforeThe(outlet: Outlet): Place {
  return inWgs84(outlet.place!);
}
