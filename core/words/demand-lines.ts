import { baseOf, caseOf, type Product } from '../catalog/product.ts';
import type { Bound, DemandLine } from '../order/engine/demand-line.ts';

/** How a product is packed: 瓶 and 箱. */
export interface PackNames {
  readonly unit: string;
  readonly pack: string;
}

export const packNames = (product: Pick<Product, 'packs'>): PackNames => ({
  unit: baseOf(product).name,
  pack: caseOf(product).name,
});

/** One line under a quantity of the engine: `owner` is said in the shop, `rep` has every number of the sum. */
export interface DemandLineText {
  readonly owner: (line: DemandLine, names: PackNames) => string;
  readonly rep: (line: DemandLine, names: PackNames) => string;
}

/** Slow goods with a decimal, or they would sell nothing. */
const pace = (perWeek: number): string => (perWeek < 10 ? perWeek.toFixed(1) : perWeek.toFixed(0));

const zhBound = (bound: Bound, to: number, unit: string): string =>
  ({
    'short-life-cap': `保质期内最多再进 ${to} ${unit}`,
    'capacity-cap': `最多再放 ${to} ${unit}`,
    'line-minimum': to > 0 ? `起订 ${to} ${unit}` : '够不上起订量，这次 0',
    'limited-supply': `仓库能给 ${to} ${unit}`,
  })[bound];

const zhDate = (until: string): string => `${Number(until.slice(5, 7))} 月 ${Number(until.slice(8))} 日`;

const zh: DemandLineText = {
  owner: (line, { unit, pack }) => {
    if (line.kind !== 'demand') return zhOther(line, { unit, pack });
    const onTheWay = line.onTheWay > 0 ? `，路上 ${line.onTheWay}` : '';
    const promoted = line.promotionDays > 0 ? `，促销 ${line.promotionDays} 天` : '';
    return [
      `一周约卖 ${pace(line.perWeek)} ${unit}`,
      `到 ${zhDate(line.until)}（${line.days} 天${promoted}）要备 ${line.enough}`,
      `架上 ${line.counted}${onTheWay}`,
      ...line.bounds.map(({ bound, to }) => zhBound(bound, to, unit)),
      `${line.pack} ${unit}一${pack} → ${line.proposed / line.pack} ${pack}${line.canWait ? '，下次再补' : ''}`,
    ].join('；');
  },
  rep: (line, { unit, pack }) => {
    if (line.kind !== 'demand') return zhOther(line, { unit, pack });
    const { expected, safety, enough, counted, onTheWay } = line;
    return [
      `${line.days} 天预计卖 ${expected} ${safety < 0 ? '−' : '+'} 余量 ${Math.abs(safety)} = 备 ${enough}`,
      `− 架上 ${counted} − 在途 ${onTheWay} = 差 ${Math.max(0, enough - counted - onTheWay)}`,
      ...line.bounds.map(({ bound, to }) => zhBound(bound, to, unit)),
      `${line.pack} ${unit}一${pack} → ${line.proposed / line.pack} ${pack}（${line.proposed} ${unit}）${line.canWait ? '，不满一' + pack + '，下次再补' : ''}`,
    ].join('；');
  },
};

function zhOther(line: Exclude<DemandLine, { kind: 'demand' }>, { unit, pack }: PackNames): string {
  switch (line.kind) {
    case 'starter':
      return `还没有卖过的数；先进 ${line.proposed / line.pack} ${pack}（${line.proposed} ${unit}）`;
    case 'recount':
      return '请重数';
    case 'blocked':
      return '停售或召回';
  }
}

const enBound = (bound: Bound, to: number, unit: string): string =>
  ({
    'short-life-cap': `at most ${to} ${unit} more sell before they spoil`,
    'capacity-cap': `room for ${to} ${unit} more`,
    'line-minimum': to > 0 ? `the least is ${to} ${unit}` : 'less than the least that can be ordered: 0',
    'limited-supply': `the warehouse can give ${to} ${unit}`,
  })[bound];

const en: DemandLineText = {
  owner: (line, { unit, pack }) => {
    if (line.kind !== 'demand') return enOther(line, { unit, pack });
    const onTheWay = line.onTheWay > 0 ? `, ${line.onTheWay} on the way` : '';
    const promoted = line.promotionDays > 0 ? `, ${line.promotionDays} on promotion` : '';
    return [
      `About ${pace(line.perWeek)} ${unit} a week`,
      `until ${line.until.slice(5)} (${line.days} days${promoted}) you need ${line.enough}`,
      `${line.counted} on the shelf${onTheWay}`,
      ...line.bounds.map(({ bound, to }) => enBound(bound, to, unit)),
      `${line.pack} ${unit} a ${pack} → ${line.proposed / line.pack} ${pack}${line.canWait ? ', can wait' : ''}`,
    ].join('; ');
  },
  rep: (line, { unit, pack }) => {
    if (line.kind !== 'demand') return enOther(line, { unit, pack });
    const { expected, safety, enough, counted, onTheWay } = line;
    return [
      `${expected} expected in ${line.days} days ${safety < 0 ? '−' : '+'} ${Math.abs(safety)} safety = ${enough}`,
      `− ${counted} on the shelf − ${onTheWay} on the way = ${Math.max(0, enough - counted - onTheWay)} short`,
      ...line.bounds.map(({ bound, to }) => enBound(bound, to, unit)),
      `${line.pack} ${unit} a ${pack} → ${line.proposed / line.pack} ${pack} (${line.proposed} ${unit})${line.canWait ? `, less than a ${pack}: can wait` : ''}`,
    ].join('; ');
  },
};

function enOther(line: Exclude<DemandLine, { kind: 'demand' }>, { unit, pack }: PackNames): string {
  switch (line.kind) {
    case 'starter':
      return `Not sold here yet; begin with ${line.proposed / line.pack} ${pack} (${line.proposed} ${unit})`;
    case 'recount':
      return 'Please count again';
    case 'blocked':
      return 'Delisted or recalled';
  }
}

export const DEMAND_LINES = { zh, en } as const;
