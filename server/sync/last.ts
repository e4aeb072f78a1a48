import type { Id } from '../../core/base/id.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** [S27] The highest number that we hold of a device; 0 when we do not know it as this person's. */
export async function lastOf(tx: Transaction, device: Id, person: Id): Promise<number> {
  const row = await tx.row<{ last: number }>(
    'select last_dseq as last from device where tenant = $1 and id = $2 and person = $3',
    tx.tenant,
    device,
    person,
  );
  return row?.last ?? 0;
}
