import type { Age } from '../order/account/account.ts';
import type { EntryKind, PaymentWay } from '../order/account/entry.ts';

/** The trade's words for what is owed and paid. */
export interface AccountTerms {
  readonly age: Record<Age, string>;
  readonly way: Record<PaymentWay, string>;
  readonly entry: Record<EntryKind, string>;
}

const zh: AccountTerms = {
  age: {
    'not-due': '未到期',
    'to-30': '逾期 1–30 天',
    'to-60': '31–60 天',
    'to-90': '61–90 天',
    older: '90 天以上',
  },
  way: { cash: '现金', transfer: '转账', wechat: '微信', alipay: '支付宝', cheque: '支票' },
  entry: { payment: '收款', 'credit-note': '退货折让', reversal: '冲销' },
};

const en: AccountTerms = {
  age: {
    'not-due': 'Not due',
    'to-30': '1–30 days over',
    'to-60': '31–60 days',
    'to-90': '61–90 days',
    older: 'Over 90 days',
  },
  way: { cash: 'Cash', transfer: 'Transfer', wechat: 'WeChat', alipay: 'Alipay', cheque: 'Cheque' },
  entry: { payment: 'Payment', 'credit-note': 'Credit note', reversal: 'Taken back' },
};

export const ACCOUNT_TERMS = { zh, en } as const;
