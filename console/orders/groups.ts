import type { OrderDeed } from '../../core/order/life/deeds.ts';
import type { OrderState } from '../../core/order/life/state.ts';
import type { OrderRow } from '../../protocol/orders.ts';

/** 等我办, 待审批, 待下发, 配送中, 已送达, 全部 */
export const GROUPS = ['mine', 'held', 'open', 'moving', 'arrived', 'all'] as const;
export type Group = (typeof GROUPS)[number];

const STATES: Record<Exclude<Group, 'mine' | 'all'>, readonly OrderState[]> = {
  held: ['held'],
  open: ['submitted', 'approved', 'declined'],
  moving: ['sent', 'accepted', 'shipped', 'partial'],
  arrived: ['delivered', 'signed'],
};

/** What carries an order on; whoever may only stop it, or write down what has happened at the door, is not waited for. */
const FORWARD: readonly OrderDeed[] = ['approve', 'send', 'accept', 'ship', 'deliver', 'settle'];
/** [OL1] What the distributor does, the office does in its place: it waits for nobody there. */
const DISTRIBUTORS: readonly OrderDeed[] = ['accept', 'ship', 'deliver'];

/** What is on account is settled by its payment: finance looks at what was paid at the door. */
const bySelf = (deed: OrderDeed, { isAtTheDoor }: Pick<OrderRow, 'isAtTheDoor'>): boolean =>
  deed === 'settle' && !isAtTheDoor;

/** Does an order wait for whoever reads this? */
export const waitsForMe = ({ may, step, isAtTheDoor }: OrderRow, role: string): boolean =>
  may.some(
    (deed) =>
      !bySelf(deed, { isAtTheDoor }) &&
      FORWARD.includes(deed) &&
      (deed !== 'approve' || step === role) &&
      (role === 'distributor' || !DISTRIBUTORS.includes(deed)),
  );

export const inGroup = (row: OrderRow, group: Group, role: string): boolean =>
  group === 'all' || (group === 'mine' ? waitsForMe(row, role) : STATES[group].includes(row.state));
