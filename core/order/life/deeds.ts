import type { Role } from '../../base/role.ts';
import type { OrderState } from './state.ts';

/** 提交, 批准, 驳回, 下发, 接单, 拒单, 发货, 送达, 补记送货, 车上交货, 签收, 结清, 重新欠款, 取消 */
export const ORDER_DEEDS = [
  'submit',
  'approve',
  'reject',
  'send',
  'accept',
  'decline',
  'ship',
  'deliver',
  'record-delivery',
  'hand-over',
  'sign',
  'settle',
  'owe-again',
  'cancel',
] as const;
export type OrderDeed = (typeof ORDER_DEEDS)[number];

/** One arrow of the life of an order: who may take it, from where, and where it may end. */
interface Arrow {
  readonly from: readonly OrderState[];
  readonly to: readonly OrderState[];
  readonly by: readonly Role[];
  /** A sentence has to be said with it. */
  readonly needsReason?: true;
}

/**
 * [OL1] The whole life of an order. Where an arrow has two ends the deed decides: `submit` is held when the credit says so,
 * `approve` waits for the next who has to, `deliver` is partial while goods are missing.
 */
export const ARROWS: Record<OrderDeed, Arrow> = {
  submit: { from: ['draft'], to: ['submitted', 'held'], by: ['rep'] },
  approve: { from: ['held'], to: ['held', 'approved'], by: ['supervisor', 'office', 'finance'] },
  reject: { from: ['held'], to: ['rejected'], by: ['supervisor', 'office', 'finance'], needsReason: true },
  send: { from: ['submitted', 'approved', 'declined'], to: ['sent'], by: ['office'] },
  accept: { from: ['sent'], to: ['accepted'], by: ['distributor', 'office'] },
  decline: { from: ['sent'], to: ['declined'], by: ['distributor', 'office'], needsReason: true },
  ship: { from: ['accepted', 'partial'], to: ['shipped'], by: ['distributor', 'office'] },
  deliver: { from: ['shipped'], to: ['partial', 'delivered'], by: ['distributor', 'office'] },
  // Goods that came without anybody having followed them here.
  'record-delivery': {
    from: ['submitted', 'held', 'approved', 'sent', 'accepted', 'declined', 'shipped', 'partial', 'delivered'],
    to: ['partial', 'delivered'],
    by: ['office', 'admin'],
  },
  // Out of the van, from hand to hand: the goods are in the shop before anybody could say no.
  'hand-over': { from: ['submitted', 'held', 'approved'], to: ['signed'], by: ['rep'] },
  sign: { from: ['partial', 'delivered'], to: ['signed'], by: ['distributor', 'rep', 'office'] },
  settle: { from: ['signed'], to: ['settled'], by: ['finance'] },
  // [OL15] Follows from the account; nobody takes it by hand.
  'owe-again': { from: ['settled'], to: ['signed'], by: [] },
  cancel: {
    from: ['draft', 'submitted', 'held', 'approved', 'sent', 'accepted', 'declined'],
    to: ['cancelled'],
    by: ['rep', 'office', 'admin'],
    needsReason: true,
  },
};

/** [OL2] A rep takes back only what nobody has begun to work on. */
const BY_REP: readonly OrderState[] = ['draft', 'submitted', 'held'];

export type DeedRefusal = 'not-in-this-state' | 'not-yours-to-do';

/** May somebody of this role do this to an order in this state? Null: yes. */
export function refusalOf(deed: OrderDeed, state: OrderState, role: Role): DeedRefusal | null {
  const { from, by } = ARROWS[deed];
  if (!by.includes(role)) return 'not-yours-to-do';
  if (!from.includes(state)) return 'not-in-this-state';
  if (deed === 'cancel' && role === 'rep' && !BY_REP.includes(state)) return 'not-in-this-state';
  return null;
}

/** What somebody of this role may do to an order in this state. */
export const deedsFor = (state: OrderState, role: Role): OrderDeed[] =>
  (Object.keys(ARROWS) as OrderDeed[]).filter((deed) => refusalOf(deed, state, role) === null);
