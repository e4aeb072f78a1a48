/** What a slot is counted in. */
export type SlotUnit = 'text' | 'day' | 'yuan' | 'percent' | 'packs' | 'times';

interface Slot {
  readonly unit: SlotUnit;
  /** Where its value comes from, for whoever writes lines. */
  readonly from: { readonly zh: string; readonly en: string };
}

const slot = (unit: SlotUnit, zh: string, en: string): Slot => ({ unit, from: { zh, en } });

/** [S10] Every slot that a line may have. Nothing else fills one. */
export const SLOTS = {
  // Who speaks to whom.
  称呼: slot('text', '这次见到的人，没见到时是做主的人', 'whom one met, else who decides'),
  我: slot('text', '业务代表的姓名', 'the name of the rep'),
  公司: slot('text', '设置里的公司名', 'the organisation in the settings'),
  品牌: slot('text', '设置里的品牌', 'the brand in the settings'),
  同行人: slot('text', '打招呼时写下的同来的人', 'who came along, as noted on greeting'),
  客服电话: slot('text', '设置里的客服电话', 'the service telephone in the settings'),
  介绍人: slot('text', '门店档案里的送货司机', 'the driver in the file of the shop'),
  // What the office has written of the company.
  区域: slot('text', '公司介绍：开发的区域', 'about us: where we look for partners'),
  经营方式: slot('text', '公司介绍：经营方式', 'about us: how we do business'),
  公司背景: slot('text', '公司介绍：背景', 'about us: background'),
  产品线: slot('text', '公司介绍：产品线', 'about us: the range'),
  市场支持: slot('text', '公司介绍：开拓支持', 'about us: who helps to open a market'),
  培训: slot('text', '公司介绍：培训', 'about us: training'),
  退换条件: slot('text', '公司介绍：退换条件', 'about us: terms of return'),
  // What was promised, and when one meets.
  上次拜访: slot('day', '上一次拜访', 'the last visit'),
  上次日期: slot('day', '承诺那天，没有承诺时是上次拜访', 'the day of the promise, else of the last visit'),
  承诺: slot('text', '未了的承诺', 'the promise that is open'),
  日期: slot('day', '这个承诺的期限', 'the day on which this promise is due'),
  下次日期: slot('day', '路线上的下一次，回顾时改过的算改过的', 'the next call of the route, or as arranged'),
  约定时间: slot('text', '住户约好的时间', 'when a household expects us'),
  // What the shop has had of us.
  首单日: slot('day', '第一次订货，六单以内才知道', 'the first order, known of six at most'),
  上单日: slot('day', '上一次订货', 'the last order before today'),
  上单金额: slot('yuan', '上一次订货', 'the last order before today'),
  断货次数: slot('times', '最近几次盘点里空的次数', 'how often it was empty in the last counts'),
  盘点次数: slot('times', '最近数过几次', 'how often it was counted'),
  客诉: slot('text', '已经解决、等对方确认的客诉', 'a complaint that is resolved and waits for their word'),
  客诉答复: slot('text', '这件客诉怎么解决的', 'what was done about it'),
  未结客诉: slot('text', '还没解决的客诉', 'a complaint that is not resolved'),
  答复期限: slot('day', '这件客诉的答复期限', 'the day by which it has an answer'),
  // What the check found.
  在售品: slot('text', '上次盘点时还有货的自家商品', 'a product of ours that was in stock at the last count'),
  SKU: slot(
    'text',
    '正在谈的商品，没有时是缺货、快卖完或没进的',
    'the product spoken of, else one that is out, low or missing',
  ),
  必备品: slot('text', '没进店的必备品', 'a must-stock product that the shop does not have'),
  空面品: slot('text', '仓里有、架上没有的', 'what is in the back and not on the shelf'),
  价格品: slot('text', '标价和建议价不同的', 'what is marked otherwise than suggested'),
  现场观察: slot('text', '摆在视线层、有价签的商品', 'a product at eye level with its tag'),
  店价: slot('yuan', '货架上的标价', 'the price on the shelf'),
  建议价: slot('yuan', '价目表的建议零售价', 'the suggested retail price of the list'),
  临期品: slot('text', '快到期的商品', 'a product near the end of its life'),
  临期数量: slot('packs', '快到期的件数', 'so many packs of it'),
  // Money and goods of today.
  数量: slot('packs', '试一箱', 'one case to try'),
  单位: slot('text', '这个商品的箱', 'what a case of it is called'),
  售价: slot('yuan', '店里的标价，没有时是建议零售价', 'the price of the shop, else the suggested one'),
  毛利: slot('yuan', '按这个售价一箱的毛利', 'what a case leaves at this price'),
  毛利率: slot('percent', '毛利占零售的比例', 'what share of the retail price is left'),
  每箱价: slot('yuan', '这一箱的货款', 'what the case costs'),
  预计送到: slot('day', '今天订货的送货日', 'when an order of today is delivered'),
  活动: slot('text', '这家店能参加的活动', 'a scheme that is open to the shop'),
  截止日: slot('day', '这个活动的最后一天', 'the last day of this scheme'),
  礼品: slot('text', '这次登记的礼品', 'the gift that was noted in this visit'),
  对账品: slot('text', '草拟订单的算式', 'the sum of the draft order'),
  上次库存: slot('packs', '草拟订单的算式', 'the sum of the draft order'),
  到货: slot('packs', '草拟订单的算式', 'the sum of the draft order'),
  现存: slot('packs', '草拟订单的算式', 'the sum of the draft order'),
  实销: slot('packs', '草拟订单的算式', 'the sum of the draft order'),
  建议数量: slot('packs', '草拟订单的算式', 'the sum of the draft order'),
  清单: slot('text', '已经谈好的订单', 'the order that was agreed'),
  送货日: slot('day', '已经谈好的订单', 'the order that was agreed'),
  付款方式: slot('text', '已经谈好的订单', 'the order that was agreed'),
} as const satisfies Readonly<Record<string, Slot>>;
export type SlotName = keyof typeof SLOTS;
