import { writeXlsx } from 'hucre/xlsx';
import type { Id } from '../../core/base/id.ts';
import type { Money } from '../../core/base/money.ts';
import { SHOP_TERMS } from '../../core/words/shop-terms.ts';
import { TERMS } from '../../core/words/terms.ts';
import type { ImportKind } from '../../protocol/import.ts';
import type { Cell } from '../import/cell.ts';
import { KINDS } from '../import/kinds.ts';
import type { Company } from './company.ts';
import type { BuyGet, Scheme } from '../../core/catalog/scheme.ts';

/** One file of the company, as its office would hand it over; `rows` by the keys of the columns of its kind. */
interface Told {
  readonly kind: ImportKind;
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

export interface DemonstrationFile {
  readonly kind: ImportKind;
  /** The name that it has on disk and in the list of imports. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const NAMES: Record<ImportKind, string> = {
  people: '人员',
  products: '产品',
  prices: '价格表',
  outlets: '门店',
  contacts: '联系人',
  routes: '路线',
  material: '物料',
  'must-stock': '必备品',
  agreements: '协议',
  schemes: '促销',
  targets: '月目标',
  focus: '工作重点',
};

/** The company's own files, in the order in which they can come in. */
export async function filesOf(company: Company, password: string): Promise<DemonstrationFile[]> {
  const told = tellOf(company, password);
  return Promise.all(
    told.map(async ({ kind, rows }) => {
      const columns = Object.entries(KINDS[kind].columns).filter(([key]) => rows.some((row) => key in row));
      const table = [columns.map(([, c]) => c.zh), ...rows.map((row) => columns.map(([key]) => row[key] ?? null))];
      const bytes = await writeXlsx({ sheets: [{ name: NAMES[kind], rows: table }] });
      return { kind, name: `${NAMES[kind]}.xlsx`, bytes: new Uint8Array(bytes) };
    }),
  );
}

const yuanOf = (money: Money): number => money / 100;

function tellOf(company: Company, password: string): Told[] {
  const { zh } = TERMS;
  const { zh: zhShop } = SHOP_TERMS;
  const codeOf = new Map<Id, string>(company.outlets.map((o) => [o.id, o.code]));
  const packOf = (product: string): string => company.goods.byId.get(product)!.product.packs.at(-1)!.name;
  const of = <T>(kind: ImportKind, list: readonly T[], row: (one: T) => Record<string, Cell>): Told => ({
    kind,
    rows: list.map(row),
  });
  return [
    of('people', company.people, (p) => ({
      login: p.login,
      name: p.name,
      role: zh.role[p.role],
      supervisor: p.supervisor,
      phone: p.phone,
      distributor: p.distributor,
      password,
    })),
    of('products', company.goods.all, ({ product: p }) => ({
      id: p.id,
      name: p.name,
      brand: p.brand,
      category: p.category,
      barcode: p.barcode,
      base: p.packs[0]!.name,
      caseName: p.packs.at(-1)!.name,
      case: p.packs.at(-1)!.factor,
      shelfLifeDays: p.shelfLifeDays,
      status: zh.productStatus[p.status],
      minimum: p.minimum,
      location: zh.location[p.location],
      position: p.position,
      launched: p.launched,
    })),
    of(
      'prices',
      company.prices.flatMap((list) =>
        Object.entries(list.prices).map(([product, price]) => ({ list, product, price })),
      ),
      ({ list, product, price }) => ({
        list: list.code,
        name: list.name,
        from: list.from,
        product,
        price: yuanOf(price.fen),
        unit: packOf(product),
        retail: price.retail === null ? null : yuanOf(price.retail),
      }),
    ),
    of('outlets', company.outlets, (o) => ({
      code: o.code,
      name: o.name,
      channel: zh.channel[o.channel],
      class: o.class,
      address: o.address,
      lat: o.place?.lat ?? null,
      lng: o.place?.lng ?? null,
      datum: o.place?.datum ?? null,
      distributor: o.distributor.name,
      driver: o.distributor.driver,
      leadDays: o.distributor.leadDays,
      priceList: o.priceList,
      terms: zh.payment[o.credit.terms],
      limit: yuanOf(o.credit.limit),
      receivable: yuanOf(o.credit.receivable),
      overdue: yuanOf(o.credit.overdue),
      cooler: o.cooler?.asset ?? null,
      note: o.note,
    })),
    of(
      'contacts',
      company.outlets.flatMap((o) => o.contacts.map((contact) => ({ outlet: o.code, contact }))),
      ({ outlet, contact }) => ({
        outlet,
        name: contact.name,
        salutation: contact.salutation,
        role: zh.contactRole[contact.role],
        phone: contact.phone,
        hours: contact.hours,
      }),
    ),
    of(
      'routes',
      company.routes.flatMap((route) => route.outlets.map((outlet, i) => ({ route, outlet, position: i + 1 }))),
      ({ route, outlet, position }) => ({
        code: route.code,
        name: route.name,
        rep: route.rep,
        weekday: `周${'一二三四五六日'[route.weekday - 1]!}`,
        cycleWeeks: route.cycleWeeks,
        anchor: route.anchor,
        position,
        outlet: codeOf.get(outlet)!,
      }),
    ),
    of('material', company.material, (m) => ({ code: m.code, name: m.name, guidance: m.guidance, until: m.until })),
    of(
      'must-stock',
      company.mustStock.flatMap((list) => list.products.map((p) => ({ list, p }))),
      ({ list, p }) => ({
        code: list.code,
        channel: zh.channel[list.channel],
        product: p.product,
        facings: p.facings,
        posm: list.posm.length > 0 ? list.posm.join('、') : null,
        from: list.from,
        hero: null,
        position: list.position || null,
      }),
    ),
    of('agreements', company.agreements, (a) => ({
      code: a.code,
      outlet: codeOf.get(a.outlet)!,
      type: zhShop.agreement[a.type],
      text: a.text,
      from: a.from,
      to: a.to,
      fee: a.fee === null ? null : yuanOf(a.fee),
    })),
    of('schemes', company.schemes.flatMap(buyGet), ({ scheme: s, mechanic }) => ({
      code: s.code,
      name: s.name,
      product: mechanic.products[0]!,
      buy: mechanic.buy,
      free: mechanic.free,
      channels: s.channels.map((c) => zh.channel[c]).join('、'),
      from: s.from,
      to: s.to,
    })),
    of('targets', company.targets, (t) => ({ rep: t.rep, month: t.month, target: yuanOf(t.target) })),
    of('focus', company.focus, (f) => ({
      code: f.code,
      span: { month: '本月', week: '本周', day: '当天' }[f.span],
      text: f.text,
      product: f.product,
      goal: f.goal,
      from: f.from,
      to: f.to,
    })),
  ];
}

/** The schemes that a file can tell of. */
const buyGet = (scheme: Scheme): { scheme: Scheme; mechanic: BuyGet }[] =>
  scheme.mechanic.kind === 'buy-get' ? [{ scheme, mechanic: scheme.mechanic }] : [];
