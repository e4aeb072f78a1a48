import type { Day } from '../../core/base/day.ts';
import type { MustStock } from '../../core/catalog/must-stock.ts';
import type { PriceList } from '../../core/catalog/price.ts';
import type { Product, ProductId } from '../../core/catalog/product.ts';
import type { Scheme } from '../../core/catalog/scheme.ts';
import type { Agreement } from '../../core/outlet/agreement.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { Route } from '../../core/route/route.ts';
import type { ScriptLine } from '../../core/script/line.ts';
import type { ScriptTrial } from '../../core/script/trial/trial.ts';
import type { Company } from './company.ts';
import { REP_LOGINS } from './people.ts';

/** One rep's ground: his routes, and the shops on them. */
export interface Ground {
  readonly login: string;
  readonly routes: readonly Route[];
  readonly outlets: ReadonlyMap<string, Outlet>;
}

/** What the reps' phones know, with which the history is made: from the book that they were given, or from the files themselves. */
export interface World {
  readonly today: Day;
  readonly seed: string;
  readonly grounds: readonly Ground[];
  readonly products: ReadonlyMap<ProductId, Product>;
  readonly prices: readonly PriceList[];
  readonly mustStock: readonly MustStock[];
  readonly schemes: readonly Scheme[];
  readonly agreements: readonly Agreement[];
  readonly lines: readonly ScriptLine[];
  readonly trials: readonly ScriptTrial[];
  readonly company: Company;
}

/** The world as the files tell it, before any database has seen them. */
export function worldOfFiles(company: Company, seed: string): World {
  const outlets = new Map(company.outlets.map((o) => [o.id, o]));
  return {
    today: company.today,
    seed,
    company,
    grounds: REP_LOGINS.map((login) => {
      const routes = company.routes.filter((r) => r.rep === login);
      return { login, routes, outlets: new Map(routes.flatMap((r) => r.outlets.map((id) => [id, outlets.get(id)!]))) };
    }),
    products: new Map(company.goods.all.map((g) => [g.product.id, g.product])),
    prices: company.prices,
    mustStock: company.mustStock,
    schemes: company.schemes,
    agreements: company.agreements,
    lines: [],
    trials: [],
  };
}
