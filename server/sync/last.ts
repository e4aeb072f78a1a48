import type { Id } from '../../core/base/id.ts';
import type { PullRequest } from '../../protocol/pull.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { loggedOf } from './fact-log.ts';
import { slotsOf } from './slots.ts';

/**
 * [S27] The highest number that we hold of a device; 0 when we do not know it as this person's, or hold another fact in the
 * place of the one that it has an answer for.
 */
export async function lastOf(
  tx: Transaction,
  { device, mark }: Pick<PullRequest, 'device' | 'mark'>,
  person: Id,
): Promise<number> {
  const row = await tx.row<{ last: number }>(
    'select last_dseq as last from device where tenant = $1 and id = $2 and person = $3',
    tx.tenant,
    device,
    person,
  );
  if (!row) return 0;
  const isForked = mark && slotsOf(device, row.last, [], await loggedOf(tx, device, [mark]), mark).error === 'fork';
  return isForked ? 0 : row.last;
}
