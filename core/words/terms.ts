import type { Location } from '../catalog/location.ts';
import type { ProductStatus } from '../catalog/product.ts';
import type { EditReason, NoOrderReason } from '../order/order.ts';
import type { SuggestionGroup, Adjustment } from '../order/suggestion.ts';
import type { ContactRole } from '../outlet/contact.ts';
import type { Channel, OutletClass, OutletStatus, PaymentTerms } from '../outlet/outlet.ts';
import type { CommitmentState } from '../plan/commitment.ts';
import type { MissedReason } from '../plan/facts.ts';
import type { Role } from '../plan/person.ts';
import type { StockState } from '../shelf/check.ts';
import type { FindingKind } from '../shelf/findings.ts';
import type { Answer, MerchandisingAction, Objection, Outcome, PhotoSubject, Pitch } from '../visit/facts.ts';
import type { SkipReason, Step } from '../visit/step.ts';

/** The trade's words for everything that has a fixed list of values. One word for one thing, on every screen and in every file. */
export interface Terms {
  readonly step: Record<Step, string>;
  readonly skipReason: Record<SkipReason, string>;
  readonly outcome: Record<Outcome, string>;
  readonly noOrder: Record<NoOrderReason, string>;
  readonly editReason: Record<EditReason, string>;
  readonly channel: Record<Channel, string>;
  readonly outletClass: Record<OutletClass, string>;
  readonly outletStatus: Record<OutletStatus, string>;
  readonly payment: Record<PaymentTerms, string>;
  readonly contactRole: Record<ContactRole, string>;
  readonly productStatus: Record<ProductStatus, string>;
  readonly location: Record<Location, string>;
  readonly stock: Record<StockState, string>;
  readonly group: Record<SuggestionGroup, string>;
  readonly adjustment: Record<Adjustment, string>;
  readonly finding: Record<FindingKind, string>;
  readonly action: Record<MerchandisingAction, string>;
  readonly photo: Record<PhotoSubject, string>;
  readonly topic: Record<Pitch['topic'], string>;
  readonly answer: Record<Answer, string>;
  readonly objection: Record<Objection, string>;
  readonly missed: Record<MissedReason, string>;
  readonly commitment: Record<CommitmentState, string>;
  readonly role: Record<Role, string>;
}

