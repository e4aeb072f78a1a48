import { createPublicKey, verify } from 'node:crypto';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { RescuePass } from '../../protocol/rescue.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';

/** Notes down whose phone has this key. A key stays with whoever told it first. */
export const keepKey = (tx: Transaction, key: string, person: Id, now: Instant): Promise<object[]> =>
  tx.rows(
    'insert into phone_key (tenant, key, person, told_at) values ($1, $2, $3, $4) on conflict do nothing',
    tx.tenant,
    key,
    person,
    now,
  );

/** [S30] Was this signed by this key? Whatever stands in either, the answer is yes or no. */
export function isSigned(bytes: Uint8Array, { key, signature }: Pick<RescuePass, 'key' | 'signature'>): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    if (publicKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return false;
    const how = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    return verify('sha256', bytes, how, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** The rep whose phone told this key once, whether or not he may still sign in; null: nobody's did. */
export async function holderOf(tx: Transaction, key: string): Promise<Session | null> {
  const row = await tx.row<{ person: Id; login: string; name: string; role: Session['role'] }>(
    `select p.id as person, p.login, p.name, p.role from phone_key k join person p on p.tenant = $1 and p.id = k.person
     where k.tenant = $1 and k.key = $2 and p.role = 'rep'`,
    tx.tenant,
    key,
  );
  return row ? { tenant: tx.tenant, device: null, tokenHash: new Uint8Array(), ...row } : null;
}
