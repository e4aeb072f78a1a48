import type { ApprovalRefusal, ApprovalStep } from '../order/life/approval.ts';
import type { OrderDeed } from '../order/life/deeds.ts';
import type { OrderState } from '../order/life/state.ts';

/** The trade's words for the life of an order. */
export interface OrderTerms {
  readonly state: Record<OrderState, string>;
  readonly deed: Record<OrderDeed, string>;
  readonly step: Record<ApprovalStep, string>;
  readonly approvalRefusal: Record<ApprovalRefusal, string>;
}

const zh: OrderTerms = {
  state: {
    draft: '草稿',
    submitted: '已提交',
    held: '待审批',
    approved: '已批准',
    rejected: '已驳回',
    sent: '已下发',
    accepted: '已接单',
    declined: '拒单',
    shipped: '已发货',
    partial: '部分送达',
    delivered: '已送达',
    signed: '已签收',
    settled: '已结清',
    cancelled: '已取消',
  },
  deed: {
    submit: '提交',
    approve: '批准',
    reject: '驳回',
    send: '下发',
    accept: '接单',
    decline: '拒单',
    ship: '发货',
    deliver: '送达',
    'record-delivery': '补记送货',
    'hand-over': '车上交货',
    sign: '签收',
    settle: '结清',
    'owe-again': '收款冲销，重新欠款',
    cancel: '取消',
  },
  step: { supervisor: '等主管', office: '等内勤', finance: '等财务' },
  approvalRefusal: {
    'own-order': '自己的订单要别人来批。',
    twice: '您已经批过这张订单。',
    'not-your-turn': '还没有轮到您来批。',
  },
};

const en: OrderTerms = {
  state: {
    draft: 'Draft',
    submitted: 'Submitted',
    held: 'On hold',
    approved: 'Approved',
    rejected: 'Rejected',
    sent: 'Sent on',
    accepted: 'Accepted',
    declined: 'Declined',
    shipped: 'Shipped',
    partial: 'Delivered in part',
    delivered: 'Delivered',
    signed: 'Signed for',
    settled: 'Settled',
    cancelled: 'Cancelled',
  },
  deed: {
    submit: 'Submit',
    approve: 'Approve',
    reject: 'Reject',
    send: 'Send on',
    accept: 'Accept',
    decline: 'Decline',
    ship: 'Ship',
    deliver: 'Deliver',
    'record-delivery': 'Enter a delivery',
    'hand-over': 'Handed over from the van',
    sign: 'Sign for it',
    settle: 'Settle',
    'owe-again': 'Payment taken back: owed again',
    cancel: 'Cancel',
  },
  step: { supervisor: 'waits for the supervisor', office: 'waits for the office', finance: 'waits for finance' },
  approvalRefusal: {
    'own-order': 'Somebody else has to approve your own order.',
    twice: 'You have already approved this order.',
    'not-your-turn': 'It is not your turn yet.',
  },
};

export const ORDER_TERMS = { zh, en } as const;