const zh: Terms = {
  step: {
    prepare: '准备',
    greet: '打招呼',
    'store-check': '店情查看',
    merchandise: '产品生动化',
    'suggested-order': '草拟订单',
    presentation: '销售陈述',
    review: '回顾总结',
    administration: '行政工作',
  },
  skipReason: {
    'owner-absent': '老板不在',
    refused: '对方拒绝',
    'no-time': '时间不够',
    'no-permission': '没得到同意',
    'not-needed': '不需要',
    'shop-busy': '店里太忙',
  },
  outcome: {
    ordered: '已下单',
    'has-stock': '有货不订',
    'owner-absent': '老板不在',
    refused: '拒绝',
    'no-cash': '没现金',
    'credit-hold': '信用冻结',
    'waiting-for-scheme': '等活动',
    'relationship-visit': '客情拜访',
    'closed-now': '临时关门',
    moved: '已搬走',
    'not-found': '找不到店',
    'permission-denied': '不让进店',
  },
  noOrder: {
    'has-stock': '有货不订',
    'owner-absent': '老板不在',
    refused: '拒绝',
    'no-cash': '没现金',
    'credit-hold': '信用冻结',
    'waiting-for-scheme': '等活动',
    'relationship-visit': '客情拜访',
  },
  editReason: {
    'owner-refused': '老板不要',
    event: '有活动',
    competitor: '竞品',
    'no-space': '没地方',
    'no-cash': '没现金',
    correction: '更正',
  },
  channel: {
    grocery: '食杂店',
    convenience: '便利店',
    supermarket: '超市',
    hypermarket: '大卖场',
    restaurant: '餐饮',
    school: '学校',
    transport: '交通',
    wholesale: '批发',
    other: '其他',
  },
  outletClass: { A: 'A', B: 'B', C: 'C', D: 'D' },
  outletStatus: {
    prospect: '潜在',
    pending: '待审',
    active: '正常',
    dormant: '休眠',
    suspended: '停供',
    closed: '关闭',
  },
  payment: { cash: '现结', credit: '账期', prepaid: '预付', 'opening-credit': '铺底' },
  contactRole: { owner: '老板', 'decision-maker': '决策人', gatekeeper: '接待', clerk: '店员' },
  productStatus: { active: '正常', new: '新品', delisted: '停售', recalled: '召回' },
  location: {
    'main-shelf': '主货架',
    'second-display': '二次陈列',
    cooler: '冷柜',
    checkout: '收银台',
    'back-room': '库房',
  },
  stock: { present: '有', low: '少', out: '缺' },
  group: {
    out: '缺货先补',
    low: '快卖完',
    'top-up': '补足',
    opportunity: '可以谈',
    recount: '请重数',
    blocked: '不能订',
  },
  adjustment: {
    'unknown-history': '没有上次盘点，按送货估算',
    'negative-sales': '比该有的还多，请重数',
    'stock-out': '卖断过货，需求加两成',
    'closed-days': '扣除歇业日',
    promotion: '活动期系数',
    outlier: '单次大单，按平时三倍封顶',
    'new-product': '新品首单',
    'must-stock-missing': '必备品没有，首单',
    'short-life-cap': '保质期短，按卖得完封顶',
    'capacity-cap': '放不下，按容量封顶',
    rounded: '凑整箱',
    'line-minimum': '起订量',
    'order-minimum': '整单起订量',
    blocked: '停售或召回',
    'limited-supply': '经销商存货不足',
    credit: '超过信用',
  },
  finding: {
    expired: '过期',
    damaged: '破损',
    'out-of-stock': '缺货',
    'must-stock-missing': '必备品没有',
    'near-expiry': '临期',
    low: '快卖完',
    'old-behind': '旧货压后',
    'old-stock': '日期偏旧',
    'shelf-empty': '库房有货没上架',
    'tag-missing': '没有价签',
    'price-off': '价格不符',
  },
  action: {
    refill: '补货上架',
    rotate: '先进先出',
    move: '调整位置',
    clean: '清洁',
    'place-posm': '布置物料',
    tag: '换价签',
    'remove-expired': '下架退换',
  },
  photo: {
    'store-front': '门头',
    'shelf-before': '整理前',
    'shelf-after': '整理后',
    'second-display': '二次陈列',
    cooler: '冷柜',
    posm: '物料',
    competitor: '竞品',
    agreement: '协议',
    complaint: '客诉',
    signature: '签名',
  },
  topic: {
    replenishment: '补货',
    'new-product': '新品',
    'second-display': '二次陈列',
    cooler: '冷柜',
    scheme: '方案',
    payment: '回款',
    service: '服务',
  },
  answer: { agreed: '成交', trial: '试销', later: '考虑', refused: '拒绝' },
  objection: {
    'price-high': '价格高',
    'low-margin': '利润薄',
    'slow-seller': '卖得慢',
    'competitor-stronger': '别家更好卖',
    'no-space': '没地方',
    'no-cash': '没现金',
    'has-stock': '还有货',
    'bad-past-service': '以前服务不好',
    'unpaid-display-fee': '陈列费没付',
    'late-delivery': '送货晚',
    'short-date': '日期不新',
    'unknown-brand': '没听过',
    'off-season': '淡季',
    'other-source-cheaper': '别处便宜',
    'exclusive-contract': '签了专卖',
    'owner-absent': '老板不在',
  },
  missed: {
    'no-time': '时间不够',
    weather: '天气',
    vehicle: '车辆',
    leave: '请假',
    meeting: '开会',
    'shop-closed': '店没开',
  },
  commitment: { open: '待办', fulfilled: '已办', renegotiated: '改期', waived: '对方不要了', cancelled: '取消' },
  role: { rep: '业务代表', supervisor: '主管', office: '内勤', admin: '管理员' },
};

