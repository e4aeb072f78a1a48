/** Scenario 12, its privacy half: where a rep was, with and without his consent, off duty, and who looked. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zh as privacyWords } from '../../console/privacy/words.ts';
import { TERMS } from '../../core/words/terms.ts';
import type { VisitPage } from '../../protocol/board.ts';
import type { VisitPlaces } from '../../protocol/presence.ts';
import { aBrowser, aDesk, aPhone, type Device } from '../field-day/browser.ts';
import { beforeThe, NEWCOMER, REP, stopsOf } from '../field-day/company.ts';
import { Hand } from '../field-day/hand.ts';
import { aServer, PASSWORD, type FieldServer } from '../field-day/server.ts';
import { WORDS } from '../field-day/words.ts';

let server: FieldServer;
let browser: Browser;
let phone: Device;
let desk: Device;
beforeAll(async () => {
  [server, browser] = await Promise.all([aServer(), aBrowser()]);
  const device = '018f0000-0000-7000-8000-0000000000a1';
  const pass = await server.door.signIn('admin', PASSWORD, device);
  await server.door.settings(pass, { workingHours: { from: '08:00', to: '20:00' }, closedDays: [] });
  phone = await aPhone(server, browser, NEWCOMER, { place: beforeThe(shops()[0]!), clock: inChina('10:00') });
  await phone.context.addInitScript(countAsked);
  await phone.page.evaluate(countAsked);
  desk = await aDesk(server, browser, 'sup1');
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const words = WORDS.zh;
const terms = TERMS.zh;
const shops = () => stopsOf(server.company, NEWCOMER);
const inChina = (time: string): Date => new Date(`${server.company.today}T${time}:00+08:00`);

/** How often the page has asked the browser where it is. */
function countAsked(): void {
  const { geolocation } = navigator;
  const ask = geolocation.getCurrentPosition.bind(geolocation);
  const counting = globalThis as unknown as { asked: number };
  counting.asked = 0;
  geolocation.getCurrentPosition = (...how) => {
    counting.asked += 1;
    ask(...how);
  };
}
const asked = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as { asked: number }).asked);

/** Begins with the next shop and stands before its door. */
async function toTheDoor(hand: Hand, number: number): Promise<string> {
  await hand.page.goto('/m/today');
  if (number === 1) await hand.goOn(words.today.confirm);
  await hand.goOn(words.today.start(number));
  await hand.arrive('prepare');
  await hand.goOn(words.visit.arrived);
  await hand.arrive('greet');
  return hand.visit;
}

/** Ends the visit, and waits until the server has all of it. */
async function leave(hand: Hand): Promise<void> {
  await hand.press(words.visit.steps);
  await hand.press(words.visit.leave);
  await hand.choose(terms.outcome['closed-now']);
  await hand.fill(words.visit.leaveReason, '店门关着');
  await hand.press(words.visit.leaveDo);
  await hand.untilSent();
}

/** What the desk is told of a visit. */
const pageOf = async (visit: string): Promise<VisitPage> =>
  (await (
    await desk.page.request.get(`/v1/desk/visits/${visit}`, { headers: { 'x-paodian': 'desk' } })
  ).json()) as VisitPage;
const placesOf = async (visit: string): Promise<VisitPlaces> =>
  (await (
    await desk.page.request.post(`/v1/desk/visits/${visit}/places`, { headers: { 'x-paodian': 'desk' }, data: {} })
  ).json()) as VisitPlaces;

test('[Scenario 12] without consent a rep works with a check-in by hand, and his supervisor confirms it', async () => {
  const { page } = phone;
  const hand = new Hand(page, words);
  const visit = await toTheDoor(hand, 1);
  // He is asked once, before anything is asked of the phone, and says no.
  await hand.goOn(words.greet.checkIn);
  for (const [about, said] of words.privacy.text(await organisation(), '08:00', '20:00', 90)) {
    await hand.see(about);
    await hand.see(said);
  }
  await hand.press(words.privacy.disagree);
  await page
    .getByRole('radio', { name: words.greet.manual['no-consent'], checked: true })
    .waitFor({ state: 'attached' });
  await hand.goOn(words.greet.checkInByHand);
  await hand.see(words.greet.byHand(words.greet.manual['no-consent']));
  expect(await asked(page)).toBe(0);
  // Nothing else is lost: he greets and goes on to the shelf.
  await hand.choose(words.greet.someoneElse);
  await hand.fill(words.greet.whoAllowed, '店员小张');
  await hand.goOn(words.greet.toCheck);
  await hand.arrive('store-check');
  await leave(hand);

  const told = await pageOf(visit);
  expect(told.presence).toMatchObject({ standing: 'manual', manual: 'no-consent', answer: null });
  expect(told.visit.greeted?.permissionFrom).toBe('店员小张');
  await desk.page.goto(`/c/visits/${visit}`);
  await desk.page.getByText(privacyWords.byHand(privacyWords.manual['no-consent'])).waitFor();
  await desk.page.getByRole('button', { name: privacyWords.confirm, exact: true }).click();
  await desk.page.locator('.notice.ok').waitFor();
  expect((await pageOf(visit)).presence).toMatchObject({ answer: 'confirmed' });
  // At the next door he is not asked again.
  await toTheDoor(hand, 2);
  await hand.goOn(words.greet.checkInByHand);
  await hand.see(words.greet.byHand(words.greet.manual['no-consent']));
  await leave(hand);
});

