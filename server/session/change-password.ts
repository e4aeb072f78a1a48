import * as v from 'valibot';
import { text } from '../../core/base/text.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../core/plan/person.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { hashPassword, isPassword } from './password.ts';
import type { Session } from './session.ts';
import { countFailure } from './sign-in.ts';

export const PasswordChange = v.strictObject({
  old: text(PASSWORD_MAX),
  new: v.pipe(text(PASSWORD_MAX), v.minLength(PASSWORD_MIN)),
});
export type PasswordChange = v.InferOutput<typeof PasswordChange>;

/** Gives a person another password and ends all of his other sessions. */
export async function changePassword(hands: Hands, session: Session, change: PasswordChange): Promise<void> {
  const { tenant, person } = session;
  const known = await inTransaction(
    hands.pool,
    tenant,
    (tx) =>
      tx.row<{ password_hash: string | null; is_delayed: boolean }>(
        'select password_hash, coalesce(delayed_until > $3, false) as is_delayed from person where tenant = $1 and id = $2',
        tenant,
        person,
        hands.now(),
      ),
    'read only',
  );
  const isRight = await isPassword(known?.password_hash ?? null, change.old);
  if (!known || known.is_delayed || !isRight) {
    // A phone that was left on a counter must not become a place to guess at.
    if (!known?.is_delayed) await countFailure(hands, tenant, person);
    throw new Refused('wrong-password');
  }
  const hash = await hashPassword(change.new);
  await inTransaction(hands.pool, tenant, async (tx) => {
    await tx.rows(
      'update person set password_hash = $3, failures = 0 where tenant = $1 and id = $2',
      tenant,
      person,
      hash,
    );
    await tx.rows(
      'delete from session where tenant = $1 and person = $2 and token_hash <> $3',
      tenant,
      person,
      session.tokenHash,
    );
  });
}
