import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Money } from '../../core/base/money.ts';
import type { Approval, ApprovalStep } from '../../core/order/life/approval.ts';
import type { DeliveredLine } from '../../core/order/life/delivery.ts';
import type { OrderLine } from '../../core/order/order.ts';
import {
  linesTakenOff,
  RETURN_LINES_MAX,
  stepsForReturn,
  valueOfReturn,
  type CameWith,
  type ReturnLine,
  type ReturnReason,
  type ReturnState,
  type ReturnWish,
} from '../../core/order/returns/return.ts';
import { returnsOf } from '../../core/visit/returns.ts';
import type { ReturnEvent } from '../../protocol/returns.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { KnownVisit } from '../visit/visits.ts';

/** A return and where it stands. */
export interface KnownReturn {
  readonly id: Id;
  readonly outlet: Id;
  /** Who has asked for it. */
  readonly person: Id;
  readonly day: Day;
  readonly state: ReturnState;
  readonly body: {
    readonly reason: ReturnReason;
    readonly wish: ReturnWish;
    readonly note: string;
    readonly lines: readonly ReturnLine[];
    readonly value: Money | null;
    readonly steps: readonly ApprovalStep[];
    readonly approvals: readonly Approval[];
    readonly events: readonly ReturnEvent[];
  };
}

/** What came to a shop with its orders, the newest last. */
export const cameTo = (tx: Transaction, outlet: Id): Promise<CameWith[]> =>
  tx.rows<{ order: { lines: OrderLine[] }; lines: DeliveredLine[] }>(
    `select jsonb_build_object('lines', s.body->'lines') as order, d.lines from delivery d
     join sales_order s on s.tenant = $1 and s.id = d.sales_order
     where d.tenant = $1 and d.outlet = $2 order by d.day, d.sales_order, d.part`,
    tx.tenant,
    outlet,
  );

type Asked = Pick<KnownReturn, 'id' | 'outlet' | 'person' | 'day'> &
  Pick<KnownReturn['body'], 'reason' | 'wish' | 'note' | 'lines'>;

/** Writes a return that is asked for; one that is there already stays as it is. */
export async function askForReturn(tx: Transaction, { id, outlet, person, day, ...asked }: Asked): Promise<void> {
  const value = valueOfReturn(asked.lines, await cameTo(tx, outlet));
  const body = { ...asked, value, steps: stepsForReturn(asked.reason, value), approvals: [], events: [] };
  await tx.rows(
    `insert into goods_return (tenant, id, outlet, person, day, state, body) values ($1, $2, $3, $4, $5, 'requested', $6)
     on conflict (tenant, id) do nothing`,
    tx.tenant,
    id,
    outlet,
    person,
    day,
    JSON.stringify(body),
  );
}

/** [RT1] [OR4] What visits that have closed took off the shelves goes back, under the number of the visit. */
export async function askForReturnsOf(tx: Transaction, visits: readonly KnownVisit[]): Promise<void> {
  for (const { rep, visit } of visits) {
    if (!visit.closed || !visit.opened) continue;
    const lines = linesTakenOff(returnsOf(visit.merchandised?.actions ?? [])).slice(0, RETURN_LINES_MAX);
    if (lines.length === 0) continue;
    const { outlet, day } = visit.opened;
    await askForReturn(tx, {
      id: visit.id,
      outlet,
      person: rep,
      day,
      reason: 'expired',
      wish: 'credit',
      note: '',
      lines,
    });
  }
}