test('[Scenario 12] with consent the points of the check-in and of its photo are kept, the rep sees who opened it, and a consent that is taken back ends it', async () => {
  const { page } = phone;
  const hand = new Hand(page, words);
  await page.goto('/m/me/privacy');
  await hand.press(words.privacy.agree);
  await hand.see(words.privacy.withdraw);
  const visit = await toTheDoor(hand, 3);
  // Two kilometres away he says why, and takes a photo: each of the two asks for its point.
  const { lat, lng } = beforeThe(shops()[2]!);
  await phone.context.setGeolocation({ latitude: lat + 0.02, longitude: lng, accuracy: 12 });
  await hand.goOn(words.greet.checkIn);
  await hand.fill(words.greet.outsideWhy, '老板在第一家');
  await hand.photographHere();
  await hand.goOn(words.greet.checkInAway);
  await page.locator('.notice', { hasText: '已签到' }).waitFor();
  expect(await asked(page)).toBe(2);
  await leave(hand);

  const told = await pageOf(visit);
  expect(told.presence).toMatchObject({ standing: 'outside', manual: null });
  expect(JSON.stringify(told.visit)).not.toContain('"lat"');
  await page.goto('/m/me/privacy');
  await hand.see(words.privacy.nobody);
  await desk.page.goto(`/c/visits/${visit}`);
  await desk.page.getByRole('button', { name: privacyWords.open, exact: true }).click();
  await desk.page.getByText(privacyWords.opened).waitFor();
  await page.reload();
  await hand.see(words.privacy.what(shops()[2]!.name, server.company.today));
  expect(await page.locator('.list-line').count()).toBe(1);

  // Later, as in life: of two answers of one instant neither is the last.
  await page.clock.setFixedTime(inChina('10:05'));
  await hand.press(words.privacy.withdraw);
  await hand.see(words.privacy.agree);
  await toTheDoor(hand, 4);
  await hand.goOn(words.greet.checkInByHand);
  await hand.see(words.greet.byHand(words.greet.manual['no-consent']));
  expect(await asked(page)).toBe(0);
  await leave(hand);
});

test('[Scenario 12] a phone whose browser denies the location checks in all the same, and says why', async () => {
  const denied = await aPhone(server, browser, REP, { clock: inChina('10:00') });
  const hand = new Hand(denied.page, words);
  const visit = await toTheDoor(hand, 1);
  await hand.goOn(words.greet.checkIn);
  await hand.see(words.greet.byHand(words.greet.manual.denied));
  await leave(hand);
  expect((await pageOf(visit)).presence).toMatchObject({ standing: 'manual', manual: 'denied', answer: null });
  expect(denied.faults).toEqual([]);
  await denied.context.close();
});

test('[Scenario 12] at 20:30 off duty no location is stored, though the rep has agreed', async () => {
  const { page } = phone;
  const hand = new Hand(page, words);
  await page.goto('/m/me/privacy');
  await hand.press(words.privacy.agree);
  await hand.see(words.privacy.withdraw);
  await page.clock.setFixedTime(inChina('20:30'));
  const visit = await toTheDoor(hand, 5);
  await hand.goOn(words.greet.checkInByHand);
  await hand.see(words.greet.byHand(words.greet.manual['off-duty']));
  expect(await asked(page)).toBe(0);
  await leave(hand);
  expect((await pageOf(visit)).presence).toMatchObject({ standing: 'manual', manual: 'off-duty', metres: null });
  expect((await placesOf(visit)).points).toEqual([]);
  expect(phone.faults).toEqual([]);
  expect(desk.faults).toEqual([]);
});

const organisation = async (): Promise<string> =>
  (
    (await (await desk.page.request.get('/v1/organisation', { headers: { 'x-paodian': 'desk' } })).json()) as {
      name: string;
    }
  ).name;
