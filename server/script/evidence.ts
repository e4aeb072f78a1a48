import type { Evidence } from '../../core/script/lint/evidence.ts';
import type { Transaction } from '../postgres/transaction.ts';

export const readEvidence = async (tx: Transaction): Promise<Evidence[]> =>
  (await tx.rows<{ body: Evidence }>('select body from script_evidence where tenant = $1 order by id', tx.tenant)).map(
    ({ body }) => body,
  );
