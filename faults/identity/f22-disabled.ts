import type { Id } from '../../core/base/id.ts';
import type { ReviewList } from '../../protocol/review.ts';
import { zh as me } from '../../rep/me/words.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import { cannotBrowse, type BrowserPhone } from '../kit/browser.ts';
import { readDisk } from '../kit/browser-deeds.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type BrowserScene } from '../kit/browser-scene.ts';
import { officeDesk } from '../kit/desk.ts';
import type { Fault } from '../kit/fault.ts';
import { readLog } from '../kit/log.ts';
import { workOffline, type Unsent } from './again.ts';

const VISITS = 4;
const PHOTOS = 2;

/**
 * A round: a rep with unsent visits and photos is disabled. His phone is refused, hands all of it in by its own key, once, and
 * says so, and has nothing left of what he was given; the office sees it, takes in every visit but one, and turns that one down. Nothing of it counted before. Then
 * he is taken on again, and his phone goes on as if nothing had been.
 */
export const disabled: Fault = {
  id: 'F-22',
  tier: 'C',
  title: 'somebody with unsent work is disabled',
  rounds: { commit: 1, night: 5 },
  cannot: cannotBrowse,
  run: inBrowserScene(async (scene) => {
    const { field, line, rounds, wrong } = scene;
    const { phone, told } = await scene.aPhone();
    await phone.start();
    await (await phone.screens()).close();
    const aside = new Set<Id>();
    const did = { facts: 0, photos: 0, takenIn: 0, turnedDown: 0 };
    for (let round = 0; round < rounds; round++) {
      const page = await phone.parts();
      await untilSent(phone, page);
      const unsent = await workOffline(scene, page, told, { visits: VISITS, photos: PHOTOS });
      const ids = (await readDisk(page)).facts.filter((f) => f.ack === null).map((f) => f.id);
      await page.close();
      await setActive(scene, false);
      line.trick = () => ({});
      await saysSo(phone, unsent);
      // Nothing of what he was given is left there.
      const dismissed = await phone.parts();
      const given = (await readDisk(dismissed)).docs.size;
      if (given > 0) wrong(`${given} documents of the book are still on the phone of somebody who is disabled`);
      await dismissed.close();
      // Told once more it hands nothing in once more.
      await saysSo(phone, unsent);
      const log = new Map((await readLog(field)).map((row) => [row.id, row]));
      const waiting = ids.filter((id) => log.get(id)?.code === 'rescued');
      if (waiting.length !== ids.length) wrong(`${waiting.length} of ${ids.length} facts wait at the desk`);
      did.photos = await photosOf(scene);
      if (did.photos !== PHOTOS * (round + 1))
        wrong(`${did.photos} photos have come instead of ${PHOTOS * (round + 1)}`);
      const [down, ...others] = await itemsOf(scene);
      if (others.length !== VISITS - 1) wrong(`the office sees ${others.length + 1} visits of ${VISITS}`);
      const desk = await officeDesk(field, line.url);
      for (const facts of others)
        await desk.post('/v1/review', { facts, decision: 'apply', note: '' }).then(() => (did.takenIn += facts.length));
      await desk.post('/v1/review', { facts: down, decision: 'reject', note: '重复登记' });
      for (const id of down!) aside.add(id);
      did.turnedDown += down!.length;
      did.facts += ids.length;
      await setActive(scene, true);
    }
    const page = await phone.parts();
    await untilSent(phone, page);
    const { disk, wrong: against } = await told.look(page);
    wrong(...against);
    return { disks: [disk], aside, did };
  }),
};

const setActive = async ({ field: { pool, territory } }: BrowserScene, isActive: boolean): Promise<void> => {
  await inTransaction(pool, territory.tenant, (tx) =>
    tx.rows(
      'update person set is_active = $3 where tenant = $1 and id = $2',
      tx.tenant,
      territory.reps[0].person,
      isActive,
    ),
  );
};

/** His own screen, until it says that all of it was handed in. */
async function saysSo({ context, url }: BrowserPhone, { facts }: Unsent): Promise<void> {
  const screen = await context.newPage();
  await screen.goto(`${url}/m/me/sync`);
  await screen.getByText(me.line.disabled).first().waitFor();
  await screen.getByText(me.disabledHandedIn(facts)).waitFor();
  await screen.close();
}

/** What waits at the desk, visit by visit. */
async function itemsOf({ field, line }: BrowserScene): Promise<Id[][]> {
  const { items } = await (await officeDesk(field, line.url)).get<ReviewList>('/v1/review');
  return items.map((item) => item.facts.map(({ id }) => id));
}

const photosOf = async ({ field: { pool, territory } }: BrowserScene): Promise<number> => {
  const row = await inTransaction(pool, territory.tenant, (tx) =>
    tx.row<{ count: number }>(
      'select count(*)::int as count from photo where tenant = $1 and received_at is not null',
      tx.tenant,
    ),
  );
  return row!.count;
};
