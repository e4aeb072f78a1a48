import { randomUUID } from 'node:crypto';
import { cannotBrowse } from '../kit/browser.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene } from '../kit/browser-scene.ts';
import type { Fault } from '../kit/fault.ts';
import { PASSWORD } from '../kit/field.ts';
import { throughTheDoor, workOffline } from './again.ts';

const VISITS = 5;
const PHOTOS = 4;
const OTHER = 'another password of the faults';

/**
 * A round: 34 facts are unsent when the rep changes his password on another device, which ends this phone's sign-in. The
 * phone says that one has to sign in again and how much waits on it; the old password is refused, with the new one all goes up.
 */
export const passwordChanged: Fault = {
  id: 'F-21',
  tier: 'C',
  title: 'the password is changed elsewhere',
  rounds: { commit: 1, night: 5 },
  cannot: cannotBrowse,
  run: inBrowserScene(async (scene) => {
    const { field, line, rounds, wrong } = scene;
    const { phone, told } = await scene.aPhone();
    const [{ name, login }] = field.territory.reps;
    await phone.start();
    await (await phone.screens()).close();
    let facts = 0;
    for (let round = 0; round < rounds; round++) {
      const page = await phone.parts();
      await untilSent(phone, page);
      const unsent = await workOffline(scene, page, told, { visits: VISITS, photos: PHOTOS });
      facts += unsent.facts;
      await page.close();
      line.trick = () => ({});
      const elsewhere = await post(line.url, '/v1/session', { login, password: PASSWORD, device: randomUUID() });
      await changePassword(line.url, elsewhere, PASSWORD, OTHER);
      await throughTheDoor(phone, { name, login, password: OTHER }, unsent, [PASSWORD]);
      const again = await phone.parts();
      await untilSent(phone, again);
      const token = await again.evaluate(async () => (await window.phone.database.readSelf())!.token);
      // By the phone itself: this ends the other's sign-in and not its own.
      await changePassword(line.url, { token: token! }, OTHER, PASSWORD);
      await untilSent(phone, again);
      const stays = await again.evaluate(() => window.phone.status.currentStatus().line);
      if (stays !== 'idle') wrong(`whoever changes the password on his own phone is ${stays} there`);
      await again.close();
    }
    const page = await phone.parts();
    const { disk, wrong: against } = await told.look(page);
    wrong(...against);
    return { disks: [disk], did: { changed: 2 * rounds, facts } };
  }),
};

interface SignedIn {
  readonly token: string;
}

async function post(url: string, path: string, body: object, token?: string): Promise<SignedIn> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as SignedIn;
}

const changePassword = (url: string, { token }: SignedIn, old: string, next: string): Promise<SignedIn> =>
  post(url, '/v1/session/password', { old, new: next }, token);
