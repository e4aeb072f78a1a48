/** What the acceptance scenarios stand on: one server, one browser, and a newcomer's shops whose past each scenario tells itself. */
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { plusDays, type Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import { caseOf, type Product } from '../../core/catalog/product.ts';
import { aLine } from '../../core/field-day/a-line.ts';
import { aFact } from '../../core/field-day/a-visit.ts';
import { orderFrom } from '../../core/order/agree.ts';
import { TERMS } from '../../core/words/terms.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { CheckLine } from '../../core/shelf/check.ts';
import type { ImportKind } from '../../protocol/import.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { DemonstrationDevice } from '../../server/demo/device.ts';
import { chinaTime, consentAt } from '../../server/demo/story.ts';
import { aBrowser, aPhone, type Device, type PhoneOptions } from '../field-day/browser.ts';
import { beforeThe, LONG_NAME, NEWCOMER, stopsOf } from '../field-day/company.ts';
import { Hand } from '../field-day/hand.ts';
import { aServer, PASSWORD, type FieldServer } from '../field-day/server.ts';
import { WORDS } from '../field-day/words.ts';

/** Twelve to a case, and it keeps for long. */
const isTwelve = (product: Product): boolean =>
  caseOf(product).factor === 12 &&
  product.status === 'active' &&
  (product.shelfLifeDays ?? 0) >= 240 &&
  product.name !== LONG_NAME;

export interface Field {
  readonly server: FieldServer;
  readonly browser: Browser;
  readonly today: Day;
  /** Goods that come twelve to a case, two kinds of them. */
  readonly goods: readonly [Product, Product];
  /** The shops of the newcomer's day, in walking order. */
  readonly shops: readonly Outlet[];
  /** His shops of other days, where nobody has called; each is for one scenario alone. */
  readonly others: readonly Outlet[];
  /** Tells what happened in the newcomer's shops before. */
  readonly tell: (...facts: Fact[]) => Promise<void>;
  /** Tells what somebody has said on another phone. */
  readonly tellAs: (login: string, ...facts: Fact[]) => Promise<void>;
  /** A minute of today, before the shops open. */
  readonly at: (minute: number) => Instant;
  /** Tells what arrived, as the office does. */
  readonly deliver: (order: Id, outlet: Outlet, product: Product, quantity: number, day: Day) => Promise<void>;
  /** Brings a file in, as the office does: its headings, then its rows. */
  readonly bring: (kind: ImportKind, rows: readonly (readonly string[])[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function aField(): Promise<Field> {
  const server = await aServer();
  const browser = await aBrowser();
  const { company, door } = server;
  const { today } = company;
  const twelve = company.goods.all.map((good) => good.product).filter(isTwelve);
  const goods = [twelve[0]!, twelve[1]!] as const;
  const now = chinaTime(today, 60);
  const phones = new Map<string, DemonstrationDevice>();
  const tellAs: Field['tellAs'] = async (login, ...facts) => {
    const phone = phones.get(login) ?? new DemonstrationDevice(door, login, PASSWORD, randomUUID());
    phones.set(login, phone);
    await phone.pull(now);
    await phone.tell(facts, now);
  };
  const bring: Field['bring'] = async (kind, rows) => {
    const pass = await door.signIn('admin', PASSWORD, randomUUID());
    await door.bring(pass, kind, `${kind}.csv`, new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n')));
  };
  await tellAs(NEWCOMER, consentAt(at(today, 2)));
  await bring('must-stock', [
    ['清单编码', '渠道', '产品编码'],
    ...goods.map((product) => ['MS-other', TERMS.zh.channel.other, product.id]),
  ]);
  const shops = stopsOf(company, NEWCOMER);
  const planned = new Set(company.routes.filter(({ rep }) => rep === NEWCOMER).flatMap((route) => route.outlets));
  const office = new DemonstrationDevice(door, 'office', PASSWORD, randomUUID());
  return {
    server,
    browser,
    today,
    goods,
    shops,
    others: company.outlets.filter((outlet) => planned.has(outlet.id) && !shops.includes(outlet)),
    tell: (...facts) => tellAs(NEWCOMER, ...facts),
    tellAs,
    bring,
    at: (minute) => at(today, minute),
    deliver: async (order, outlet, product, quantity, day) => {
      const lines = [{ product: product.id, quantity: units(quantity) }];
      await office.tell(
        [{ kind: 'order-delivered', at: at(day, 30), order, outlet: outlet.id, day, lines }],
        at(day, 31),
      );
    },
    stop: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** A minute of a day on the clock of China. */
export const at = (day: Day, minute: number): Instant => chinaTime(day, minute);

export interface Past {
  readonly outlet: Outlet;
  readonly day: Day;
  readonly counted?: readonly CheckLine[];
  /** Bottles that were ordered of a product, and what a case of them costs in fen. */
  readonly ordered?: { readonly product: Product; readonly bottles: number; readonly caseOf?: number };
}

/** A visit of another day: what was counted, and what was ordered; its facts and the order's id. */
export function aPastVisit(
  { server }: Field,
  { outlet, day, counted = [], ordered }: Past,
): { facts: Fact[]; order: Id } {
  const visit = randomUUID();
  const order = randomUUID();
  const facts: Fact[] = [
    aFact['visit-opened']({ visit, outlet: outlet.id, day, at: at(day, 600) }),
    ...(counted.length > 0
      ? [
          aFact['shelf-checked']({
            visit,
            at: at(day, 605),
            began: at(day, 601),
            scope: 'all',
            standard: null,
            lines: [...counted],
          }),
        ]
      : []),
  ];
  if (ordered) {
    const { product, bottles, caseOf: cost = 4800 } = ordered;
    const list = { code: outlet.priceList, version: 1 };
    const price = { fen: fen(cost), per: 12, retail: null };
    facts.push(
      aFact['order-agreed']({
        visit,
        at: at(day, 608),
        began: at(day, 606),
        order: orderFrom({
          id: order,
          agreed: [{ product: product.id, quantity: units(bottles), reason: null }],
          suggestions: [],
          products: new Map(server.company.goods.all.map((good) => [good.product.id, good.product])),
          tariff: { prices: new Map([[product.id, { price, list }]]), schemes: [], left: new Map() },
          payment: outlet.credit.terms,
          discount: null,
          deliveryDay: day,
          note: '',
        }),
      }),
    );
  }
  facts.push(
    aFact['visit-closed']({ visit, at: at(day, 610), began: at(day, 609), outcome: ordered ? 'ordered' : 'has-stock' }),
  );
  return { facts, order };
}

/** So many of a product were counted. */
export const counted = (product: Product, quantity: number, more: Partial<CheckLine> = {}): CheckLine =>
  aLine(quantity, { product: product.id, location: product.location, ...more });

/** Days before today. */
export const ago = ({ today }: Pick<Field, 'today'>, days: number): Day => plusDays(today, -days);

/** The newcomer's phone before a shop, and his hand. */
export async function aRepAt(
  { server, browser }: Field,
  outlet: Outlet,
  options: PhoneOptions = {},
): Promise<{ device: Device; hand: Hand }> {
  const place = outlet.place ? { place: beforeThe(outlet) } : {};
  const device = await aPhone(server, browser, NEWCOMER, { ...place, ...options });
  return { device, hand: new Hand(device.page, WORDS.zh) };
}

/** Begins the visit at a shop from its card, with a reason where the day is not planned. */
export async function begin({ page, words, goOn, press, fill }: Hand, outlet: Outlet): Promise<void> {
  await page.goto(`/m/stores/${outlet.id}`);
  await goOn(words.outlet.start);
  const why = page.locator('dialog[open]');
  await why
    .or(page.getByRole('heading', { level: 1, name: words.terms.step.prepare, exact: true }))
    .first()
    .waitFor();
  if (await why.isVisible()) {
    await fill(words.today.reason, '验收');
    await press(words.today.startAnyway);
  }
  await page.getByRole('heading', { level: 1, name: words.terms.step.prepare, exact: true }).waitFor();
}

/** Goes straight to a step of the visit that is open, as its links do: the app stays as it is. */
export async function jump({ page, arrive }: Hand, step: Parameters<Hand['arrive']>[0], slug: string): Promise<void> {
  const there = page.url().replace(/\/visit\/([^/]+)\/.*$/, `/visit/$1/${slug}`);
  await page.evaluate((to) => history.pushState(null, '', to), there);
  await arrive(step);
}
