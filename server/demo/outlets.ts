import { fen } from '../../core/base/money.ts';
import { idFromHash, type Id } from '../../core/base/id.ts';
import type { Contact } from '../../core/outlet/contact.ts';
import type { Channel, Outlet, OutletClass, PaymentTerms } from '../../core/outlet/outlet.ts';
import { aShopPerson, DISTRIBUTORS } from './people.ts';
import { LIST_OF } from './products.ts';
import { chanceOf, hashOf, type Chance } from './random.ts';
import type { Street } from './town.ts';

/** The same name gives the same id, before anything has been written. */
export const demoId = (kind: string, code: string): Id => idFromHash(hashOf(`demo|${kind}|${code}`));

const SHARES: readonly [Channel, number][] = [
  ['grocery', 46],
  ['convenience', 22],
  ['supermarket', 9],
  ['restaurant', 10],
  ['school', 4],
  ['transport', 4],
  ['wholesale', 3],
  ['hypermarket', 2],
];
const CLASSES: readonly [OutletClass, number][] = [
  ['A', 15],
  ['B', 30],
  ['C', 35],
  ['D', 20],
];

function byShare<T>(chance: Chance, shares: readonly (readonly [T, number])[]): T {
  let rest = chance.next() * shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [value, share] of shares) {
    rest -= share;
    if (rest < 0) return value;
  }
  return shares[0]![0];
}

const LUCKY = [
  '永兴',
  '福源',
  '惠民',
  '顺达',
  '家乐',
  '好邻',
  '兴隆',
  '四季',
  '万客',
  '百顺',
  '同和',
  '聚鑫',
  '天一',
  '嘉禾',
  '友谊',
  '新新',
  '利民',
  '便民',
  '金桥',
  '团圆',
];
const KIND: Record<Channel, readonly string[]> = {
  grocery: ['食杂店', '小卖部', '烟酒食品店', '副食店'],
  convenience: ['便利店', '便利超市'],
  supermarket: ['超市', '生活超市'],
  hypermarket: ['购物广场', '大卖场'],
  restaurant: ['面馆', '小吃店', '家常菜馆', '馄饨店'],
  school: ['小学商店', '中学超市', '文具食品店'],
  transport: ['车站商店', '加油站便利店', '码头小店'],
  wholesale: ['副食批发部', '食品批发行'],
  other: ['商店'],
};

const DRIVERS = ['老韩', '小倪', '大刘', '阿康'];
const salutation = (surname: string, isWoman: boolean, chance: Chance): string =>
  surname + (isWoman ? chance.pick(['姐', '阿姨', '老板娘']) : chance.pick(['老板', '哥', '师傅']));

function contactsOf(code: string, chance: Chance): Contact[] {
  const roles: Contact['role'][] = ['owner'];
  if (chance.percent(45)) roles.push('clerk');
  if (chance.percent(12)) roles.push('decision-maker');
  return roles.map((role, i) => {
    const who = aShopPerson(`${code} ${i}`);
    return {
      id: demoId('contacts', `${code}|${who.name}`),
      name: who.name,
      role,
      salutation: role === 'clerk' ? `小${who.surname}` : salutation(who.surname, who.isWoman, chance),
      // No such range of numbers has been handed out.
      phone: `199000${String(hashOf(`${code} phone ${i}`).readUInt32LE(0) % 100_000).padStart(5, '0')}`,
      hours: role === 'owner' ? chance.pick(['上午', '下午', '全天', '10点以后']) : '',
    };
  });
}

/** The shop with which a newcomer begins: a full story stands behind it (see history.ts). */
export interface Showcase {
  readonly rep: number;
  readonly day: number;
}

/** A shop at every door of the town, coded by rep, day and door: A1-3-07. */
export function makeOutlets(seed: string, town: readonly (readonly Street[])[], showcase: Showcase): Outlet[] {
  const names = new Set<string>();
  return town.flatMap((streets, rep) =>
    streets.flatMap((street, day) =>
      street.doors.map((place, door): Outlet => {
        const code = `A${rep + 1}-${day + 1}-${String(door + 1).padStart(2, '0')}`;
        const chance = chanceOf(`${seed} outlet ${code}`);
        const isShowcase = rep === showcase.rep && day === showcase.day && door === 0;
        const channel = isShowcase ? 'convenience' : byShare(chance, SHARES);
        const cls = isShowcase ? 'A' : channel === 'hypermarket' ? 'A' : byShare(chance, CLASSES);
        const owner = aShopPerson(`${code} 0`);
        let name =
          chance.percent(35) && channel === 'grocery'
            ? `${owner.name.slice(1)}${chance.pick(KIND.grocery)}`
            : `${chance.pick(LUCKY)}${chance.pick(KIND[channel])}`;
        if (names.has(name)) name = `${name}(${street.name})`;
        if (names.has(name)) name = `${name.slice(0, -1)}${door + 1}号)`;
        names.add(name);
        const terms: PaymentTerms =
          channel === 'hypermarket' || channel === 'supermarket' || channel === 'wholesale' || chance.percent(20)
            ? 'credit'
            : 'cash';
        const limit =
          terms === 'credit'
            ? { A: 30_000, B: 15_000, C: 8000, D: 5000 }[cls] *
              (channel === 'hypermarket' || channel === 'wholesale' ? 4 : 1)
            : 0;
        const receivable = terms === 'credit' ? Math.round(limit * chance.next() * 0.5) : 0;
        const overdue = terms === 'credit' && !isShowcase && chance.percent(9) ? Math.round(receivable * 0.3) : 0;
        const hasCooler = isShowcase || chance.percent({ A: 60, B: 30, C: 12, D: 3 }[cls]);
        return {
          id: demoId('outlets', code),
          code,
          name,
          channel,
          class: cls,
          status: 'active',
          address: `${street.name}${door * 6 + 3 + (door % 2)}号`,
          place,
          contacts: contactsOf(code, chance),
          distributor: {
            name: DISTRIBUTORS[rep < 4 ? 0 : 1],
            driver: DRIVERS[(rep * 2 + (day > 2 ? 1 : 0)) % DRIVERS.length]!,
            leadDays: 2,
          },
          priceList: LIST_OF[channel],
          credit: { terms, limit: fen(limit * 100), receivable: fen(receivable * 100), overdue: fen(overdue * 100) },
          cooler: hasCooler ? { asset: `BG${code.replaceAll('-', '')}` } : null,
          doNotVisitUntil: null,
          schemes: [],
          note: chance.percent(8)
            ? chance.pick(['门口好停车', '中午十二点到一点不要去', '老板下午常去进货', '从后门进库房'])
            : '',
        };
      }),
    ),
  );
}
