import type { FactKind } from './all-facts.ts';
import type { ResultCode } from './push.ts';

/** What the wire carries, in words: the kinds of facts, and what the server says of one. The phone and the desk say the same. */
export interface WireWords {
  readonly kind: Record<FactKind, string>;
  readonly code: Record<ResultCode, string>;
}

const zh: WireWords = {
  kind: {
    'visit-opened': '开始拜访',
    prepared: '准备',
    'checked-in': '签到',
    greeted: '打招呼',
    'commitment-made': '新承诺',
    'commitment-settled': '承诺办结',
    'shelf-checked': '店情查看',
    'photo-taken': '照片记录',
    merchandised: '生动化',
    'order-agreed': '订单',
    'order-declined': '没有下单',
    presented: '销售陈述',
    reviewed: '回顾',
    'visit-closed': '离店',
    'step-skipped': '跳过步骤',
    'visit-aborted': '中止拜访',
    'order-delivered': '送货',
    'order-cancelled': '取消订单',
    'day-planned': '今天计划',
    'visit-missed': '没去原因',
    'day-signed': '收工签字',
  },
  code: {
    'scope-lost': '门店已不在名下',
    'target-gone': '对象已不在',
    locked: '这一天已锁定',
    invalid: '内容读不懂',
    'unknown-kind': '服务器还不认识',
    'unknown-version': '服务器还不认识这个版本',
    'id-clash': '编号重复',
    internal: '服务器出错',
    late: '来得太晚',
    'after-reassign': '门店已转给别人',
    'price-changed': '价格变过',
    'credit-hold': '信用冻结',
    'out-of-radius': '离店较远',
    'clock-off': '手机时间不准',
    rescued: '没有登录时交上来的',
  },
};
const en: WireWords = {
  kind: {
    'visit-opened': 'Visit opened',
    prepared: 'Prepared',
    'checked-in': 'Checked in',
    greeted: 'Greeted',
    'commitment-made': 'Promise',
    'commitment-settled': 'Promise settled',
    'shelf-checked': 'Store check',
    'photo-taken': 'Photo record',
    merchandised: 'Merchandised',
    'order-agreed': 'Order',
    'order-declined': 'No order',
    presented: 'Presentation',
    reviewed: 'Review',
    'visit-closed': 'Left the shop',
    'step-skipped': 'Step left out',
    'visit-aborted': 'Visit broken off',
    'order-delivered': 'Delivery',
    'order-cancelled': 'Order cancelled',
    'day-planned': "Day's plan",
    'visit-missed': 'Missed, why',
    'day-signed': 'Day signed',
  },
  code: {
    'scope-lost': 'The shop is in another territory now',
    'target-gone': 'Its object is gone',
    locked: 'The day is locked',
    invalid: 'Cannot be read',
    'unknown-kind': 'The server does not know it yet',
    'unknown-version': 'The server does not know this version yet',
    'id-clash': 'Same number twice',
    internal: 'Server error',
    late: 'Came too late',
    'after-reassign': 'The shop has been given to another',
    'price-changed': 'The price had changed',
    'credit-hold': 'Credit hold',
    'out-of-radius': 'Away from the shop',
    'clock-off': 'The phone has the wrong time',
    rescued: 'Handed in without a sign-in',
  },
};

export const WIRE_WORDS = { zh, en } as const;
