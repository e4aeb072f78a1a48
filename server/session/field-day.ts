/** Test furniture: organisations whose people can sign in, and a clock that tests may turn. Imported by tests only. */
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Id } from '../../core/base/id.ts';
import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import type { Hands } from '../hands.ts';
import { makeApp, type App } from '../http.ts';
import type { Pool } from '../postgres/pool.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aTerritory, handsOn, NOW, type Territory } from '../sync/field-day.ts';
import { hashPassword } from './password.ts';

export const PASSWORD = 'a long password';
export const MINUTE = 60_000;

/** rep0 works for sup0, rep1 for sup1; office2, finance and admin see all; dealer delivers to the shops that the tests say. */
export interface House {
  readonly app: App;
  readonly hands: Hands;
  /** Two organisations with people of the same names. */
  readonly ours: Territory;
  readonly theirs: Territory;
  later(milliseconds: number): void;
}

export async function aHouse(pool: Pool): Promise<House> {
  let now: Instant = NOW;
  const folder = await mkdtemp(join(tmpdir(), 'paodian-house-'));
  const hands: Hands = { ...handsOn(pool), now: () => now, folder };
  const hash = await hashPassword(PASSWORD);
  const [ours, theirs] = (await Promise.all(
    ['ours', 'theirs'].map(async (code) => {
      const territory = await aTerritory(pool, code);
      await staff(pool, territory, hash);
      return territory;
    }),
  )) as [Territory, Territory];
  return {
    app: makeApp(hands),
    hands,
    ours,
    theirs,
    later: (milliseconds) => {
      now = instantOf(millisecondsOf(now) + milliseconds);
    },
  };
}

const staff = (pool: Pool, { tenant }: Territory, hash: string): Promise<unknown> =>
  inTransaction(pool, tenant, async (tx) => {
    for (const [login, role] of [
      ['sup0', 'supervisor'],
      ['sup1', 'supervisor'],
      ['finance', 'finance'],
      ['dealer', 'distributor'],
      ['compliance', 'compliance'],
      ['admin', 'admin'],
    ]) {
      await tx.rows(
        'insert into person (tenant, id, login, name, role) values ($1, $2, $3, $3, $4)',
        tenant,
        randomUUID(),
        login,
        role,
      );
    }
    await tx.rows('update person set password_hash = $2 where tenant = $1', tenant, hash);
    await tx.rows(
      `update person as p set supervisor = s.id from person s
     where p.tenant = $1 and s.tenant = $1 and p.role = 'rep' and s.login = replace(p.login, 'rep', 'sup')`,
      tenant,
    );
  });

/** What a signed-in client sends with every request. */
export type Pass = Readonly<Record<string, string>>;

export const signInAt = (house: House, body: unknown): Promise<Response> => post(house, '/v1/session', body);

export const post = (house: House, path: string, body: unknown, pass: Pass = {}): Promise<Response> =>
  Promise.resolve(
    house.app.request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...pass },
    }),
  );

export const get = (house: House, path: string, pass: Pass = {}): Promise<Response> =>
  Promise.resolve(house.app.request(path, { headers: pass }));

/** A desk's cookie, as a browser sends it with the header of our own page. */
export async function deskOf(house: House, login: string, organisation = 'ours'): Promise<Pass> {
  const answer = await signInAt(house, { organisation, login, password: PASSWORD, device: null });
  return { cookie: answer.headers.get('set-cookie')!.split(';')[0]!, 'x-paodian': 'desk' };
}

/** A phone's token. */
export async function phoneOf(
  house: House,
  login: string,
  organisation = 'ours',
  device: Id = randomUUID(),
): Promise<Pass> {
  const answer = await signInAt(house, { organisation, login, password: PASSWORD, device });
  return { authorization: `Bearer ${((await answer.json()) as { token: string }).token}` };
}
