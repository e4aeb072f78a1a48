import { plusDays, type Day } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import type { Posm } from '../../core/catalog/posm.ts';
import type { Agreement } from '../../core/outlet/agreement.ts';
import type { Channel, Outlet } from '../../core/outlet/outlet.ts';
import { chanceOf } from './random.ts';

/** The company's material. */
export const MATERIAL: readonly Posm[] = [
  { code: 'HB01', name: '海报', guidance: '贴在门口左侧，与眼睛同高，四角贴平', until: null },
  { code: 'JQ01', name: '价格签', guidance: '每个品一张，对准商品正中', until: null },
  { code: 'HT01', name: '货架条', guidance: '夹在我们排面的层板前沿，从头到尾', until: null },
  { code: 'BT01', name: '冰柜贴', guidance: '贴在柜门内侧上沿，不挡住商品', until: null },
  { code: 'TK01', name: '台卡', guidance: '每张桌一个，立在调料边上', until: null },
];

/** What of it belongs to the picture of success of a channel. */
export const MATERIAL_OF: Partial<Record<Channel, readonly string[]>> = {
  grocery: ['HB01', 'JQ01'],
  convenience: ['JQ01', 'HT01'],
  supermarket: ['JQ01', 'HT01'],
  hypermarket: ['JQ01', 'HT01'],
  restaurant: ['TK01'],
  school: ['HB01'],
  transport: ['JQ01'],
};

const DISPLAYS = ['主货架两层，与眼睛同高', '收银台旁一个挂架', '进门第一组货架三层', '堆头一平方米，靠近入口'];

/** What some of the better shops have agreed to show, and with whom a cooler was lent. */
export function makeAgreements(seed: string, outlets: readonly Outlet[], today: Day, showcase: string): Agreement[] {
  return outlets.flatMap(({ id, code, class: cls, cooler }): Agreement[] => {
    const chance = chanceOf(`${seed} agreement ${code}`);
    const isShowcase = code === showcase;
    const from = plusDays(today, isShowcase ? -80 : -chance.between(30, 150));
    const to = plusDays(today, isShowcase ? 40 : chance.between(10, 200));
    const [hasDisplay, hasCooler] = [chance.percent(cls === 'A' ? 35 : cls === 'B' ? 12 : 0), chance.percent(40)];
    const display = { type: 'display', text: chance.pick(DISPLAYS), fee: fen(chance.between(2, 12) * 10_000) } as const;
    const lent = { type: 'cooler', text: '冷柜放在门口，八成以上是我们的货', fee: null } as const;
    const common = { outlet: id, from, to };
    return [
      ...(isShowcase || hasDisplay ? [{ code: `CL-${code}`, ...common, ...display }] : []),
      ...(cooler && (isShowcase || hasCooler) ? [{ code: `LG-${code}`, ...common, ...lent }] : []),
    ];
  });
}
