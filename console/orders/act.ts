import type { Id } from '../../core/base/id.ts';
import type { Result } from '../../core/base/result.ts';
import type { OrderAct, OrderPage } from '../../protocol/orders.ts';
import { ask } from '../api.ts';

/** Does something to an order; answers how it stands then. */
export const act = (
  id: Id,
  { comment = '', lines = [], signedBy = null, short = [], deed }: Partial<OrderAct> & Pick<OrderAct, 'deed'>,
): Promise<Result<OrderPage>> =>
  ask<OrderPage>(`/v1/orders/${id}`, {
    method: 'POST',
    json: { deed, comment, lines, signedBy, short } satisfies OrderAct,
  });
