import type { Left } from '../account/account.ts';
import type { OrderDeed } from './deeds.ts';
import type { OrderState } from './state.ts';

/**
 * [OL15] What becomes of an order by itself, by what is left to pay of it. What was paid at the door and not written down
 * is for finance to settle: nobody has said that the money came.
 */
export function deedByAccount(state: OrderState, left: Left | null): Extract<OrderDeed, 'settle' | 'owe-again'> | null {
  if (left === null) return null;
  if (state === 'signed' && left.owed === 0 && left.atTheDoor === 0) return 'settle';
  return state === 'settled' && left.owed > 0 ? 'owe-again' : null;
}
