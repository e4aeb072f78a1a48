import type { Day } from '../../core/base/day.ts';
import { plusDays } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import type { Location } from '../../core/catalog/location.ts';
import type { MustStock } from '../../core/catalog/must-stock.ts';
import type { PriceList } from '../../core/catalog/price.ts';
import type { Product } from '../../core/catalog/product.ts';
import { CHANNELS, type Channel } from '../../core/outlet/outlet.ts';
import type { Focus } from '../../core/plan/focus.ts';
import { MATERIAL_OF } from './material.ts';
import { chanceOf, hashOf } from './random.ts';

export const BRAND = '澄屿';

/** A good of the range: what a base unit costs the shop, and how well it sells (1 is the middle). */
export interface Good {
  readonly product: Product;
  readonly cost: number;
  readonly retail: number;
  readonly pull: number;
}

interface Size {
  readonly label: string;
  readonly unit: string;
  readonly perCase: number;
  readonly cost: number;
}
interface Line {
  readonly name: string;
  readonly flavours: readonly string[];
  readonly sizes: readonly Size[];
  readonly life: number;
}
interface Category {
  readonly code: string;
  readonly name: string;
  readonly location: Location;
  readonly lines: readonly Line[];
}

const size = (label: string, unit: string, perCase: number, cost: number): Size => ({ label, unit, perCase, cost });

const RANGE: readonly Category[] = [
  {
    code: 'PH',
    name: '膨化食品',
    location: 'main-shelf',
    lines: [
      {
        name: '薯片',
        flavours: ['原味', '番茄味', '黄瓜味', '烧烤味', '海苔味'],
        sizes: [size('40克', '袋', 30, 210), size('104克', '袋', 20, 480)],
        life: 270,
      },
      {
        name: '虾条',
        flavours: ['原味', '香辣味'],
        sizes: [size('40克', '袋', 30, 160), size('80克', '袋', 20, 290)],
        life: 240,
      },
      {
        name: '玉米圈',
        flavours: ['奶油味', '芝士味'],
        sizes: [size('45克', '袋', 30, 170), size('90克', '袋', 20, 310)],
        life: 240,
      },
      { name: '锅巴', flavours: ['麻辣味', '牛肉味'], sizes: [size('108克', '袋', 20, 260)], life: 270 },
    ],
  },
  {
    code: 'JG',
    name: '坚果炒货',
    location: 'main-shelf',
    lines: [
      {
        name: '葵花籽',
        flavours: ['原香', '焦糖', '五香', '绿茶'],
        sizes: [size('98克', '袋', 30, 350), size('228克', '袋', 20, 720)],
        life: 240,
      },
      {
        name: '花生',
        flavours: ['香酥', '麻辣', '蒜香'],
        sizes: [size('120克', '袋', 24, 380), size('228克', '袋', 20, 650)],
        life: 270,
      },
      { name: '坚果', flavours: ['腰果', '杏仁', '开心果'], sizes: [size('100克', '袋', 12, 1380)], life: 270 },
      { name: '豆', flavours: ['香辣兰花', '原味兰花', '蒜香青'], sizes: [size('86克', '袋', 24, 260)], life: 270 },
    ],
  },
  {
    code: 'BG',
    name: '饼干糕点',
    location: 'main-shelf',
    lines: [
      {
        name: '苏打饼',
        flavours: ['海盐', '葱香', '芝麻'],
        sizes: [size('100克', '袋', 24, 280), size('300克', '盒', 12, 760)],
        life: 365,
      },
      {
        name: '夹心饼',
        flavours: ['巧克力', '草莓', '香草'],
        sizes: [size('90克', '袋', 24, 290), size('270克', '盒', 12, 780)],
        life: 365,
      },
      {
        name: '威化',
        flavours: ['花生', '牛奶'],
        sizes: [size('60克', '袋', 30, 180), size('200克', '袋', 12, 560)],
        life: 300,
      },
      { name: '小面包', flavours: ['奶香', '红豆'], sizes: [size('80克', '袋', 20, 240)], life: 60 },
      { name: '点心', flavours: ['蛋黄派', '麻薯'], sizes: [size('150克', '盒', 12, 640)], life: 120 },
    ],
  },
  {
    code: 'TS',
    name: '碳酸饮料',
    location: 'cooler',
    lines: [
      {
        name: '汽水',
        flavours: ['橙味', '柠檬味', '白桃味', '青苹果味', '荔枝味'],
        sizes: [size('330毫升', '罐', 24, 165), size('500毫升', '瓶', 15, 215), size('1.25升', '瓶', 12, 410)],
        life: 365,
      },
      {
        name: '气泡水',
        flavours: ['原味盐', '柠檬', '白桃', '青柠', '海盐'],
        sizes: [size('480毫升', '瓶', 15, 300)],
        life: 300,
      },
    ],
  },
  {
    code: 'CH',
    name: '茶饮料',
    location: 'cooler',
    lines: [
      {
        name: '茶',
        flavours: ['冰红', '冰绿', '茉莉花', '乌龙', '蜜桃红', '无糖绿', '无糖乌龙', '大麦'],
        sizes: [size('500毫升', '瓶', 15, 225), size('1升', '瓶', 12, 360)],
        life: 365,
      },
      {
        name: '奶茶',
        flavours: ['原味', '麦香'],
        sizes: [size('350毫升', '瓶', 24, 310), size('500毫升', '瓶', 15, 390)],
        life: 270,
      },
    ],
  },
  {
    code: 'GS',
    name: '果汁与水',
    location: 'main-shelf',
    lines: [
      {
        name: '汁',
        flavours: ['橙', '葡萄', '苹果', '水蜜桃', '芒果', '山楂'],
        sizes: [size('450毫升', '瓶', 15, 285), size('1升', '瓶', 12, 510)],
        life: 270,
      },
      {
        name: '饮用水',
        flavours: ['天然'],
        sizes: [
          size('350毫升', '瓶', 24, 80),
          size('550毫升', '瓶', 24, 95),
          size('1.5升', '瓶', 12, 190),
          size('5升', '桶', 4, 620),
        ],
        life: 540,
      },
      {
        name: '饮品',
        flavours: ['椰子', '酸梅'],
        sizes: [size('330毫升', '瓶', 24, 320), size('1升', '瓶', 12, 610)],
        life: 300,
      },
    ],
  },
];

