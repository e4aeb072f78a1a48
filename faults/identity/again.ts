import type { Page } from 'playwright-core';
import { zh as me } from '../../rep/me/words.ts';
import { zh as signIn } from '../../rep/sign-in/words.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import type { BrowserPhone } from '../kit/browser.ts';
import { photographOn, tellOn } from '../kit/browser-deeds.ts';
import type { BrowserScene } from '../kit/browser-scene.ts';
import type { Told } from '../kit/browser-told.ts';
import { aVisit } from '../kit/field.ts';
import { aPhoto } from '../kit/photos.ts';

export interface Unsent {
  readonly facts: number;
  readonly photos: number;
}

/** So many visits without a network, and so many photos of the last of them. */
export async function workOffline(
  { field, line }: Pick<BrowserScene, 'field' | 'line'>,
  page: Page,
  told: Told,
  { visits, photos, rep = 0 }: { visits: number; photos: number; rep?: 0 | 1 },
): Promise<Unsent> {
  line.trick = () => ({ answer: '' });
  const all = field.territory.outlets.map(({ id }) => id);
  const outlets = rep === 0 ? all.slice(0, -1) : all.slice(-1);
  let facts = 0;
  for (let n = 0; n < visits; n++) {
    const visit = aVisit(field, { outlets });
    told.begin(visit);
    told.isSaved(visit, await tellOn(page, visit));
    facts += visit.length;
    if (n < visits - 1) continue;
    for (let photo = 0; photo < photos; photo++) {
      const kept = await aPhoto(field.chance, (visit[0] as { visit: string }).visit);
      told.begin([kept.fact]);
      told.isSaved([kept.fact], await photographOn(page, kept));
      facts++;
    }
  }
  return { facts, photos };
}

/**
 * Where the phone says that one has to sign in again, and from there in by its own screens. `refused`: passwords that the
 * server does not take.
 */
export async function throughTheDoor(
  { context, url }: Pick<BrowserPhone, 'context' | 'url'>,
  who: { readonly name: string; readonly login: string; readonly password: string },
  { facts, photos }: Unsent,
  refused: readonly string[] = [],
): Promise<void> {
  const screen = await context.newPage();
  await screen.goto(`${url}/m/me/sync`);
  await screen.getByText(me.line['needs-login']).first().waitFor();
  await screen.getByText(me.loginHint).waitFor();
  await screen.locator('.dock').getByRole('button', { name: me.again, exact: true }).click();
  // "34 items are safe on this phone", with whose they are.
  await screen.getByText(signIn.left(who.name, facts, photos)).waitFor();
  const button = screen.getByRole('button', { name: signIn.signIn, exact: true });
  await screen.getByLabel(signIn.login).fill(who.login);
  for (const password of refused) {
    await screen.getByLabel(signIn.password).fill(password);
    await button.click();
    await screen.getByText(signIn.codes['wrong-sign-in']!).waitFor();
  }
  await screen.getByLabel(signIn.password).fill(who.password);
  await button.click();
  await screen.locator('nav.tabs, .dock').first().waitFor();
  await screen.close();
}

export const sessionsOf = async ({ field }: Pick<BrowserScene, 'field'>): Promise<number> => {
  const { tenant, reps } = field.territory;
  const row = await inTransaction(field.pool, tenant, (tx) =>
    tx.row<{ count: number }>(
      'select count(*)::int as count from session where tenant = $1 and person = $2 and device is not null',
      tenant,
      reps[0].person,
    ),
  );
  return row!.count;
};
