import { units } from '../../core/base/quantity.ts';
import type { Pitch } from '../../core/visit/facts.ts';

/** What people of the demonstration write and say; made up. */
export const OBJECTIVES = [
  '补齐缺货，谈一个新品',
  '冰柜排面恢复到两层',
  '把临期的调到前面',
  '价格签补齐',
  '谈二次陈列的位置',
  '了解最近走得慢的品',
  '按建议补货',
];
export const TOOLS = ['路线簿', '价格签', '海报', '计算器', '抹布'];
export const PROMISES_TO_CUSTOMER = [
  '下次带一张新海报',
  '补两条价格条',
  '把破损的三包换掉',
  '问清楚陈列费什么时候到账',
  '请司机上午送货',
  '带新品样品给老板尝',
  '冰柜灯管报修',
];
export const PROMISES_TO_US = ['下周把货架第二层腾出来', '收银台旁边放一个小挂架', '月底前结清上批货款'];
export const GOOD = ['先看货再谈单，老板愿意听', '缺货当场补上了', '把账算给老板看，他认可', '理货时老板搭了把手', ''];
export const BAD = ['新品讲得太快', '忘了问竞品活动', '等老板空下来花了不少时间', ''];
export const NEXT = ['下次先问销量再谈新品', '带样品再来', '换个时间来，避开中午', ''];
export const DAY_PROBLEMS = ['', '', '两家反映送货晚到', '有家店促销员把排面挤掉一格', '雨天下午客人少，老板不想压货'];
export const DAY_HELP = ['', '', '', '想请主管一起去谈大卖场的端架', '价格签快用完了'];
export const TOMORROW = ['新品再谈五家', '先去昨天没谈成的两家', '临期品全部查一遍', '把承诺先办掉'];
export const DAY_FOCUS = ['新品进店，临期下架', '缺货先补，承诺先办', '买二赠六讲到每一家'];
export const DISCOUNT_REASONS = ['对面店别家给这个价', '老客户，这次拿得多', '换季清一批旧包装', '新店开业头一单'];
export const CLERKS = ['店员小陈', '老板儿子', '帮工王阿姨', '店员小李'];
export const COMPLAINTS = [
  { type: 'damage', severity: 2, text: '上批有一箱压坏了两瓶', product: 'TS002', batch: '', quantity: units(2) },
  { type: 'late-delivery', severity: 3, text: '送货时间说好上午，下午才到', product: null, batch: '', quantity: null },
] as const;

type Said = Pick<Pitch, 'topic' | 'product' | 'line' | 'answer' | 'objection'>;
const SAID: readonly Said[] = [
  { topic: 'replenishment', product: null, line: { id: '5.2', version: 1 }, answer: 'agreed', objection: null },
  { topic: 'new-product', product: 'TS013', line: { id: '5.3', version: 1 }, answer: 'trial', objection: null },
  { topic: 'new-product', product: 'TS013', line: { id: '5.3', version: 1 }, answer: 'later', objection: 'no-space' },
  {
    topic: 'new-product',
    product: 'PH009',
    line: { id: '5.3', version: 1 },
    answer: 'refused',
    objection: 'unknown-brand',
  },
  { topic: 'scheme', product: 'TS002', line: null, answer: 'agreed', objection: null },
  { topic: 'scheme', product: 'TS002', line: null, answer: 'later', objection: 'has-stock' },
  { topic: 'second-display', product: null, line: null, answer: 'refused', objection: 'no-space' },
  { topic: 'second-display', product: null, line: null, answer: 'agreed', objection: null },
  { topic: 'service', product: null, line: null, answer: 'agreed', objection: null },
];

export const PITCHES: readonly Pitch[] = SAID.map((said) => ({ ...said, alsoRaised: [], verbatim: '', trial: null }));