const NEW = 5;

/** 120 products in six categories: five of them new, one delisted. */
export function makeGoods(seed: string, today: Day): Goods {
  const goods: Good[] = [];
  for (const [at, category] of RANGE.entries()) {
    let number = 0;
    for (const line of category.lines) {
      for (const [f, flavour] of line.flavours.entries()) {
        for (const s of line.sizes) {
          number++;
          const chance = chanceOf(`${seed} good ${category.code}${number}`);
          const isNew =
            s === line.sizes[0] &&
            f === line.flavours.length - 1 &&
            line === category.lines[0] &&
            goods.filter((g) => g.product.status === 'new').length < NEW;
          const id = `${category.code}${String(number).padStart(3, '0')}`;
          goods.push({
            cost: s.cost,
            retail: Math.ceil((s.cost * 1.35) / 50) * 50,
            pull: (f === 0 ? 1.5 : 1.1 - f * 0.08) * (s === line.sizes[0] ? 1.2 : 0.8) * chance.noise(0.4),
            product: {
              id,
              name: `${BRAND}${flavour}${line.name}${s.label}`,
              brand: BRAND,
              category: category.name,
              barcode: `69${String(hashOf(`${seed} barcode ${id}`).readUInt32LE(0) % 100_000_000_000).padStart(11, '0')}`,
              packs: [
                { name: s.unit, factor: 1 },
                { name: '箱', factor: s.perCase },
              ],
              shelfLifeDays: line.life,
              status: isNew ? 'new' : id === 'BG020' ? 'delisted' : 'active',
              minimum: units(s.perCase),
              location: category.location,
              position: at * 100 + number,
              launched: isNew ? plusDays(today, -25) : null,
              taxRate: 130,
            },
          });
        }
      }
    }
  }
  return { all: goods, byId: new Map(goods.map((g) => [g.product.id, g])) };
}

export interface Goods {
  readonly all: readonly Good[];
  readonly byId: ReadonlyMap<string, Good>;
}

const LISTS: readonly { code: string; name: string; share: number }[] = [
  { code: 'TT', name: '传统渠道价', share: 1 },
  { code: 'CVS', name: '便利店价', share: 0.98 },
  { code: 'KA', name: '商超价', share: 0.95 },
  { code: 'WS', name: '批发价', share: 0.91 },
];

export const LIST_OF: Record<Channel, string> = {
  grocery: 'TT',
  convenience: 'CVS',
  supermarket: 'KA',
  hypermarket: 'KA',
  restaurant: 'TT',
  school: 'TT',
  transport: 'CVS',
  wholesale: 'WS',
  other: 'TT',
};

