/** A day in the field: one shop, eight steps, no network, a browser that was closed, and a supervisor who sees all of it once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { yuan, type Money } from '../core/base/money.ts';
import { TERMS } from '../core/words/terms.ts';
import type { DayBoard, VisitPage } from '../protocol/board.ts';
import type { PushAnswer } from '../protocol/push.ts';
import { zh as camera } from '../rep/camera/words.ts';
import { zh as shelf } from '../rep/shelf/words.ts';
import { zh as signInWords } from '../rep/sign-in/words.ts';
import { zh as today } from '../rep/today/words.ts';
import { zh as greetWords } from '../rep/greet/words.ts';
import { zh as presentWords } from '../rep/present/words.ts';
import { zh as reviewWords } from '../rep/review/words.ts';
import { zh as administerWords } from '../rep/administer/words.ts';
import { zh as merchandiseWords } from '../rep/merchandise/words.ts';
import { zh as visitWords } from '../rep/visit/words.ts';
import { zh as common } from '../rep/words.ts';
import { aDesk, aBrowser, aPhoneWithADisk, type Device } from './field-day/browser.ts';
import { beforeThe, REP, stopsOf } from './field-day/company.ts';
import { aServer, PASSWORD, type FieldServer } from './field-day/server.ts';

let server: FieldServer;
let disk: string;
beforeAll(async () => {
  server = await aServer();
  disk = await mkdtemp(join(tmpdir(), 'paodian-phone-'));
});
afterAll(async () => {
  await server.stop();
  await rm(disk, { recursive: true, force: true });
});

const terms = TERMS.zh;
const TALK = '下回先问销量';

test('a rep walks one shop through its eight steps without a network, and the supervisor sees it once', async () => {
  const [shop, next] = stopsOf(server.company, REP);
  const phone = await aPhoneWithADisk(server, disk, { place: beforeThe(shop!) });
  let { page } = phone;

  // He signs in, and the phone has all that he needs. Then the line goes.
  await signIn(page);
  await phone.context.setOffline(true);
  await page.reload();
  await page.getByText(today.plan(stopsOf(server.company, REP).length)).waitFor();
  await press(page, today.confirm);
  await press(page, today.start(1));
  await page.waitForURL('**/prepare');

  // Prepare; at the door: check in, what was promised, whom he met.
  await press(page, visitWords.arrived);
  await page.waitForURL('**/greet');
  await press(page, greetWords.checkIn);
  await page.getByText(greetWords.metres(0).slice(0, 2)).waitFor();
  await page.getByRole('group', { name: greetWords.whoMet }).getByRole('radio').first().check({ force: true });
  await press(page, greetWords.toCheck);
  await page.waitForURL('**/check');

  // The shelf, block by block: the must-stock counted on the pad, the rest in one tap.
  const counted = await countTheShelf(page);
  expect(counted).toBeGreaterThan(3);
  await page.waitForURL('**/photos');

  // A photo of the shelf before and after, and what there is to do.
  for (const subject of [terms.photo['shelf-before'], terms.photo['shelf-after']]) await photograph(page, subject);
  for (const toDo of await page.locator('.to-do').all())
    await toDo.getByRole('radio', { name: merchandiseWords.done }).first().check();
  // What was moved was moved with consent.
  const consent = page.getByRole('radio', { name: merchandiseWords.consented, exact: true });
  if (await consent.isVisible()) await consent.check();
  await press(page, merchandiseWords.toOrder);
  await page.waitForURL('**/order');

  // The order as it is proposed.
  const place = page.locator('.dock .primary');
  await expect.poll(() => place.textContent()).toMatch(/¥[1-9]/);
  const total = /¥([\d,]+\.\d\d)/.exec((await place.textContent())!)![1]!;
  await place.click();
  await page.waitForURL('**/pitch');

  // One thing to talk about, one yes; read back, a promise, and what to do better.
  await page.getByRole('button', { name: terms.answer.agreed, exact: true }).click();
  await press(page, presentWords.toReview);
  await page.waitForURL('**/review');
  await page.getByRole('radio', { name: reviewWords.byName }).check({ force: true });
  await page.getByRole('radio', { name: reviewWords.result.yes, exact: true }).check({ force: true });
  await page.getByLabel(reviewWords.change).fill(TALK);
  await press(page, reviewWords.toAdmin);
  await page.waitForURL('**/admin');
  await press(page, administerWords.finish);

  // All of it is on the phone, and the strip says so: kept here, waiting for the line.
  await page.getByRole('button', { name: today.start(2) }).waitFor();
  await expect.poll(() => strip(page)).toMatch(new RegExp(common.waitingHere));
  const waiting = await strip(page);

  // The browser is closed and opened again, still without a line: nothing is gone.
  await phone.context.close();
  const again = await aPhoneWithADisk(server, disk, { place: beforeThe(next!), isOffline: true });
  page = again.page;
  await page.getByRole('button', { name: today.start(2) }).waitFor();
  await expect.poll(() => strip(page)).toBe(waiting);
  await page.goto('/m/results');
  await page.getByText(`¥${total}`).first().waitFor();

  // The line comes back, and everything goes by itself.
  await again.context.setOffline(false);
  await expect.poll(() => strip(page), { timeout: 60_000 }).toBe(common.allSent);

  // The supervisor sees all of it, once.
  const browser = await aBrowser();
  const desk = await aDesk(server, browser, 'sup1');
  const before = await theVisit(desk, shop!.id);
  expect(yuan(before.visit.order!.total as Money)).toBe(total);
  expect(Object.keys(before.visit.steps)).toHaveLength(8);
  expect(before.visit.reviewed!.self.next).toBe(TALK);
  expect(before.photos.map((p) => p.url !== null)).toEqual([true, true]);
  expect(before.visit.shelf!.lines.length).toBeGreaterThanOrEqual(counted);
  await desk.page.goto(`/c/visits/${before.visit.id}`);
  await desk.page.getByRole('heading', { name: shop!.name }).waitFor();
  await desk.page.getByText(`¥${total}`).first().waitFor();
  await desk.page.getByText(TALK).waitFor();
  for (const thumbnail of await desk.page.locator('img[src$="/thumbnail"]').all())
    await expect.poll(() => thumbnail.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100);
  await desk.page.goto('/c/live');
  await desk.page.getByText(`¥${total}`).first().waitFor();

  // All of it is sent a second time: the answers are the first ones, and the desk is what it was.
  const answer = await sendAllAgain(page);
  expect(answer.error).toBeNull();
  expect(answer.results.map((r) => r.status)).toEqual(answer.results.map(() => 'applied'));
  expect(answer.results.length).toBeGreaterThan(10);
  expect(await theVisit(desk, shop!.id)).toEqual(before);

  expect([...phone.faults, ...again.faults, ...desk.faults]).toEqual([]);
  await browser.close();
  await again.context.close();
});

