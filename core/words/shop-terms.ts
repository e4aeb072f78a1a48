import type { DayPart } from '../base/day-part.ts';
import type { PosmState } from '../catalog/posm.ts';
import type { SchemeCondition } from '../catalog/scheme.ts';
import type { AgreementType } from '../outlet/agreement.ts';
import type { ComplaintState, ComplaintType, Severity } from '../outlet/complaint.ts';
import type { GiftState } from '../outlet/gift.ts';
import type { Rung, RungResult } from '../outlet/ladder.ts';
import type { Priority } from '../plan/facts.ts';
import type { ProposalState } from '../plan/month-proposal.ts';
import type { QuestionKind } from '../question/questionnaire.ts';
import type { ShelfLevel } from '../shelf/check.ts';
import type { GiftNoted, LineReply } from '../visit/conversation.ts';
import type { Companion, Greeted } from '../visit/facts.ts';
import type { CompetitorNews, CoolerAudited, OtherSource } from '../visit/observed.ts';
import type { ContactNoted } from '../visit/relation.ts';

/** The trade's words for what passes between us and a shop. One word for one thing, on every screen and in every file. */
export interface ShopTerms {
  readonly complaint: Record<ComplaintType, string>;
  readonly severity: Record<Severity, string>;
  readonly complaintState: Record<ComplaintState, string>;
  readonly rung: Record<Rung, string>;
  readonly rungResult: Record<RungResult, string>;
  readonly contactSource: Record<ContactNoted['source'], string>;
  readonly companion: Record<Companion['role'], string>;
  readonly help: Record<NonNullable<Greeted['help']>, string>;
  readonly competitorNews: Record<CompetitorNews, string>;
  readonly otherSource: Record<OtherSource, string>;
  readonly posmState: Record<PosmState, string>;
  readonly coolerPosition: Record<NonNullable<CoolerAudited['position']>, string>;
  readonly agreement: Record<AgreementType, string>;
  readonly shelfLevel: Record<ShelfLevel, string>;
  readonly priority: Record<Priority, string>;
  readonly proposal: Record<ProposalState, string>;
  readonly condition: Record<SchemeCondition['kind'], string>;
  readonly question: Record<QuestionKind, string>;
  readonly dayPart: Record<DayPart, string>;
  readonly lineReply: Record<LineReply, string>;
  readonly giftOccasion: Record<GiftNoted['occasion'], string>;
  readonly giftRecipient: Record<GiftNoted['recipient'], string>;
  readonly giftState: Record<GiftState, string>;
}

const zh: ShopTerms = {
  complaint: {
    quality: '质量',
    'short-date': '日期不新',
    damage: '破损',
    'short-delivery': '少送',
    'late-delivery': '送货晚',
    'wrong-goods': '送错货',
    'not-honoured': '价格或活动没兑现',
    'rep-conduct': '业务员服务',
    'cooler-fault': '冷柜故障',
    'display-fee-unpaid': '陈列费没付',
  },
  severity: { 1: '安全，今天办', 2: '两天内', 3: '七天内' },
  complaintState: {
    received: '已受理',
    assigned: '已派人',
    working: '处理中',
    resolved: '已解决',
    confirmed: '对方确认',
    reopened: '重新处理',
  },
  rung: {
    card: '留一张名片',
    name: '问到称呼',
    opinion: '听一句意见',
    help: '帮一次忙',
    poster: '贴一张海报',
    complaint: '办一件客诉',
    reason: '听到真正的顾虑',
    trial: '试一箱',
  },
  rungResult: { reached: '做到了', missed: '没做到' },
  contactSource: { himself: '本人告知', staff: '店员告知', card: '名片', introduced: '别人介绍' },
  companion: { supervisor: '主管', distributor: '经销商', colleague: '同事', other: '其他人' },
  help: { helped: '帮了忙', waited: '等他忙完' },
  otherSource: {
    wholesaler: '批发市场',
    'other-distributor': '别的经销商',
    'other-outlet': '别家店调来',
    'unrecorded-delivery': '送过，没记',
    'not-said': '店里没说',
  },
  competitorNews: {
    'new-product': '新品',
    promotion: '促销',
    display: '陈列',
    posm: '物料',
    promoter: '促销员',
    price: '价格',
  },
  posmState: { good: '完好', damaged: '破损', outdated: '过时', covered: '被遮挡', gone: '不见了' },
  coolerPosition: { door: '门口', checkout: '收银台旁', middle: '店中间', back: '店里面' },
  agreement: { display: '陈列', cooler: '冷柜投放', exclusive: '专卖' },
  shelfLevel: { top: '顶层', eye: '视线', hand: '手边', bottom: '底层' },
  priority: { A: '今天必办', B: '今天办', C: '有空办' },
  proposal: { submitted: '待确认', returned: '退回', confirmed: '已确认', closed: '已关闭' },
  condition: {
    class: '门店等级',
    outlets: '指定门店',
    'first-order': '第一次下单',
    'nothing-overdue': '没有逾期欠款',
    carries: '店里有这个品',
    agreement: '有有效协议',
    joined: '同意参加',
  },
  question: {
    'yes-no': '是否',
    number: '数字',
    choice: '单选',
    choices: '多选',
    text: '文字',
    photo: '照片',
    date: '日期',
  },
  dayPart: { morning: '上午', noon: '中午', afternoon: '下午', evening: '晚上' },
  lineReply: { said: '说了', objection: '有顾虑', agreed: '同意', refused: '拒绝' },
  giftOccasion: { 'new-year': '新年', opening: '开业', thanks: '致谢' },
  giftRecipient: { shop: '门店', household: '住户' },
  giftState: { asked: '待批准', approved: '已批准', refused: '没批准', given: '已送' },
};

