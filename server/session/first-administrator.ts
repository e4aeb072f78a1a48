import { createHash, randomInt } from 'node:crypto';
import * as v from 'valibot';
import { CHINA } from '../../core/base/day.ts';
import { instantOf, millisecondsOf } from '../../core/base/instant.ts';
import { Code, Name, text } from '../../core/base/text.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../core/plan/person.ts';
import type { SignInAnswer } from '../../protocol/session.ts';
import type { Hands } from '../hands.ts';
import { makeTenant } from './tenant.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { hashPassword } from './password.ts';
import { openSession } from './sign-in.ts';
import type { Token } from './token.ts';

export const FirstAdministrator = v.strictObject({
  code: text(40),
  organisation: Name,
  name: Name,
  login: Code,
  password: v.pipe(text(PASSWORD_MAX), v.minLength(PASSWORD_MIN)),
});
export type FirstAdministrator = v.InferOutput<typeof FirstAdministrator>;

const hashOf = (code: string): Uint8Array => createHash('sha256').update(code.trim().toUpperCase()).digest();
// No letter or digit that reads like another one.
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const DAY = 86_400_000;

/** A one-time code for the first administrator, good for a day; the code before it is void. Null when there is an organisation. */
export async function firstAdministratorCode(hands: Hands): Promise<string | null> {
  if ((await hands.pool.query('select 1 from tenant limit 1')).rowCount) return null;
  const code = [4, 4, 4]
    .map((n) => Array.from({ length: n }, () => LETTERS[randomInt(LETTERS.length)]).join(''))
    .join('-');
  await hands.pool.query('delete from first_admin_code');
  await hands.pool.query('insert into first_admin_code (code_hash, ends_at) values ($1, $2)', [
    hashOf(code),
    instantOf(millisecondsOf(hands.now()) + DAY),
  ]);
  return code;
}

/** Makes the organisation and its first administrator. The code is used up by it. */
export async function makeFirstAdministrator(
  hands: Hands,
  who: FirstAdministrator,
): Promise<{ token: Token; answer: SignInAnswer }> {
  const hash = await hashPassword(who.password);
  // Deleting is the test: of two requests with the same code only one finds its row.
  const used = await hands.pool.query(
    'delete from first_admin_code where code_hash = $1 and ends_at > $2 returning 1',
    [hashOf(who.code), hands.now()],
  );
  if (used.rowCount === 0) throw new Refused('wrong-code');
  const tenant = await makeTenant(hands, { code: 'main', name: who.organisation, zone: CHINA });
  const person = hands.newId();
  return inTransaction(hands.pool, tenant, async (tx) => {
    await tx.rows(
      `insert into person (tenant, id, login, name, role, password_hash) values ($1, $2, $3, $4, 'admin', $5)`,
      tenant,
      person,
      who.login.toLowerCase(),
      who.name,
      hash,
    );
    return openSession(tx, hands, { id: tenant, name: who.organisation }, person, null);
  });
}
