import { isDeepStrictEqual } from 'node:util';
import type { AgreementChange, MaterialChange } from '../../protocol/standards.ts';
import type { Hands } from '../hands.ts';
import { noteChange, type OfficeChange } from '../office/changes.ts';
import { emit, type DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';

type Table = 'posm' | 'agreement';

/** [SD2] Holds the document of this code; refuses when it is not what was read. */
async function hold(tx: Transaction, table: Table, code: string, before: object | null): Promise<void> {
  // One change of these at a time, so that two new documents of one code meet too.
  await tx.rows('select 1 from organisation where tenant = $1 for update', tx.tenant);
  const row = await tx.row<{ body: object }>(
    `select body from ${table} where tenant = $1 and code = $2`,
    tx.tenant,
    code,
  );
  if (!isDeepStrictEqual(row?.body ?? null, before && { ...before })) throw new Refused('conflict');
}

async function keep(
  tx: Transaction,
  hands: Hands,
  session: Session,
  change: OfficeChange,
  doc: DocChange,
): Promise<void> {
  await noteChange(tx, hands, session, change);
  await emit(tx, { docs: [doc] });
}

export async function changeMaterial(
  tx: Transaction,
  hands: Hands,
  session: Session,
  { before, after }: MaterialChange,
): Promise<MaterialChange['after']> {
  const { code } = after;
  await hold(tx, 'posm', code, before);
  await tx.rows(
    `insert into posm (tenant, code, body) values ($1, $2, $3)
     on conflict (tenant, code) do update set body = excluded.body`,
    tx.tenant,
    code,
    after,
  );
  await keep(tx, hands, session, { kind: 'posm', code, before, after }, { e: 'posm', id: code, s: 't', b: after });
  return after;
}

export async function changeAgreement(
  tx: Transaction,
  hands: Hands,
  session: Session,
  { before, after }: AgreementChange,
): Promise<AgreementChange['after']> {
  const { code, outlet, from, to } = after;
  await hold(tx, 'agreement', code, before);
  if (to < from) throw new Refused('ends-before-it-begins');
  if (!(await tx.row('select 1 as is from outlet where tenant = $1 and id = $2', tx.tenant, outlet)))
    throw new Refused('not-there', { name: outlet });
  await tx.rows(
    `insert into agreement (tenant, code, outlet, ends, body) values ($1, $2, $3, $4, $5)
     on conflict (tenant, code) do update set outlet = excluded.outlet, ends = excluded.ends, body = excluded.body`,
    tx.tenant,
    code,
    outlet,
    to,
    after,
  );
  const doc = { e: 'agreement', id: code, s: `o:${outlet}`, b: after } as const;
  await keep(tx, hands, session, { kind: 'agreement', code, before, after }, doc);
  return after;
}