async function signIn(page: Page): Promise<void> {
  await page.getByLabel(signInWords.login).fill(REP);
  await page.getByLabel(signInWords.password).fill(PASSWORD);
  await press(page, signInWords.signIn);
  await page.locator('nav.tabs').waitFor();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
}

/** The one thing to do on a screen. */
const press = (page: Page, words: string): Promise<void> =>
  page.locator('.dock, form').getByRole('button', { name: words }).first().click();

const strip = async (page: Page): Promise<string> =>
  ((await page.locator('.strip').first().textContent()) ?? '').trim();

/** Does what the dock asks for until all blocks are checked; answers how many products were counted on the pad. */
async function countTheShelf(page: Page): Promise<number> {
  const pad = page.locator('.pad');
  const forward = page.locator('.dock .primary');
  for (let counted = 0; ;) {
    await pad.or(forward).first().waitFor();
    if (await pad.isVisible()) {
      await pad.getByRole('button', { name: String(counted % 4), exact: true }).click();
      await pad.getByRole('button', { name: shelf.next, exact: true }).click();
      counted++;
      continue;
    }
    const text = (await forward.textContent())!;
    await forward.click();
    if (text.startsWith(shelf.finish)) return counted;
  }
}

async function photograph(page: Page, subject: string): Promise<void> {
  await page.getByRole('button', { name: subject, exact: true }).click();
  const sheet = page.getByRole('dialog', { name: subject, exact: true });
  await sheet.getByRole('button', { name: camera.shoot }).click();
  await sheet.waitFor({ state: 'detached' });
  if (await page.locator('dialog').isVisible()) await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.getByRole('img', { name: subject, exact: true }).waitFor();
}

/** The visit at an outlet as the desk is given it today. */
async function theVisit({ context }: Device, outlet: string): Promise<VisitPage> {
  const board = (await (await context.request.get('/v1/desk/day')).json()) as DayBoard;
  const visits = board.reps.flatMap((r) => r.stops).flatMap((s) => (s.outlet.id === outlet ? (s.visit ?? []) : []));
  expect(visits).toHaveLength(1);
  return (await (await context.request.get(`/v1/desk/visits/${visits[0]!.visit}`)).json()) as VisitPage;
}

/** Every fact on the phone's disk, under the name that it has, as if no answer had ever come. */
const sendAllAgain = (page: Page): Promise<PushAnswer> =>
  page.evaluate(async () => {
    const { name } = (await indexedDB.databases()).find((d) => d.name!.startsWith('paodian-work-'))!;
    const open = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error ?? new Error('the disk did not answer'));
      });
    const database = await open(indexedDB.open(name!));
    const tx = database.transaction(['self', 'fact']);
    const [self, facts] = await Promise.all([
      open(tx.objectStore('self').get('self') as IDBRequest<{ device: string; token: string }>),
      open(tx.objectStore('fact').index('dseq').getAll() as IDBRequest<Record<string, unknown>[]>),
    ]);
    database.close();
    const answer = await fetch('/v1/sync/push', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${self.token}` },
      body: JSON.stringify({
        proto: 1,
        app: 'again',
        device: self.device,
        epoch: 1,
        manifest: [],
        clock: { now: new Date().toISOString(), offset: null, boot: 'again' },
        storage: { persisted: true, used: null, quota: null, photos: 0 },
        facts: facts.map(({ ack: _, ...envelope }) => envelope),
      }),
    });
    return (await answer.json()) as PushAnswer;
  });
