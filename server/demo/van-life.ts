import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import { fen, minus } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import { caseOf, type Product } from '../../core/catalog/product.ts';
import { reckonMoney } from '../../core/order/collect/count.ts';
import type { MoneyCollected } from '../../core/order/collect/facts.ts';
import type { VanLoaded } from '../../core/order/van/facts.ts';
import { onAccount } from '../../core/order/account/charge.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import type { VanDay } from '../../protocol/vans.ts';
import type { Company } from './company.ts';
import type { Desk } from './desk-life.ts';
import { demoId } from './outlets.ts';
import { chanceOf } from './random.ts';
import { chinaTime } from './story.ts';

/** Who has a van. */
export const VAN_REP = 'rep3';
const PRODUCTS = 8;
type Opened = Extract<Fact, { kind: 'visit-opened' }>;
/** What the rep is short of in the evening. */
const SHORT = fen(200);

/** The office gives a van to the one who has it. */
export async function giveVan(office: Desk, login: string, { people }: Company): Promise<void> {
  const { reps } = await office.get<VanDay>('/v1/vans');
  const { name } = people.find((one) => one.login === login)!;
  const rep = reps.find((one) => one.name === name)!;
  if (!rep.hasVan) await office.post(`/v1/vans/reps/${rep.id}`, { hasVan: true });
}

function loadOf(seed: string, products: readonly Product[], day: Day): VanLoaded {
  const chance = chanceOf(`${seed} van ${day}`);
  const sold = products.filter((product) => product.status === 'active').slice(0, PRODUCTS);
  return {
    kind: 'van-loaded',
    at: chinaTime(day, 7 * 60 + 40),
    trip: demoId('trips', day),
    day,
    from: '城南配送站',
    lines: sold.map((product) => {
      const quantity = units(chance.between(4, 12) * caseOf(product).factor);
      return { product: product.id, quantity, depot: quantity, batch: '', produced: null, reason: '' };
    }),
  };
}

/** [D10] The van of yesterday: loaded, tasted from, counted with a bottle missing. */
function yesterdaysVan(seed: string, products: readonly Product[], day: Day): Fact[] {
  const load = loadOf(seed, products, day);
  const { trip, lines } = load;
  const [first, second] = lines;
  return [
    load,
    {
      kind: 'van-given',
      at: chinaTime(day, 11 * 60),
      trip,
      outlet: null,
      lines: [{ product: first!.product, quantity: units(2) }],
      reason: '新店试饮',
    },
    {
      kind: 'van-counted',
      at: chinaTime(day, 17 * 60 + 20),
      trip,
      goods: lines.map(({ product, quantity }) => ({
        product,
        counted: units(quantity - (product === first!.product ? 2 : product === second!.product ? 1 : 0)),
        reason: product === second!.product ? '卸货时破了一件' : '',
      })),
    },
  ];
}

/** Money that shops on credit paid the rep in his visits, and what he counted in the evening. */
function yesterdaysMoney(seed: string, visits: readonly Opened[], onCredit: (outlet: Id) => boolean, day: Day): Fact[] {
  const paying = visits.filter(({ outlet }) => onCredit(outlet)).slice(0, 4);
  const collected = paying.map(({ visit }, i): MoneyCollected => {
    const chance = chanceOf(`${seed} collected ${visit}`);
    const isCash = i % 2 === 0;
    return {
      kind: 'money-collected',
      at: chinaTime(day, 9 * 60 + i * 90),
      visit,
      payment: demoId('collected', visit),
      amount: fen(chance.between(12, 40) * 1000),
      way: isCash ? 'cash' : 'wechat',
      reference: isCash ? '' : `WX${chance.between(100_000, 999_999)}`,
      orders: [],
      note: '',
    };
  });
  if (collected.length === 0) return [];
  const money = reckonMoney(collected).map(({ way, expected }) =>
    way === 'cash'
      ? { way, amount: minus(expected, SHORT), reason: '找零多找了 2 元' }
      : { way, amount: expected, reason: '' },
  );
  return [...collected, { kind: 'money-counted', at: chinaTime(day, 17 * 60 + 30), day, money }];
}

/** [D10] What the rep with the van tells: the van and the money of his last day, and what he has loaded this morning. */
export function vanFacts(
  seed: string,
  { today, goods, outlets }: Company,
  {
    told,
    codes,
    now,
  }: { readonly told: readonly Fact[]; readonly codes: ReadonlyMap<Id, string>; readonly now: Instant },
): Fact[] {
  const opened = told.flatMap((fact) => (fact.kind === 'visit-opened' && fact.day < today ? [fact] : []));
  const day = opened.at(-1)?.day;
  if (!day) return [];
  const credited = new Set(outlets.flatMap(({ code, credit }) => (onAccount(credit.terms) ? [code] : [])));
  const onCredit = (outlet: Id): boolean => credited.has(codes.get(outlet) ?? '');
  const visits = opened.filter((fact) => fact.day === day);
  const products = goods.all.map((one) => one.product);
  const morning = loadOf(seed, products, today);
  return [
    ...yesterdaysVan(seed, products, day),
    ...yesterdaysMoney(seed, visits, onCredit, day),
    { ...morning, at: morning.at < now ? morning.at : now },
  ];
}