/** Prices of a case, to whole ten fen. */
export const makePrices = (goods: Goods, from: Day): PriceList[] =>
  LISTS.map(({ code, name, share }) => ({
    code,
    name,
    channels: CHANNELS.filter((channel) => LIST_OF[channel] === code),
    from,
    to: null,
    version: 1,
    prices: Object.fromEntries(
      goods.all.map(({ product, cost, retail }) => {
        const per = product.packs.at(-1)!.factor;
        return [product.id, { fen: fen(Math.round((cost * per * share) / 10) * 10), per, retail: fen(retail) }];
      }),
    ),
  }));

/** How many products every shop of a channel should carry, and their facings. */
export const MUST_STOCK: Partial<Record<Channel, { products: number; facings: number }>> = {
  grocery: { products: 6, facings: 2 },
  convenience: { products: 10, facings: 2 },
  supermarket: { products: 16, facings: 3 },
  hypermarket: { products: 20, facings: 4 },
  restaurant: { products: 4, facings: 1 },
  school: { products: 6, facings: 2 },
  transport: { products: 6, facings: 2 },
  wholesale: { products: 12, facings: 3 },
};

/** Where the goods are to stand. */
const POSITIONS: Partial<Record<Channel, string>> = {
  convenience: '饮料在冷柜中层，零食在收银台旁',
  supermarket: '主通道货架，与眼睛同高',
  grocery: '进门右手边，手够得到',
};

const DRINKS = new Set(['碳酸饮料', '茶饮料', '果汁与水']);

/** The goods that sell best in a channel, best first: restaurants take drinks only. */
export const rangeOf = (goods: Goods, channel: Channel): Good[] => {
  const rank = (g: Good): number => g.pull * chanceOf(`${channel} likes ${g.product.id}`).noise(0.25);
  return goods.all
    .filter((g) => g.product.status !== 'delisted' && (channel !== 'restaurant' || DRINKS.has(g.product.category)))
    .map((g) => ({ g, rank: rank(g) }))
    .sort((a, b) => b.rank - a.rank || (a.g.product.id < b.g.product.id ? -1 : 1))
    .map(({ g }) => g);
};

/** The standards as they have stood from the first day; those of two channels have changed since, or will. */
export const makeMustStock = (goods: Goods, first: Day, today: Day): MustStock[] => {
  const standing = firstStandards(goods, first);
  const of = (channel: Channel): MustStock => standing.find((one) => one.channel === channel)!;
  const convenience = of('convenience');
  const planned = of('grocery');
  const more = rangeOf(goods, 'grocery').find(
    ({ product }) => product.status === 'active' && !planned.products.some((one) => one.product === product.id),
  )!;
  return [
    ...standing,
    {
      ...convenience,
      from: plusDays(today, -3),
      products: convenience.products.map((one, at) => (at < 3 ? { ...one, facings: one.facings + 1 } : one)),
    },
    {
      ...planned,
      from: plusDays(today, 7),
      products: [...planned.products, { product: more.product.id, facings: 2 }],
    },
  ];
};

const firstStandards = (goods: Goods, from: Day): MustStock[] =>
  (Object.entries(MUST_STOCK) as [Channel, { products: number; facings: number }][]).map(
    ([channel, { products, facings }]) => ({
      code: `MS-${channel}`,
      from,
      until: null,
      channel,
      class: null,
      products: rangeOf(goods, channel)
        .filter((g) => g.product.status === 'active')
        .slice(0, products)
        .map((g) => ({ product: g.product.id, facings })),
      hero: null,
      posm: [...(MATERIAL_OF[channel] ?? [])],
      position: POSITIONS[channel] ?? '',
    }),
  );

export const makeFocus = (today: Day): Focus[] => [
  {
    code: 'GZ-01',
    span: 'month',
    text: '新品荔枝味汽水进店',
    product: 'TS013',
    goal: 60,
    from: plusDays(today, -24),
    to: plusDays(today, 12),
  },
  {
    code: 'GZ-02',
    span: 'week',
    text: '橙味汽水买二箱赠六瓶，讲到每一家',
    product: 'TS002',
    goal: 40,
    from: plusDays(today, -6),
    to: plusDays(today, 6),
  },
  {
    code: 'GZ-03',
    span: 'month',
    text: '临期面包全部下架，旧货摆前面',
    product: 'BG017',
    goal: null,
    from: plusDays(today, -24),
    to: plusDays(today, 12),
  },
];
