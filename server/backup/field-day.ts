/** Test furniture: a server with work of every kind, and with values that a careless copy would spoil. Imported by tests only. */
import { createHash, randomUUID } from 'node:crypto';
import { photosInFolder } from '../photo/folder.ts';
import { restorePicture } from '../photo/pictures.ts';
import { migrate } from '../postgres/migrate.ts';
import type { Pool } from '../postgres/pool.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { agreed, anOrder, aTerritory, closed, counted, opened, Phone, type Territory } from '../sync/field-day.ts';

/** Two organisations; answers the first. */
export async function aServer(pool: Pool): Promise<Territory> {
  await migrate(pool);
  const field = await aTerritory(pool, 'ours', 5);
  const phone = new Phone(field, field.reps[0]);
  for (const outlet of field.outlets.slice(0, 3)) {
    const visit = randomUUID();
    phone.tell(opened(visit, outlet.id), counted(visit, 'P1', 20), agreed(visit, anOrder('P1', 48)), closed(visit));
  }
  const [, odd] = phone.tell(opened(randomUUID(), field.outlets[0]!.id), closed(randomUUID()));
  Object.assign(odd!, { kind: 'moon-landed', fact: { note: 'a\u0000b \ud800 \\u0000 "q" \n' } });
  await phone.push();
  await aTerritory(pool, 'theirs');
  await inTransaction(pool, field.tenant, async (tx) => {
    await tx.rows(
      `update fact_log set mono = 0.1::float8 + 0.2, received_at = '2026-11-25 08:00:00.123457+08', code = E'\\t"\\\\' || chr(10) where tenant = $1`,
      tx.tenant,
    );
    await tx.rows(
      `update visit set left_behind = 'null', body = body || '{"n": 1.50, "big": 1e300}' where tenant = $1`,
      tx.tenant,
    );
    await tx.rows(
      `update person set phone = '', supervisor = $2, failures = 2147483647 where tenant = $1`,
      tx.tenant,
      field.reps[1].person,
    );
    await tx.rows(
      `insert into session (tenant, token_hash, person, device, made_at, seen_at, ends_at)
       select $1, '\\x00ff0a22'::bytea, id, null, 'infinity', '0044-03-15 BC', now() from person where tenant = $1 limit 1`,
      tx.tenant,
    );
    await tx.rows(`update outlet set name = '店 "三" 𠀀' || chr(92) || 'n' where tenant = $1`, tx.tenant);
  });
  return field;
}

/** A photo of the organisation `ours`, on the disk and in its rows. What its bytes are does not matter to a backup. */
export async function keptPhoto(pool: Pool, folder: string, bytes: Buffer): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(`select id from tenant where code = 'ours'`);
  const tenant = rows[0]!.id;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await restorePicture(photosInFolder(folder), tenant, sha256, 'original', bytes);
  await inTransaction(pool, tenant, (tx) =>
    tx.rows(
      `insert into photo (tenant, id, visit, rep, subject, sha256, bytes, mime, taken_at, received_at)
       values ($1, $2, $2, $2, '', $3, $4, 'image/jpeg', now(), now())`,
      tenant,
      randomUUID(),
      sha256,
      bytes.length,
    ),
  );
  return sha256;
}
