import { isDeepStrictEqual } from 'node:util';
import type { MustStock } from '../../core/catalog/must-stock.ts';
import type { AgreementChange, ListChange, MaterialChange } from '../../protocol/standards.ts';
import type { Hands } from '../hands.ts';
import { noteChange, type OfficeChange } from '../office/changes.ts';
import { emit, type DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';

type Table = 'must_stock' | 'posm' | 'agreement';

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

const known = async (tx: Transaction, table: 'product' | 'posm', key: 'id' | 'code', codes: readonly string[]) =>
  new Set(
    (
      await tx.rows<{ code: string }>(
        `select ${key} as code from ${table} where tenant = $1 and ${key} = any (array(select jsonb_array_elements_text($2::jsonb)))`,
        tx.tenant,
        codes,
      )
    ).map((row) => row.code),
  );

/** [SD3] */
async function checkList(tx: Transaction, list: MustStock): Promise<void> {
  const products = list.products.map((one) => one.product);
  const [goods, pieces] = [await known(tx, 'product', 'id', products), await known(tx, 'posm', 'code', list.posm)];
  const missing = products.find((id) => !goods.has(id)) ?? list.posm.find((code) => !pieces.has(code));
  if (missing !== undefined) throw new Refused('not-there', { name: missing });
  const twice = [products, list.posm].flatMap((all) => all.find((id, i) => all.indexOf(id) !== i) ?? [])[0];
  if (twice !== undefined) throw new Refused('named-twice', { name: twice });
  if (list.hero !== null && !products.includes(list.hero)) throw new Refused('hero-not-listed');
  const other = await tx.row<{ code: string }>(
    `select code from must_stock where tenant = $1 and code <> $2 and body->>'channel' = $3
       and body->>'class' is not distinct from $4`,
    tx.tenant,
    list.code,
    list.channel,
    list.class,
  );
  if (other) throw new Refused('list-there', { name: other.code });
}

export async function changeList(
  tx: Transaction,
  hands: Hands,
  session: Session,
  { before, after }: ListChange,
): Promise<MustStock> {
  const { code } = after;
  await hold(tx, 'must_stock', code, before);
  await checkList(tx, after);
  await tx.rows(
    `insert into must_stock (tenant, code, body) values ($1, $2, $3)
     on conflict (tenant, code) do update set body = excluded.body`,
    tx.tenant,
    code,
    after,
  );
  await keep(
    tx,
    hands,
    session,
    { kind: 'must-stock', code, before, after },
    { e: 'must-stock', id: code, s: 't', b: after },
  );
  return after;
}

/** [SD5] Takes a list away: its shops go by that of their channel, or by none. */
export async function removeList(tx: Transaction, hands: Hands, session: Session, before: MustStock): Promise<void> {
  const { code } = before;
  await hold(tx, 'must_stock', code, before);
  await tx.rows('delete from must_stock where tenant = $1 and code = $2', tx.tenant, code);
  await keep(
    tx,
    hands,
    session,
    { kind: 'must-stock', code, before, after: null },
    { e: 'must-stock', id: code, s: 't', b: null },
  );
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
