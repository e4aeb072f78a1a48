import type { Instant } from '../../core/base/instant.ts';
import type { Hands } from '../hands.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';

/** A document of the office as it was and as it is; null: there was none, or there is none any more. */
export interface OfficeChange {
  readonly kind:
    | 'questionnaire'
    | 'must-stock'
    | 'posm'
    | 'agreement'
    | 'hand-out'
    | 'scheme'
    | 'price-list'
    | 'distributor'
    | 'script-evidence'
    | 'referral'
    | 'playbook';
  readonly code: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** Remembers who changed what; in the transaction of the change itself. */
export const noteChange = (
  tx: Transaction,
  hands: Hands,
  session: Session,
  { kind, code, before, after }: OfficeChange,
): Promise<unknown> =>
  tx.rows(
    `insert into office_change (tenant, id, at, person, kind, code, before, after)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    tx.tenant,
    hands.newId(),
    hands.now(),
    session.person,
    kind,
    code,
    before,
    after,
  );

/** Who changed documents of a kind last, by code. */
export async function lastChanges(
  tx: Transaction,
  kind: OfficeChange['kind'],
): Promise<Map<string, { at: Instant; by: string }>> {
  const rows = await tx.rows<{ code: string; at: Instant; by: string }>(
    `select distinct on (c.code) c.code, c.at, p.name as by
     from office_change c join person p on p.tenant = $1 and p.id = c.person
     where c.tenant = $1 and c.kind = $2 order by c.code, c.at desc`,
    tx.tenant,
    kind,
  );
  return new Map(rows.map(({ code, at, by }) => [code, { at, by }]));
}
