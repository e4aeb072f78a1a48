import type { Id } from '../../core/base/id.ts';
import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import type { Role } from '../../core/base/role.ts';
import type { Person } from '../../core/plan/person.ts';
import type { SignInAnswer, SignInRequest } from '../../protocol/session.ts';
import type { Hands } from '../hands.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { isPassword } from './password.ts';
import type { Session } from './session.ts';
import { newToken, readToken, type Token } from './token.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A phone stays signed in for 90 days, or 30 without a word; the desk for 12 hours, or 30 minutes. */
const LIFE = { phone: { whole: 90 * DAY, idle: 30 * DAY }, desk: { whole: DAY / 2, idle: 30 * MINUTE } };
/** After so many wrong passwords an account answers nobody for a while; it is never locked for good. */
const FAILURES_MAX = 10;
const DELAY = 15 * MINUTE;

interface PersonRow {
  readonly id: Id;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly password_hash: string | null;
  readonly is_active: boolean;
  readonly failures: number;
  readonly delayed_until: Instant | null;
}

/** Signs a person in and answers the token. Unknown name, wrong password and disabled account are one answer. */
export async function signIn(hands: Hands, request: SignInRequest): Promise<{ token: Token; answer: SignInAnswer }> {
  const tenant = await tenantNamed(hands, request.organisation);
  const now = hands.now();
  const found = await inTransaction(hands.pool, tenant.id, (tx) =>
    tx.row<PersonRow>(
      'select * from person where tenant = $1 and login = $2',
      tenant.id,
      request.login.trim().toLowerCase(),
    ),
  );
  const isDelayed = found?.delayed_until != null && found.delayed_until > now;
  // Checked even when the answer is known, so that the time it takes tells nothing.
  const isRight = await isPassword(found?.is_active ? found.password_hash : null, request.password);
  if (!found || !isRight || isDelayed) {
    if (found && !isDelayed) await countFailure(hands, tenant.id, found.id);
    throw new Refused('wrong-sign-in');
  }
  return inTransaction(hands.pool, tenant.id, async (tx) => {
    await tx.rows(
      'update person set failures = 0, delayed_until = null where tenant = $1 and id = $2',
      tenant.id,
      found.id,
    );
    return openSession(tx, hands, tenant, found.id, request.device);
  });
}

/** A new session of a person who has proved himself. */
export async function openSession(
  tx: Transaction,
  hands: Hands,
  tenant: { id: Id; name: string },
  person: Id,
  device: Id | null,
): Promise<{ token: Token; answer: SignInAnswer }> {
  const token = newToken(tenant.id);
  const now = hands.now();
  const life = device ? LIFE.phone : LIFE.desk;
  await tx.rows(
    `insert into session (tenant, token_hash, person, device, made_at, seen_at, ends_at) values ($1, $2, $3, $4, $5, $5, $6)`,
    tenant.id,
    token.hash,
    person,
    device,
    now,
    instantOf(millisecondsOf(now) + life.whole),
  );
  const who = await readPerson(tx, person);
  if (!who) throw new Refused('not-found');
  return {
    token,
    answer: { token: device ? token.text : null, tenant: tenant.id, organisation: tenant.name, person: who },
  };
}

export async function countFailure(hands: Hands, tenant: Id, person: Id): Promise<void> {
  await inTransaction(hands.pool, tenant, (tx) =>
    tx.rows(
      `update person set failures = case when failures + 1 >= $3 then 0 else failures + 1 end,
         delayed_until = case when failures + 1 >= $3 then $4::timestamptz else null end
       where tenant = $1 and id = $2`,
      tenant,
      person,
      FAILURES_MAX,
      instantOf(millisecondsOf(hands.now()) + DELAY),
    ),
  );
}

/** The organisation that is meant: the named one, or the only one. */
async function tenantNamed(hands: Hands, code: string | undefined): Promise<{ id: Id; name: string }> {
  const all = await hands.pool.query<{ id: Id; code: string }>('select id, code from tenant order by made_at limit 2');
  if (all.rows.length === 0) throw new Refused('no-organisation');
  const named = code
    ? (await hands.pool.query<{ id: Id; code: string }>('select id, code from tenant where code = $1', [code])).rows[0]
    : all.rows.length === 1
      ? all.rows[0]
      : undefined;
  if (!named) throw new Refused(code ? 'wrong-sign-in' : 'organisation-required');
  return { id: named.id, name: await organisationName(hands, named.id) };
}

export const organisationName = async (hands: Hands, tenant: Id): Promise<string> =>
  (
    await inTransaction(
      hands.pool,
      tenant,
      (tx) => tx.row<{ name: string }>(`select body->>'name' as name from organisation where tenant = $1`, tenant),
      'read only',
    )
  )?.name ?? '';

/** A person as others may see him. */
export async function readPerson(tx: Transaction, person: Id): Promise<Person | undefined> {
  const row = await tx.row<{
    id: Id;
    login: string;
    name: string;
    role: Role;
    boss: Id | null;
    boss_name: string | null;
    has_van: boolean;
  }>(
    `select p.id, p.login, p.name, p.role, b.id as boss, b.name as boss_name, coalesce(p.has_van, false) as has_van
     from person p left join person b on b.tenant = $1 and b.id = p.supervisor
     where p.tenant = $1 and p.id = $2`,
    tx.tenant,
    person,
  );
  return (
    row && {
      id: row.id,
      login: row.login,
      name: row.name,
      role: row.role,
      supervisor: row.boss && row.boss_name ? { id: row.boss, name: row.boss_name } : null,
      hasVan: row.has_van,
    }
  );
}

/** The session behind a token, looked up at every request: whoever is disabled is out at once. Null when there is none. */
export async function findSession(hands: Hands, text: string): Promise<Session | null> {
  const token = readToken(text);
  if (!token) return null;
  const now = hands.now();
  return inTransaction(hands.pool, token.tenant, async (tx) => {
    const row = await tx.row<{
      person: Id;
      device: Id | null;
      seen_at: Instant;
      role: Role;
      name: string;
      login: string;
      is_active: boolean;
    }>(
      `select s.person, s.device, s.seen_at, p.role, p.name, p.login, p.is_active
       from session s join person p on p.tenant = $1 and p.id = s.person
       where s.tenant = $1 and s.token_hash = $2 and s.ends_at > $3`,
      token.tenant,
      token.hash,
      now,
    );
    if (!row) return null;
    // A phone that is told so hands in what it has (see sync/rescue.ts) and does not wait for a sign-in that never comes.
    if (!row.is_active && row.device) throw new Refused('account-disabled');
    if (!row.is_active) return null;
    const quiet = millisecondsOf(now) - millisecondsOf(row.seen_at);
    if (quiet > (row.device ? LIFE.phone : LIFE.desk).idle) return null;
    // Once a minute is enough to know that someone is there.
    if (quiet > MINUTE) {
      await tx.rows(
        'update session set seen_at = $3 where tenant = $1 and token_hash = $2',
        token.tenant,
        token.hash,
        now,
      );
    }
    return {
      tenant: token.tenant,
      person: row.person,
      role: row.role,
      name: row.name,
      login: row.login,
      device: row.device,
      tokenHash: token.hash,
    };
  });
}

/** Ends one session; the phone's kept work is not touched by it. */
export const signOut = (hands: Hands, session: Session): Promise<unknown> =>
  inTransaction(hands.pool, session.tenant, (tx) =>
    tx.rows('delete from session where tenant = $1 and token_hash = $2', session.tenant, session.tokenHash),
  );
