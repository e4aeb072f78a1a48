import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import type { Field } from './field.ts';

export interface LogLine {
  readonly id: Id;
  readonly device: Id;
  readonly dseq: number;
  readonly status: string;
  readonly code: string | null;
  readonly at: Instant;
  readonly mono: number | null;
  readonly received: Instant;
  readonly fact: unknown;
}

/** What the server holds of facts, in the order of devices and numbers. */
export const readLog = ({ pool, territory }: Pick<Field, 'pool' | 'territory'>): Promise<LogLine[]> =>
  inTransaction(
    pool,
    territory.tenant,
    (tx) =>
      tx.rows<LogLine>(
        `select id, device, dseq, status, code, at, mono, received_at as received, fact
         from fact_log where tenant = $1 order by device, dseq`,
        tx.tenant,
      ),
    'read only',
  );
