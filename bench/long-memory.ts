import { plusDays, type Day } from '../core/base/day.ts';
import { handledProducts, noHistory, type OutletHistory } from '../core/order/history.ts';
import type { Outlet } from '../core/outlet/outlet.ts';
import type { Fact } from '../protocol/all-facts.ts';
import type { PullDoc } from '../protocol/pull.ts';
import { aCheckOf, FORTY } from '../e2e/field-day/fill-in.ts';
import { makeCompany, WEEKS, type Company } from '../server/demo/company.ts';
import { chinaTime, consentAt } from '../server/demo/story.ts';
import { bookFolder, REP } from './big-book.ts';

/** Doors of each street that are his; behind one all goods of the company are on the shelf, behind one forty. */
const DOORS = 6;
export const DOOR_OF_ALL = 1;
export const DOOR_OF_FORTY = 2;

const doorOf = ({ code }: Pick<Outlet, 'code'>): number => Number(code.slice(-2));
/** The shops of a rep's street of today, by what is asked of them. */
export const codeOf = (company: Company, door: number): string => `${company.showcase.slice(0, -2)}0${door}`;

/**
 * A server on which one rep has thirteen weeks behind him: behind one of today's doors he has counted a hundred and twenty
 * products, behind another forty.
 */
export const longMemoryFolder = (): Promise<string> =>
  bookFolder('long-memory', { companyOf, isTodayTold: false, more: checksOf });

/** The demonstration's company, with one rep and six doors in each of his streets. */
export function companyOf(today: Day): Company {
  const whole = makeCompany(today, WEEKS);
  const outlets = whole.outlets
    .filter((o) => o.code.startsWith('A1-') && doorOf(o) <= DOORS)
    // A shop that has much of everything.
    .map((o): Outlet =>
      doorOf(o) <= DOOR_OF_FORTY ? { ...o, channel: 'wholesale', priceList: 'WS', class: 'A', status: 'active' } : o,
    );
  const kept = new Set(outlets.map((o) => o.id));
  return {
    ...whole,
    outlets,
    people: whole.people.filter((p) => p.role !== 'rep' || p.login === REP),
    routes: whole.routes
      .filter((r) => r.rep === REP)
      .map((r) => ({ ...r, outlets: r.outlets.filter((id) => kept.has(id)) })),
    agreements: whole.agreements.filter((a) => kept.has(a.outlet)),
    targets: whole.targets.filter((t) => t.rep === REP),
  };
}

function checksOf(company: Company, book: readonly PullDoc[]): Fact[] {
  const at = chinaTime(plusDays(company.today, -1), 20 * 60);
  const histories = book.flatMap((doc) => (doc.e === 'history' ? [doc.b as OutletHistory] : []));
  const shops = book.flatMap((doc) => (doc.e === 'outlet' ? [doc.b as Outlet] : []));
  const check = (door: number, many: number): Fact[] => {
    const shop = shops.find((one) => one.code === codeOf(company, door))!;
    const had = handledProducts(histories.find((one) => one.outlet === shop.id) ?? noHistory(shop.id));
    return aCheckOf(many, company, shop, had);
  };
  return [consentAt(at), ...check(DOOR_OF_ALL, company.goods.all.length), ...check(DOOR_OF_FORTY, FORTY)];
}
