/** 草稿, 已提交, 待审批, 已批准, 已驳回, 已下发, 已接单, 拒单, 已发货, 部分送达, 已送达, 已签收, 已结清, 已取消 */
export const ORDER_STATES = [
  'draft',
  'submitted',
  'held',
  'approved',
  'rejected',
  'sent',
  'accepted',
  'declined',
  'shipped',
  'partial',
  'delivered',
  'signed',
  'settled',
  'cancelled',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** [OL3] Goods are still to come, and money with them. */
export const OPEN_STATES = [
  'submitted',
  'held',
  'approved',
  'sent',
  'accepted',
  'declined',
  'shipped',
  'partial',
] as const satisfies readonly OrderState[];
export const isOpenState = (state: OrderState): boolean => (OPEN_STATES as readonly OrderState[]).includes(state);

/** [OL4] Nothing came of it: no sale, no strike, no round of a scheme. */
export const VOID_STATES = ['draft', 'rejected', 'cancelled'] as const satisfies readonly OrderState[];
export const isVoid = (state: OrderState): boolean => (VOID_STATES as readonly OrderState[]).includes(state);
