import type { Transaction } from '../postgres/transaction.ts';

/** The bodies of one table, by the column that names them. */
export async function bodiesOf<T>(tx: Transaction, table: 'product', key: 'id'): Promise<Map<string, T>>;
export async function bodiesOf<T>(
  tx: Transaction,
  table: 'price_list' | 'scheme' | 'focus' | 'posm' | 'agreement' | 'outlet',
  key: 'code',
): Promise<Map<string, T>>;
export async function bodiesOf<T>(tx: Transaction, table: string, key: string): Promise<Map<string, T>> {
  const rows = await tx.rows<{ key: string; body: T }>(
    `select ${key} as key, body from ${table} where tenant = $1`,
    tx.tenant,
  );
  return new Map(rows.map((row) => [row.key, row.body]));
}

/** Writes values into a table that holds nothing but a code and a body. */
export const writeBodies = (
  tx: Transaction,
  table: 'price_list' | 'scheme' | 'focus' | 'posm',
  bodies: readonly { code: string }[],
): Promise<object[]> =>
  tx.rows(
    `insert into ${table} (tenant, code, body) select $1, b->>'code', b from jsonb_array_elements($2::jsonb) as b
     on conflict (tenant, code) do update set body = excluded.body`,
    tx.tenant,
    bodies,
  );
