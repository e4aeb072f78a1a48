import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Fact } from '../../protocol/all-facts.ts';
import { entityOf, FACT_VERSION } from '../../protocol/entity.ts';
import { zh as words } from '../../rep/words.ts';
import { workName, type StoredFact } from '../../rep/work/database.ts';
import { opened } from '../../server/sync/field-day.ts';
import { cannotBrowse, unlessKilled, type BrowserPhone } from '../kit/browser.ts';
import { tellOn, type OnDisk } from '../kit/browser-deeds.ts';
import { untilSent } from '../kit/browser-heal.ts';
import { inBrowserScene, type BrowserScene } from '../kit/browser-scene.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';

/** Every number that the work database had before today's. */
const VERSIONS = [1];
const LATER = 99;
/** With how much unsent work: with every commit, and at night. */
const WAITING = { commit: [1, 120], night: [0, 1, 10_000] };

/**
 * A round: the work database as every earlier version of the program has left it, with nothing, one or very many unsent
 * facts and with rows that no program of ours would write; today's program is killed while it opens it, and opens it again.
 * All facts arrive, once. Then a later program has been there: what it keeps is shown, "please update" is said, and not a
 * row of it is written or deleted.
 */
export const schema: Fault = {
  id: 'F-31',
  tier: 'C',
  title: 'an older and a newer database with unsent work',
  rounds: { commit: 1, night: 2 },
  cannot: cannotBrowse,
  run: inBrowserScene(async (scene) => {
    const { field, rounds, wrong } = scene;
    const disks: OnDisk[] = [];
    let recovered = 0;
    for (const unsent of rounds === 1 ? WAITING.commit : WAITING.night) {
      for (const version of VERSIONS) {
        const { phone, told } = await scene.aPhone();
        await phone.start();
        const old = oldFacts(scene, unsent);
        await leaveDatabase(scene, await phone.bareParts(), { version, facts: old });
        told.accept({ facts: old });
        for (let n = 0; n < rounds; n++) {
          const opening = unlessKilled(phone, phone.parts());
          await pause(field.chance.between(100, 500));
          await phone.kill();
          await opening;
          await phone.start();
        }
        const page = await phone.parts();
        wrong(...(await told.look(page)).wrong);
        const visit = [opened(randomUUID(), field.territory.outlets[0]!.id)];
        told.begin(visit);
        told.isSaved(visit, await tellOn(page, visit));
        recovered = Math.max(recovered, await untilSent(phone, page, 120));
        const { disk, wrong: against } = await told.look(page);
        wrong(...against);
        disks.push(disk);
        if ((await versionOf(page)) !== VERSIONS.at(-1)! + 1) wrong('an earlier version is not tried here');
        if (unsent === 1) wrong(...(await afterLater(phone, page)));
        await phone.close();
      }
    }
    return {
      recovered,
      disks,
      upToDate: disks.slice(-1),
      did: { databases: disks.length, facts: field.witness.read().saved.length },
    };
  }),
};

/** Facts as they lie on a phone, told by a program of whatever age. */
function oldFacts({ field }: BrowserScene, count: number): StoredFact[] {
  const outlets = field.territory.outlets.slice(0, -1).map(({ id }) => id);
  const facts: Fact[] = [];
  while (facts.length < count) facts.push(...aVisit(field, { outlets }));
  return facts.slice(0, count).map((fact, i) => ({
    id: randomUUID(),
    dseq: i + 1,
    kind: fact.kind,
    v: FACT_VERSION,
    at: fact.at,
    mono: null,
    base: 0,
    baseEpoch: 0,
    entity: entityOf(fact),
    fact: fact as unknown as StoredFact['fact'],
    ack: null,
  }));
}

interface Left {
  readonly version: number;
  readonly facts: readonly StoredFact[];
}

/** Makes the database as that version of the program did, and puts rows into it that none of ours would write. */
async function leaveDatabase({ field }: BrowserScene, page: Page, { version, facts }: Left): Promise<void> {
  const { tenant, reps } = field.territory;
  const [{ person, login, name }] = reps;
  const self = { key: 'self', device: randomUUID(), nextDseq: facts.length + 1, tenant, person, login, name };
  await page.evaluate(
    async (of) => {
      const opening = indexedDB.open(of.name, of.version);
      opening.onupgradeneeded = () => {
        const db = opening.result;
        db.createObjectStore('self', { keyPath: 'key' });
        db.createObjectStore('fact', { keyPath: 'id' }).createIndex('dseq', 'dseq');
        db.createObjectStore('draft', { keyPath: 'key' });
        const photo = db.createObjectStore('photo', { keyPath: 'photo' });
        photo.createIndex('sentAt', 'sentAt');
        photo.createIndex('confirmedAt', 'confirmedAt');
      };
      const db = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
      const tx = db.transaction(['self', 'fact', 'draft'], 'readwrite', { durability: 'strict' });
      tx.objectStore('self').put(of.self);
      for (const fact of of.facts) tx.objectStore('fact').put(fact);
      for (const key of ['', '__proto__', 'visit:'.repeat(999)])
        tx.objectStore('draft').put({ key, value: [null, Number.NaN, { deep: new Date(0) }, new Map([[1, 'x']])] });
      await new Promise((resolve) => (tx.oncomplete = resolve));
      db.close();
    },
    {
      name: workName(tenant, person),
      version,
      facts: [...facts],
      self: { ...self, organisation: '', token: null, cacheName: `paodian-book-${randomUUID()}`, lastSync: null },
    },
  );
}

/** A later program takes the database over; answers what today's does wrong with it then. */
async function afterLater(phone: BrowserPhone, page: Page): Promise<string[]> {
  const before = await page.evaluate(readAll, LATER);
  await page.close();
  const screen = await phone.screens();
  await screen.getByText(words.updateNeeded).first().waitFor();
  await screen.close();
  const parts = await phone.bareParts();
  await parts.evaluate(() => window.phone.phone.openPhone());
  const isWritten = await tellOn(parts, [opened(randomUUID(), randomUUID())]).then(
    () => true,
    () => false,
  );
  const after = await parts.evaluate(readAll, null);
  return [
    ...(isWritten ? ['a fact was written into what a later program keeps'] : []),
    ...(after === before ? [] : ['what a later program keeps is not what it was']),
  ];
}

/** In a page: every row of the work database, as text; `version`: a program of that version opens it first. */
async function readAll(version: number | null): Promise<string> {
  const { name } = (await indexedDB.databases()).find((d) => d.name!.startsWith('paodian-work-'))!;
  const opening = version === null ? indexedDB.open(name!) : indexedDB.open(name!, version);
  opening.onupgradeneeded = () => opening.result.createObjectStore('later', { keyPath: 'key' }).put({ key: 'mine' });
  const db = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
  const tx = db.transaction([...db.objectStoreNames]);
  const rows = [...db.objectStoreNames].map((store) => {
    const asked = tx.objectStore(store).getAll() as IDBRequest<unknown[]>;
    return new Promise<unknown[]>((resolve) => (asked.onsuccess = () => resolve(asked.result)));
  });
  const text = JSON.stringify(await Promise.all(rows));
  db.close();
  return text;
}

/** In a page: the version that today's program has given the work database. */
const versionOf = (page: Page): Promise<number> =>
  page.evaluate(async () => (await indexedDB.databases()).find((d) => d.name!.startsWith('paodian-work-'))!.version!);
