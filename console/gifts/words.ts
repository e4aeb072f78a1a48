import { SHOP_TERMS } from '../../core/words/shop-terms.ts';

const chinese = {
  t: SHOP_TERMS.zh,
  title: '礼品登记',
  none: '今年还没有登记礼品。',
  waiting: (n: number) => `待批准 ${n}`,
  limits: (each: string, year: string) =>
    `每件不超过 ¥${each}，每店每年不超过 ¥${year}；超过的要先批准。不能和订货挂钩。`,
  shop: '门店',
  gift: '礼品',
  to: '送给',
  year: '今年已送',
  state: '状态',
  decide: '批准还是不批',
  by: (name: string) => `${name} 定`,
  approve: '批准',
  refuse: '不批准',
  why: '不批准的原因',
  card: '印贺卡',
  cardName: (shop: string) => `贺卡 ${shop}`,
  takenBy: (to: string, name: string) => `${to}，${name}收`,
};
export const zh = chinese;
export const en: typeof chinese = {
  t: SHOP_TERMS.en,
  title: 'Register of gifts',
  none: 'No gift has been noted this year.',
  waiting: (n) => `${n} to decide`,
  limits: (each, year) =>
    `At most ¥${each} each and ¥${year} a shop and year; what is above needs a yes first. Never tied to an order.`,
  shop: 'Shop',
  gift: 'Gift',
  to: 'For',
  year: 'This year',
  state: 'State',
  decide: 'Approve or refuse',
  by: (name) => `by ${name}`,
  approve: 'Approve',
  refuse: 'Refuse',
  why: 'Why not',
  card: 'Card to print',
  cardName: (shop) => `card ${shop}`,
  takenBy: (to, name) => `${to}, taken in by ${name}`,
};