const en: Terms = {
  step: {
    prepare: 'Prepare',
    greet: 'Greet',
    'store-check': 'Store check',
    merchandise: 'Merchandise',
    'suggested-order': 'Suggested order',
    presentation: 'Sales presentation',
    review: 'Review',
    administration: 'Administration',
  },
  skipReason: {
    'owner-absent': 'Owner away',
    refused: 'Refused',
    'no-time': 'No time',
    'no-permission': 'Not allowed',
    'not-needed': 'Not needed',
    'shop-busy': 'Shop too busy',
  },
  outcome: {
    ordered: 'Ordered',
    'has-stock': 'Has stock',
    'owner-absent': 'Owner away',
    refused: 'Refused',
    'no-cash': 'No cash',
    'credit-hold': 'Credit hold',
    'waiting-for-scheme': 'Waits for a scheme',
    'relationship-visit': 'Relationship visit',
    'closed-now': 'Closed just now',
    moved: 'Moved away',
    'not-found': 'Not found',
    'permission-denied': 'Not let in',
  },
  noOrder: {
    'has-stock': 'Has stock',
    'owner-absent': 'Owner away',
    refused: 'Refused',
    'no-cash': 'No cash',
    'credit-hold': 'Credit hold',
    'waiting-for-scheme': 'Waits for a scheme',
    'relationship-visit': 'Relationship visit',
  },
  editReason: {
    'owner-refused': 'Owner says no',
    event: 'Event',
    competitor: 'Competitor',
    'no-space': 'No space',
    'no-cash': 'No cash',
    correction: 'Correction',
  },
  channel: {
    grocery: 'Grocery',
    convenience: 'Convenience',
    supermarket: 'Supermarket',
    hypermarket: 'Hypermarket',
    restaurant: 'Restaurant',
    school: 'School',
    transport: 'Transport',
    wholesale: 'Wholesale',
    other: 'Other',
  },
  outletClass: { A: 'A', B: 'B', C: 'C', D: 'D' },
  outletStatus: {
    prospect: 'Prospect',
    pending: 'Pending',
    active: 'Active',
    dormant: 'Dormant',
    suspended: 'Suspended',
    closed: 'Closed',
  },
  payment: { cash: 'Cash', credit: 'Credit', prepaid: 'Prepaid', 'opening-credit': 'Opening credit' },
  contactRole: { owner: 'Owner', 'decision-maker': 'Decision maker', gatekeeper: 'Gatekeeper', clerk: 'Clerk' },
  productStatus: { active: 'Active', new: 'New', delisted: 'Delisted', recalled: 'Recalled' },
  location: {
    'main-shelf': 'Main shelf',
    'second-display': 'Second display',
    cooler: 'Cooler',
    checkout: 'Checkout',
    'back-room': 'Back room',
  },
  stock: { present: 'Yes', low: 'Low', out: 'Out' },
  group: {
    out: 'Out of stock',
    low: 'Running low',
    'top-up': 'Top up',
    opportunity: 'Opportunity',
    recount: 'Count again',
    blocked: 'Blocked',
  },
  adjustment: {
    'unknown-history': 'no earlier count: from deliveries',
    'negative-sales': 'more than there can be: count again',
    'stock-out': 'ran out: demand plus a fifth',
    'closed-days': 'without closed days',
    promotion: 'promotion',
    outlier: 'one large sale: three times the usual at most',
    'new-product': 'first order of a new product',
    'must-stock-missing': 'must-stock missing: first order',
    'short-life-cap': 'no more than sells within its life',
    'capacity-cap': 'no more than fits',
    rounded: 'whole cases',
    'line-minimum': 'line minimum',
    'order-minimum': 'order minimum',
    blocked: 'delisted or recalled',
    'limited-supply': 'distributor has no more',
    credit: 'over the credit',
  },
  finding: {
    expired: 'Expired',
    damaged: 'Damaged',
    'out-of-stock': 'Out of stock',
    'must-stock-missing': 'Must-stock missing',
    'near-expiry': 'Near expiry',
    low: 'Running low',
    'old-behind': 'Older ones behind',
    'old-stock': 'Oldish dates',
    'shelf-empty': 'In the back room only',
    'tag-missing': 'No price tag',
    'price-off': 'Other price',
  },
  action: {
    refill: 'Refill',
    rotate: 'First in, first out',
    move: 'Move',
    clean: 'Clean',
    'place-posm': 'Place material',
    tag: 'Price tag',
    'remove-expired': 'Take off and return',
  },
  photo: {
    'store-front': 'Store front',
    'shelf-before': 'Before',
    'shelf-after': 'After',
    'second-display': 'Second display',
    cooler: 'Cooler',
    posm: 'Material',
    competitor: 'Competitor',
    agreement: 'Agreement',
    complaint: 'Complaint',
    signature: 'Signature',
  },
  topic: {
    replenishment: 'Replenishment',
    'new-product': 'New product',
    'second-display': 'Second display',
    cooler: 'Cooler',
    scheme: 'Scheme',
    payment: 'Payment',
    service: 'Service',
  },
  answer: { agreed: 'Agreed', trial: 'Trial', later: 'Later', refused: 'Refused' },
  objection: {
    'price-high': 'Too dear',
    'low-margin': 'Thin margin',
    'slow-seller': 'Sells slowly',
    'competitor-stronger': 'Others sell better',
    'no-space': 'No space',
    'no-cash': 'No cash',
    'has-stock': 'Has stock',
    'bad-past-service': 'Bad service before',
    'unpaid-display-fee': 'Display fee unpaid',
    'late-delivery': 'Late delivery',
    'short-date': 'Short dates',
    'unknown-brand': 'Unknown brand',
    'off-season': 'Off season',
    'other-source-cheaper': 'Cheaper elsewhere',
    'exclusive-contract': 'Exclusive contract',
    'owner-absent': 'Owner away',
  },
  missed: {
    'no-time': 'No time',
    weather: 'Weather',
    vehicle: 'Vehicle',
    leave: 'Leave',
    meeting: 'Meeting',
    'shop-closed': 'Shop closed',
  },
  commitment: { open: 'Open', fulfilled: 'Done', renegotiated: 'New day', waived: 'Waived', cancelled: 'Cancelled' },
  role: { rep: 'Rep', supervisor: 'Supervisor', office: 'Office', admin: 'Administrator' },
};

export const TERMS = { zh, en } as const;
