import type { ReturnDeed, ReturnReason, ReturnState, ReturnWish } from '../order/returns/return.ts';

/** The trade's words for goods that go back. */
export interface ReturnTerms {
  readonly state: Record<ReturnState, string>;
  readonly deed: Record<ReturnDeed, string>;
  readonly reason: Record<ReturnReason, string>;
  readonly wish: Record<ReturnWish, string>;
}

const zh: ReturnTerms = {
  state: {
    requested: '待审批',
    approved: '已批准',
    rejected: '已驳回',
    withdrawn: '已撤回',
    received: '已收货',
    credited: '已折让',
    exchanged: '已换货',
  },
  deed: {
    approve: '批准',
    reject: '驳回',
    withdraw: '撤回',
    receive: '收到退货',
    credit: '记折让',
    exchange: '已换出',
  },
  reason: {
    expired: '过期',
    'short-dated': '临期',
    damaged: '破损',
    quality: '质量问题',
    'wrong-goods': '送错货',
    'not-selling': '卖不动',
  },
  wish: { credit: '退货', exchange: '换货' },
};

const en: ReturnTerms = {
  state: {
    requested: 'Waits for a yes',
    approved: 'Approved',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    received: 'Received',
    credited: 'Credited',
    exchanged: 'Exchanged',
  },
  deed: {
    approve: 'Approve',
    reject: 'Reject',
    withdraw: 'Withdraw',
    receive: 'Received',
    credit: 'Credit it',
    exchange: 'Exchanged',
  },
  reason: {
    expired: 'Expired',
    'short-dated': 'Short-dated',
    damaged: 'Damaged',
    quality: 'Quality',
    'wrong-goods': 'Wrong goods',
    'not-selling': 'Does not sell',
  },
  wish: { credit: 'Return', exchange: 'Exchange' },
};

export const RETURN_TERMS = { zh, en } as const;
