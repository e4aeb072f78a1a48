import { plusDays } from '../../core/base/day.ts';
import { idFromHash } from '../../core/base/id.ts';
import type { ProductId } from '../../core/catalog/product.ts';
import { NONE, units } from '../../core/base/quantity.ts';
import { handledProducts, noHistory, type OutletHistory } from '../../core/order/history.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { CheckLine } from '../../core/shelf/check.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { worldOfBooks } from '../../server/demo/book-world.ts';
import { COMPANY, SEED, type Company } from '../../server/demo/company.ts';
import { DemonstrationDevice } from '../../server/demo/device.ts';
import type { Door } from '../../server/demo/door.ts';
import { filesOf } from '../../server/demo/files.ts';
import { historyOf } from '../../server/demo/history.ts';
import { hashOf } from '../../server/demo/random.ts';
import { chinaTime, consentAt } from '../../server/demo/story.ts';
import { BIG_DOOR, NEWCOMER, REP, stopsOf } from './company.ts';

export interface FillIn {
  readonly door: Door;
  readonly company: Company;
  /** The one-time code of the first administrator. */
  readonly code: string;
  readonly password: string;
}

/**
 * Makes the organisation, brings its files in, and tells two weeks of its rep's visits, all as phones and desks do.
 * Answers the company with its shops as the server knows them.
 */
export async function fillIn({ door, company, code, password }: FillIn): Promise<Company> {
  const admin = company.people.find((p) => p.role === 'admin')!;
  const { login, name } = admin;
  await door.found({ code, organisation: COMPANY.name, name, login, password });
  const deviceOf = (who: string): DemonstrationDevice => new DemonstrationDevice(door, who, password);
  const pass = await door.signIn(login, password, deviceOf(login).id);
  await door.settings(pass, {
    brand: COMPANY.brand,
    servicePhone: COMPANY.servicePhone,
    // The tests run at any hour.
    workingHours: { from: '00:00', to: '24:00' },
  });
  for (const file of await filesOf(company, password)) await door.bring(pass, file.kind, file.name, file.bytes);

  const yesterday = chinaTime(plusDays(company.today, -1), 20 * 60);
  const [rep, newcomer, office] = [deviceOf(REP), deviceOf(NEWCOMER), deviceOf('office')];
  const world = worldOfBooks(company, SEED, new Map([[REP, await rep.pull(yesterday)]]));
  // The newcomer has not been asked yet.
  await rep.tell([consentAt(yesterday)], yesterday);
  const { grounds } = worldOfBooks(company, SEED, new Map([[NEWCOMER, await newcomer.pull(yesterday)]]));
  const known = [...world.grounds, ...grounds];
  await office.pull(yesterday);
  for (const { day, deliveries, told: reps } of historyOf(world, yesterday)) {
    if (day === company.today) break;
    await office.tell(deliveries, yesterday);
    for (const { facts } of reps) await rep.tell(facts, yesterday);
  }
  const real: Company = {
    ...company,
    outlets: known.flatMap((ground) => [...ground.outlets.values()]),
    routes: known.flatMap((ground) => ground.routes.map((route) => ({ ...route, rep: ground.login }))),
  };
  const big = stopsOf(real, REP)[BIG_DOOR - 1]!;
  const histories = (await rep.pull(yesterday)).flatMap((doc) => (doc.e === 'history' ? [doc.b as OutletHistory] : []));
  const had = handledProducts(histories.find((history) => history.outlet === big.id) ?? noHistory(big.id));
  await rep.tell(aCheckOf(FORTY, real, big, had), yesterday);
  return real;
}

export const FORTY = 40;

/** A visit of some days ago in which so many products were counted, the must-stock list and all that the shop had among them. */
export function aCheckOf(
  many: number,
  company: Pick<Company, 'today' | 'mustStock' | 'goods'>,
  outlet: Pick<Outlet, 'id' | 'channel'>,
  had: ReadonlySet<ProductId>,
): Fact[] {
  const day = plusDays(company.today, -6);
  const at = (minutes: number) => chinaTime(day, 18 * 60 + minutes);
  const visit = idFromHash(hashOf(`the ${many} of ${day}`));
  const must = company.mustStock.find((list) => list.channel === outlet.channel)!.products.map((p) => p.product);
  const others = company.goods.all
    .filter(({ product: p }) => !must.includes(p.id) && (p.status === 'active' || had.has(p.id)))
    .map(({ product: p }) => p.id)
    .sort((a, b) => Number(had.has(b)) - Number(had.has(a)));
  const lines = [...must, ...others.slice(0, many - must.length)].map((product): CheckLine => ({
    product,
    location: company.goods.byId.get(product)!.product.location,
    state: 'present',
    quantity: units(24),
    facings: null,
    level: null,
    price: null,
    promoPrice: null,
    tag: null,
    oldest: null,
    isOldBehind: false,
    damaged: NONE,
    expired: NONE,
    via: 'count',
  }));
  const isPlanned = false;
  return [
    {
      kind: 'visit-opened',
      at: at(0),
      visit,
      outlet: outlet.id,
      day,
      purpose: 'sales',
      isPlanned,
      unplannedDayReason: null,
    },
    { kind: 'shelf-checked', at: at(8), visit, began: at(1), scope: 'all', standard: null, lines },
    { kind: 'visit-aborted', at: at(9), visit, outcome: 'closed-now', reason: '店里要关门了' },
  ];
}