const en: ShopTerms = {
  complaint: {
    quality: 'Quality',
    'short-date': 'Short dates',
    damage: 'Damage',
    'short-delivery': 'Short delivery',
    'late-delivery': 'Late delivery',
    'wrong-goods': 'Wrong goods',
    'not-honoured': 'Price or scheme not honoured',
    'rep-conduct': 'Service of the rep',
    'cooler-fault': 'Cooler fault',
    'display-fee-unpaid': 'Display fee unpaid',
  },
  severity: { 1: 'Safety: today', 2: 'Within two days', 3: 'Within seven days' },
  complaintState: {
    received: 'Received',
    assigned: 'Assigned',
    working: 'Being worked on',
    resolved: 'Resolved',
    confirmed: 'Confirmed',
    reopened: 'Opened again',
  },
  rung: {
    card: 'Leave a card',
    name: 'Learn the name',
    opinion: 'Hear an opinion',
    help: 'Lend a hand',
    poster: 'Put up a poster',
    complaint: 'Settle a complaint',
    reason: 'Hear the real concern',
    trial: 'A case on trial',
  },
  rungResult: { reached: 'Reached', missed: 'Not reached' },
  contactSource: { himself: 'Told in person', staff: 'Told by staff', card: 'Business card', introduced: 'Introduced' },
  companion: { supervisor: 'Supervisor', distributor: 'Distributor', colleague: 'Colleague', other: 'Somebody else' },
  help: { helped: 'Helped', waited: 'Waited' },
  otherSource: {
    wholesaler: 'Wholesale market',
    'other-distributor': 'Another distributor',
    'other-outlet': 'Another shop',
    'unrecorded-delivery': 'Delivered, not recorded',
    'not-said': 'The shop does not say',
  },
  competitorNews: {
    'new-product': 'New product',
    promotion: 'Promotion',
    display: 'Display',
    posm: 'Material',
    promoter: 'Promoter',
    price: 'Price',
  },
  posmState: { good: 'Good', damaged: 'Damaged', outdated: 'Outdated', covered: 'Covered', gone: 'Gone' },
  coolerPosition: { door: 'At the door', checkout: 'By the till', middle: 'In the middle', back: 'At the back' },
  agreement: { display: 'Display', cooler: 'Cooler', exclusive: 'Exclusive' },
  shelfLevel: { top: 'Top', eye: 'Eye', hand: 'Hand', bottom: 'Bottom' },
  priority: { A: 'Today, whatever comes', B: 'Today', C: 'When there is time' },
  proposal: { submitted: 'Waits', returned: 'Returned', confirmed: 'Confirmed', closed: 'Closed' },
  condition: {
    class: 'Class of the shop',
    outlets: 'One of the named shops',
    'first-order': 'Its first order',
    'nothing-overdue': 'Nothing overdue',
    carries: 'Carries the product',
    agreement: 'A running agreement',
    joined: 'Wants to take part',
  },
  question: {
    'yes-no': 'Yes or no',
    number: 'Number',
    choice: 'One of several',
    choices: 'Any of several',
    text: 'Text',
    photo: 'Photo',
    date: 'Day',
  },
  dayPart: { morning: 'Morning', noon: 'Noon', afternoon: 'Afternoon', evening: 'Evening' },
  lineReply: { said: 'Said', objection: 'Concern', agreed: 'Agreed', refused: 'Refused' },
  giftOccasion: { 'new-year': 'New Year', opening: 'Opening', thanks: 'Thanks' },
  giftRecipient: { shop: 'The shop', household: 'A household' },
  giftState: { asked: 'Asked for', approved: 'Approved', refused: 'Refused', given: 'Given' },
};

export const SHOP_TERMS = { zh, en } as const;
