import { ORDER_TERMS } from '../../core/words/order-terms.ts';
import { RETURN_TERMS } from '../../core/words/return-terms.ts';

const chinese = {
  t: RETURN_TERMS.zh,
  o: ORDER_TERMS.zh,
  title: '退换货',
  waiting: (n: number, isCut: boolean) => `${n}${isCut ? '+' : ''} 张待审批`,
  none: '还没有退换货。',
  shop: '门店',
  goods: '货品',
  why: '原因',
  value: '按成交价',
  state: '状态',
  quantity: (n: number, unit: string) => `${n} ${unit}`,
  batch: (text: string) => `批号 ${text}`,
  unknownValue: '没有成交价',
  by: (name: string, day: string) => `${name} ${day} 提出`,
  waits: { supervisor: '等主管审批', office: '等内勤审批（质量）', finance: '等财务审批' },
  comment: '想说的话（驳回和撤回必须写为什么）',
  amount: '折让金额（元）',
  said: (by: string, deed: string) => `${by}${deed}`,
};
export const zh = chinese;
export const en: typeof chinese = {
  t: RETURN_TERMS.en,
  o: ORDER_TERMS.en,
  title: 'Returns',
  waiting: (n, isCut) => (n === 1 ? '1 waits for a yes' : `${n}${isCut ? '+' : ''} wait for a yes`),
  none: 'Nothing has gone back yet.',
  shop: 'Shop',
  goods: 'Goods',
  why: 'Why',
  value: 'At the price paid',
  state: 'State',
  quantity: (n, unit) => `${n} ${unit}`,
  batch: (text) => `batch ${text}`,
  unknownValue: 'price not known',
  by: (name, day) => `asked by ${name}, ${day}`,
  waits: {
    supervisor: 'Waits for the supervisor',
    office: 'Waits for the office (quality)',
    finance: 'Waits for finance',
  },
  comment: 'A word to it (a no and a withdrawal need it)',
  amount: 'Amount credited (yuan)',
  said: (by, deed) => `${by}: ${deed}`,
};
