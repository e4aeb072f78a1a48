import type { Pool } from './pool.ts';

/** Makes this the one server of its database, for as long as it lives. Answers how to let go; null when there is another one. */
export async function claim(pool: Pool): Promise<(() => Promise<void>) | null> {
  const client = await pool.connect();
  client.on('error', () => {});
  const { rows } = await client.query<{ isOurs: boolean }>(
    `select pg_try_advisory_lock(hashtext('paodian server')) as "isOurs"`,
  );
  if (rows[0]!.isOurs) return async () => client.release(true);
  client.release(true);
  return null;
}
