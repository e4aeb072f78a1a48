/** Every screen of the phone as it stands on a small phone in a shop: to be touched, read and understood, in both languages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBrowser, aNewPhone, aPhone, type Device, type PhoneOptions } from './field-day/browser.ts';
import { beforeThe, LONG_NAME, NEWCOMER, REP, stopsOf } from './field-day/company.ts';
import { Hand } from './field-day/hand.ts';
import { faultsOf } from './field-day/screen-faults.ts';
import { aServer, PASSWORD, type FieldServer } from './field-day/server.ts';
import { silence } from './field-day/silence.ts';
import { WORDS, type Words } from './field-day/words.ts';

let server: FieldServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([aServer(), aBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

type Language = 'zh' | 'en';
const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** A rep with his phone before his first shop, and an eye that remembers what is wrong with each screen. */
interface Field extends Device {
  readonly hand: Hand;
  readonly words: Words;
  readonly look: (screen: string) => Promise<void>;
}

function withEyes(device: Device, language: Language): Field {
  const { page, faults } = device;
  const words = WORDS[language];
  const look = async (screen: string): Promise<void> => {
    const found = await faultsOf(page, { touch: 48, text: 14, isChinese: language === 'zh' });
    faults.push(...found.map((fault) => `${screen}: ${fault}`));
  };
  return { ...device, words, look, hand: new Hand(page, words) };
}

async function aField(language: Language, options: PhoneOptions = {}, login = REP): Promise<Field> {
  const place = beforeThe(stopsOf(server.company, login)[0]!);
  const device = await aPhone(server, browser, login, { place, language, ...options });
  // Nothing of these days reaches the server: each finds the morning as it was.
  await device.context.setOffline(true);
  await silence(device);
  return withEyes(device, language);
}

/** The same page read anew from what is on the phone: the same place. */
async function reload(page: Page): Promise<void> {
  const before = page.url();
  const title = await page.locator('h1').innerText();
  await page.reload();
  await page.locator('h1', { hasText: title }).waitFor();
  expect(page.url()).toBe(before);
}

async function begin({ hand, page, words }: Field): Promise<void> {
  await hand.goOn(words.today.confirm);
  await hand.goOn(words.today.start(1));
  await hand.arrive('prepare');
  await page.waitForURL('**/prepare');
}

test('what must not be on a screen is seen', async () => {
  const { page, context } = await aNewPhone(server, browser);
  const demands = { touch: 48, text: 14, isChinese: true };
  await page.getByLabel(WORDS.zh.signIn.login).waitFor();
  const spoil = async (html: string, style: Record<string, string>): Promise<string> => {
    await page.evaluate(
      ([content, css]) => {
        document.querySelector('#spoilt')?.remove();
        const box = Object.assign(document.createElement('div'), { id: 'spoilt', innerHTML: content });
        document.querySelector('main')!.append(box);
        Object.assign((box.firstElementChild as HTMLElement).style, css);
      },
      [html, style] as const,
    );
    return (await faultsOf(page, demands)).join('\n');
  };
  expect(await faultsOf(page, demands)).toEqual([]);
  expect(await spoil('<p>宽</p>', { width: '400px' })).toContain('scrolls sideways: 4');
  expect(await spoil('<button>小</button>', { width: '47px', height: '60px' })).toContain('button "小" is 47 × 60');
  expect(await spoil('<button>窄窄窄窄窄</button>', { width: '50px', height: '50px', whiteSpace: 'nowrap' })).toContain(
    'button "窄窄窄窄窄" is too narrow for its words',
  );
  const over = { position: 'fixed', inset: '0', background: '#fff' };
  expect(await spoil('<p>盖住</p>', over)).toContain('button "登录" is covered by p "盖住"');
  expect(await spoil('<p>请 sign in</p>', {})).toContain('"请 sign in" is not Chinese: sign in');
  expect(await spoil('<p lang="en">sign in</p><p>12 kg · A1-3-01</p>', {})).toBe('');
  expect(await spoil('<p>小字</p>', { fontSize: '13px' })).toContain('"小字" is too small to read');
  expect(await spoil('<p>淡得看不清</p>', { color: '#999', background: '#fff' })).toContain('color-contrast');
  expect(await spoil('<p>夜里看不见</p>', { color: '#444' })).toContain('at night: color-contrast');
  expect(await spoil('<input>', { width: '60px', height: '60px' })).toContain('label');
  await context.close();
});

test.each(LANGUAGES)('signing in, and a first book that does not come (%s)', async (language) => {
  const field = withEyes(await aNewPhone(server, browser, { language }), language);
  const { page, hand, words, look } = field;
  await page.getByLabel(words.signIn.login).waitFor();
  await look('sign in');
  await hand.fill(words.signIn.login, REP);
  await hand.fill(words.signIn.password, 'not his password');
  await hand.press(words.signIn.signIn);
  await page.getByRole('alert').waitFor();
  await look('sign in, refused');
  await page.route('**/v1/sync/**', (route) => route.abort());
  await hand.fill(words.signIn.password, PASSWORD);
  await hand.press(words.signIn.signIn);
  await page.getByRole('button', { name: words.signIn.again }).waitFor();
  await look('first book, without a line');
  expect(field.faults).toEqual([]);
  await field.context.close();
});

test.each(LANGUAGES)('the four tabs and what hangs on them (%s)', async (language) => {
  const field = await aField(language);
  const { page, hand, words, look } = field;
  await look('today, to be confirmed');
  await hand.press(words.today.changeTarget);
  await look('today, another target');
  await hand.closeSheet();

  await hand.follow(words.common.stores);
  await hand.see(words.outlet.all);
  await look('stores');
  await hand.fill(words.outlet.search, 'no such shop');
  await hand.see(words.outlet.none);
  await look('stores, none found');
  await hand.fill(words.outlet.search, stopsOf(server.company, REP)[0]!.code);
  await page.locator('a.stop').click();
  await hand.see(words.outlet.lastSix);
  await look('customer card');
  await hand.goOn(words.outlet.start);
  await hand.press(words.today.startAnyway);
  await page.getByRole('alert').waitFor();
  await look('why before the plan');
  await hand.press(words.today.toPlan);

  await hand.goOn(words.today.confirm);
  await hand.see(words.today.nth(1));
  await look('today, confirmed');
  await page.goto('/m/plan');
  await hand.see(words.dayPlan.appearance);
  await look('the plan of the day');
  await page.goto('/m/plan/sheet');
  await hand.see(words.dayPlan.mapTitle);
  await look('the route sheet and the map');
  await page.goto('/m/plan/practice');
  await hand.see(words.practice.onlyYou);
  await look('what is to be practised');
  await hand.press(words.practice.begin);
  await look('a line to read');
  await hand.press(words.practice.hide);
  await look('a line to say');
  await hand.press(words.practice.said);
  await look('a line that was said');
  await page.goto('/m/plan/practice/concerns');
  await hand.press(words.practice.move.answer);
  await look('an owner with concerns');
  await page.goto(`/m/stores/${stopsOf(server.company, REP)[0]!.id}/service-card`);
  await page.getByRole('button', { name: words.outlet.print, exact: true }).waitFor();
  await look('the service card');
  await page.goto('/m/today');
  await hand.see(words.today.nth(1));
  await hand.follow(words.common.results);
  await hand.see(words.results.visits);
  await look('results');
  await hand.follow(words.common.me);
  await hand.see(words.me.install);
  await look('me');
  for (const size of [words.me.sizes.largest, words.me.sizes.usual]) {
    await hand.choose(size);
    await look(`me, ${size}`);
  }
  await hand.press(words.me.signOut);
  await look('signing out');
  await hand.closeSheet();
  await page.locator('a.strip').click();
  await hand.see(words.me.storage);
  await look('sync, without a line');
  await page.goto('/m/day-end');
  await hand.see(words.plan.report);
  await look('end of the day, shops left');
  await page.goto('/m/visit/00000000-0000-4000-8000-000000000000');
  await hand.see(words.visit.gone);
  await look('a visit that is not here');
  await page.goto('/m/stores/00000000-0000-4000-8000-000000000000');
  await hand.see(words.outlet.none);
  await look('a shop that is not here');
  expect(field.faults).toEqual([]);
  await field.context.close();
});

/** What stands in the shop beside the shelf, sheet by sheet; and a product by the last digits of its barcode. */
async function seeTheRest({ page, hand, words, look }: Field): Promise<void> {
  const { alsoSeen, shelf } = words;
  await page.locator('.also-seen').click();
  await look('also seen');
  await hand.here.getByText(alsoSeen.competitorAdd).click();
  await hand.press(alsoSeen.keep);
  await page.getByRole('alert').waitFor();
  await look('a competitor, nothing said');
  await hand.here.getByRole('group', { name: alsoSeen.brand }).getByRole('radio').first().check();
  await hand.here.getByRole('group', { name: alsoSeen.product }).getByRole('radio').first().check();
  await hand.here.locator('.numbers button').first().click();
  await look('a competitor, its price');
  await hand.here.locator('.pad').getByRole('button', { name: '3', exact: true }).click();
  await hand.here.locator('.numbers button').first().click();
  for (const key of [shelf.nextNumber, shelf.nextNumber]) await hand.press(key);
  await hand.choose(alsoSeen.offers[0]!);
  await hand.press(alsoSeen.keep);
  await hand.see(alsoSeen.noted(1));

  await hand.here.getByText(alsoSeen.materialTitle).click();
  await look('our material');
  const pieces = hand.here.getByRole('radio', { name: alsoSeen.t.posmState.damaged, exact: true });
  while ((await pieces.count()) > 0) await pieces.first().check();
  await hand.press(alsoSeen.keep);

  await hand.here.locator('.choice', { hasText: /BG/ }).click();
  await hand.choose(alsoSeen.notThere);
  await look('the cooler is gone');
  await hand.choose(alsoSeen.there);
  await look('the cooler');
  await hand.here.locator('.numbers button').first().click();
  await hand.here.locator('.pad').getByRole('button', { name: '9', exact: true }).click();
  await hand.press(shelf.nextNumber);
  await hand.here.locator('.pad').getByRole('button', { name: '8', exact: true }).click();
  for (let left = 0; left < 4; left++) await hand.press(shelf.nextNumber);
  await hand.press(alsoSeen.keep);
  await page.getByRole('alert').waitFor();
  await look('the cooler, more than all');
  await hand.here.locator('.numbers button').first().click();
  await hand.here.locator('.pad').getByRole('button', { name: '6', exact: true }).click();
  for (let left = 0; left < 5; left++) await hand.press(shelf.nextNumber);
  await hand.press(alsoSeen.keep);

  await hand.here.getByText(alsoSeen.agreementOf(alsoSeen.t.agreement.display)).click();
  await look('an agreement');
  await hand.choose(alsoSeen.isNot);
  await look('an agreement that is not kept');
  await hand.choose(alsoSeen.departures[0]!);
  await hand.press(alsoSeen.keep);
  await hand.here.getByText(alsoSeen.agreementOf(alsoSeen.t.agreement.cooler)).click();
  await hand.choose(alsoSeen.isExecuted);
  await hand.press(alsoSeen.keep);
  await look('also seen, all of it');
  await hand.closeSheet();
  await hand.see(alsoSeen.allSeen);

  await hand.press(shelf.scan);
  await look('a barcode to be typed');
  for (const digit of '999') await hand.here.locator('.pad').getByRole('button', { name: digit, exact: true }).click();
  await look('no such barcode');
  await hand.closeSheet();
}

test.each(LANGUAGES)('a visit without a line, read anew at every step (%s)', async (language) => {
  const field = await aField(language);
  const { page, hand, words, look } = field;
  const { visit, administer, merchandise, greet, present, review, shelf, order, terms } = words;
  await begin(field);
  await reload(page);
  await look('prepare');
  await hand.press(visit.otherGoal);
  await hand.fill(visit.own, '冰柜恢复两层排面');
  await look('prepare, the objective');
  await hand.press(visit.useOwn);
  await page.locator('main .two').getByRole('button').first().click();
  await hand.here.getByRole('checkbox').first().check();
  await look('prepare, the tools');
  await hand.press(visit.toolsDone);
  await hand.press(words.outlet.stockTable);
  await look('prepare, six visits');
  await hand.closeSheet();
  await reload(page);
  await hand.see('冰柜恢复两层排面');
  await hand.goOn(visit.arrived);

  await hand.arrive('greet');
  await look('greet');
  await field.context.setGeolocation({ latitude: 31.6, longitude: 120.4, accuracy: 10 });
  await hand.goOn(greet.checkIn);
  await hand.fill(greet.outsideWhy, '定位飘了，人就在收银台');
  await look('greet, away from the shop');
  await reload(page);
  expect(await page.getByLabel(greet.outsideWhy).inputValue()).toBe('定位飘了，人就在收银台');
  await hand.photographHere();
  await hand.goOn(greet.checkInAway);
  await hand.press(greet.moved);
  await look('greet, a promise to another day');
  await hand.press(greet.notMoved);
  await page.getByRole('button', { name: greet.kept }).first().click();
  await hand.see(terms.commitment.fulfilled);
  await hand.goOn(greet.toCheck);
  await page.getByRole('alert').waitFor();
  await hand.choose(greet.ownerAway);
  expect(await page.getByRole('alert').count()).toBe(0);
  await hand.fill(greet.whoAllowed, '店员小陈');
  await look('greet, the owner is away');
  await reload(page);
  expect(await page.getByLabel(greet.whoAllowed).inputValue()).toBe('店员小陈');
  await page.getByRole('group', { name: greet.whoMet }).getByRole('radio').first().check();
  await hand.choose(greet.climates.same);
  await hand.goOn(greet.toCheck);

  await hand.arrive('store-check');
  await page.locator('.dock .pad').waitFor();
  await look('check, the pad');
  await hand.countAll();
  await look('check, a block to confirm');
  await seeTheRest(field);
  await page.locator('.check-row .who').first().click();
  await page.locator('.numbers button').nth(1).click();
  await hand.here.locator('.pad').getByRole('button', { name: '2', exact: true }).click();
  await look('check, one product');
  await hand.closeSheet();
  await reload(page);
  await hand.see(`${terms.finding.expired} 2`);
  await hand.checkShelf();
  await page.locator('.check-row .out').last().click();
  await look('check, done');
  await hand.goOn(shelf.finish);

  await hand.arrive('merchandise');
  await look('merchandise');
  await hand.goOn(merchandise.toOrder);
  await page.getByRole('alert').waitFor();
  await hand.press(terms.photo['shelf-before']);
  await page.getByRole('button', { name: words.camera.shoot, disabled: false }).waitFor();
  await look('the camera');
  await hand.press(words.camera.shoot);
  await page.locator('dialog figure img').waitFor();
  await look('the camera, one photo kept');
  await hand.closeSheet();
  await hand.photograph(terms.photo['shelf-after']);
  await hand.choose(merchandise.notDone);
  await look('merchandise, why not');
  await reload(page);
  await page.getByRole('img').nth(1).waitFor();
  await hand.choose(merchandise.done);
  await hand.goOn(merchandise.toOrder);
  await page.getByRole('alert').waitFor();
  await look('merchandise, moved without consent');
  await hand.choose(merchandise.consented);
  await hand.goOn(merchandise.toOrder);

  await hand.arrive('suggested-order');
  await page.locator('.order-row').first().waitFor();
  await look('order');
  await page.locator('.because').first().click();
  await look('order, why');
  await hand.closeSheet();
  await page.locator('.order-row .stepper button').first().click();
  await page.locator('.order-row .stepper button').first().click();
  await look('order, why so different');
  await hand.choose(terms.editReason['no-cash']);
  await hand.press(order.add);
  await look('order, another product');
  await hand.here.locator('.choice').first().click();
  await reload(page);
  await hand.see(order.added);
  await hand.press(order.declined);
  await look('order, none');
  await hand.closeSheet();
  await hand.press(order.owner);
  await look('order, for the owner');
  await hand.closeSheet();
  await page.locator('.dock .primary').click();

  await hand.arrive('presentation');
  await look('presentation');
  await page.getByRole('button', { name: terms.answer.later, exact: true }).click();
  await look('presentation, a concern');
  await reload(page);
  await hand.see(present.topicGiven('', terms.answer.later).trim());
  await hand.goOn(present.toReview);

  await hand.arrive('review');
  await hand.see(words.review.thanks);
  await look('review');
  await hand.press(review.morePromises);
  await hand.fill(review.promiseText, '下次带一张新海报');
  await look('review, a promise');
  await reload(page);
  expect(await page.getByLabel(review.promiseText).inputValue()).toBe('下次带一张新海报');
  await page.getByRole('group', { name: review.by }).getByRole('radio').first().check();
  await hand.press(review.addPromise);
  await hand.see('✓ 下次带一张新海报');
  await hand.choose(review.byName);
  await hand.choose(review.result.part);
  await look('review, ready');
  await hand.goOn(review.toAdmin);

  await hand.arrive('administration');
  await reload(page);
  await look('administration');
  await hand.press(visit.steps);
  await look('the eight steps');
  await hand.press(visit.leave);
  await look('breaking off');
  await hand.closeSheet();
  await hand.goOn(administer.finish);

  await hand.see(words.today.nth(2));
  await look('today, between two shops');
  await page.locator('a.stop').first().click();
  await hand.see(words.outlet.lastSix);
  await page.locator('a.strip').click();
  await hand.see(words.unsent.title);
  await look('sync, records that wait');
  await page.goto('/m/day-end');
  const left = stopsOf(server.company, REP).length - 1;
  await page
    .getByRole('group', { name: words.plan.allLeft(left) })
    .getByRole('radio')
    .first()
    .click();
  await hand.see(words.plan.allAccounted);
  await look('end of the day');
  await hand.goOn(words.plan.sign);
  await page.locator('.dock .notice').waitFor();
  await look('end of the day, signed');
  await page.goto('/m/today');
  await hand.see(words.today.signed);
  await look('today, signed');
  expect(field.faults).toEqual([]);
  await field.context.close();
});

test('a step is left out with a reason, a visit breaks off with one, and either may be done from every step', async () => {
  const field = await aField('zh');
  const { page, hand, words, look } = field;
  await begin(field);
  await hand.press(words.visit.steps);
  await hand.press(words.visit.skip);
  await look('why left out');
  await hand.press(words.terms.skipReason['no-time']);
  await hand.arrive('greet');
  await hand.press(words.visit.steps);
  await hand.see(words.visit.skipped(words.terms.skipReason['no-time']));
  await hand.press(words.visit.leave);
  await hand.choose(words.terms.outcome['closed-now']);
  await hand.press(words.visit.leaveDo);
  await page.getByRole('alert').waitFor();
  await hand.fill(words.visit.leaveReason, '店门关着');
  expect(await page.getByRole('alert').count()).toBe(0);
  await hand.press(words.visit.leaveDo);
  await hand.see(words.today.nth(2));
  await hand.see(words.today.aborted);
  expect(field.faults).toEqual([]);
  await field.context.close();
});

test('one visit is open at a time: another shop leads back to it, in the morning after as well', async () => {
  const field = await aField('zh');
  const { page, hand, words, look } = field;
  await begin(field);
  const visit = new URL(page.url()).pathname.split('/')[3]!;
  await page.getByRole('link', { name: words.visit.toToday }).click();
  await hand.see(words.today.inShop);
  await look('today, in a shop');
  await page.locator('a.stop').nth(1).click();
  await hand.goOn(words.outlet.start);
  await page.getByRole('dialog').waitFor();
  await look('another shop is open');
  await hand.press(words.today.goOther);
  await hand.arrive('prepare');
  expect(page.url()).toContain(visit);
  await page.clock.setFixedTime(new Date(Date.now() + 86_400_000));
  await page.goto('/m/today');
  await hand.goOn(words.today.goOn);
  await hand.arrive('prepare');
  expect(page.url()).toContain(visit);
  expect(field.faults).toEqual([]);
  await field.context.close();
});

test('what is typed is there after a page that goes away at once, and no word of it is asked of the network', async () => {
  const field = await aField('zh');
  const { page, hand, words } = field;
  await begin(field);
  await hand.goOn(words.visit.arrived);
  await hand.arrive('greet');
  await hand.choose(words.greet.ownerAway);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const allowed = page.getByLabel(words.greet.whoAllowed);
  await allowed.pressSequentially('店员小陈');
  await page.reload();
  await hand.arrive('greet');
  expect(await allowed.inputValue()).toBe('店员小陈');
  expect(asked.filter((path) => path.startsWith('/v1/') && !path.startsWith('/v1/sync/'))).toEqual([]);
  expect(field.faults).toEqual([]);
  await field.context.close();
});

/** What the check of forty may cost: twelve counted, twenty-eight by exception, nine of them short, one word a block. */
const TAPS = 49;

test(`forty products are checked in at most ${TAPS} taps: must-stock on the pad, others by exception, a block in one word`, async () => {
  const field = await aField('zh');
  const { page, hand, words } = field;
  const [first, big] = stopsOf(server.company, REP);
  await field.context.setGeolocation({ latitude: beforeThe(big!).lat, longitude: beforeThe(big!).lng, accuracy: 10 });
  await hand.goOn(words.today.confirm);
  await page.locator('a.stop').nth(1).click();
  await hand.see(big!.name);
  await hand.goOn(words.outlet.start);
  await hand.arrive('prepare');
  expect(first!.name).not.toBe(big!.name);
  await hand.goOn(words.visit.arrived);
  await hand.goOn(words.greet.checkIn);
  await page.getByRole('group', { name: words.greet.whoMet }).getByRole('radio').first().check();
  await hand.goOn(words.greet.toCheck);
  await hand.arrive('store-check');

  const forward = page.locator('.dock .primary');
  let taps = 0;
  let short = 9;
  for (;;) {
    taps += await hand.countAll();
    for (const low of await page.locator('.check-row .low').all()) {
      if (short === 0) break;
      await low.click();
      short--;
      taps++;
    }
    const text = await forward.innerText();
    await forward.click();
    taps++;
    if (text.startsWith(words.shelf.finish)) break;
  }
  await hand.arrive('merchandise');
  expect(taps).toBeLessThanOrEqual(TAPS);

  const checked = await page.evaluate(async () => {
    const { name } = (await indexedDB.databases()).find((d) => d.name!.startsWith('paodian-work-'))!;
    const opened = indexedDB.open(name!);
    await new Promise((done) => (opened.onsuccess = done));
    const all = opened.result.transaction('fact').objectStore('fact').getAll();
    await new Promise((done) => (all.onsuccess = done));
    opened.result.close();
    interface Told {
      fact: { kind: string; scope: string; lines: { via: string; state: string }[] };
    }
    const told = (all.result as Told[]).find((f) => f.fact.kind === 'shelf-checked')!.fact;
    const of = (via: string): number => told.lines.filter((l) => l.via === via).length;
    return { scope: told.scope, counted: of('count'), tapped: of('tap'), confirmed: of('block') };
  });
  expect(checked).toEqual({ scope: 'all', counted: 12, tapped: 9, confirmed: 19 });
  expect(field.faults).toEqual([]);
  await field.context.close();
});

test('a narrow phone with the largest letters scrolls nowhere sideways, and the longest name is read whole', async () => {
  const field = await aField('zh', { width: 320, height: 640, stored: { 'paodian-text': 'largest' } });
  const { page, hand, words, look } = field;
  await look('today');
  await begin(field);
  await look('prepare');
  await hand.goOn(words.visit.arrived);
  await hand.goOn(words.greet.checkIn);
  await page.getByRole('group', { name: words.greet.whoMet }).getByRole('radio').first().check();
  await look('greet');
  await hand.goOn(words.greet.toCheck);
  await hand.arrive('store-check');
  await look('check');
  const blocks = page.locator('.blocks button');
  for (const block of await blocks.all()) {
    await block.click();
    if ((await page.getByText(LONG_NAME).count()) > 0) break;
  }
  await look('check, the longest name');
  await page.locator('.also-seen').click();
  const { alsoSeen } = words;
  for (const sheet of [alsoSeen.competitorAdd, alsoSeen.materialTitle, /BG/]) {
    await hand.here.locator('.choice', { hasText: sheet }).click();
    await hand.here.locator('.choice').first().waitFor({ state: 'detached' });
    if (sheet instanceof RegExp) await hand.choose(alsoSeen.there);
    await look(`also seen: ${String(sheet)}`);
    await page.keyboard.press('Escape');
    await hand.here.locator('.choice').first().waitFor();
  }
  await look('also seen');
  await hand.closeSheet();
  await page.locator('.who', { hasText: LONG_NAME }).click();
  await page.locator('.numbers button').first().click();
  await look('one product');
  await hand.closeSheet();
  await hand.checkShelf();
  await hand.goOn(words.shelf.finish);
  await hand.arrive('merchandise');
  await look('merchandise');
  await hand.goOn(words.merchandise.toOrder);
  await hand.arrive('suggested-order');
  await look('order');
  await page.locator('.because').first().click();
  await look('why');
  await hand.closeSheet();
  await hand.press(words.order.declined);
  await hand.press(words.terms.noOrder['no-cash']);
  await hand.arrive('presentation');
  await look('presentation');
  await page.getByRole('button', { name: words.terms.answer.agreed, exact: true }).click();
  await hand.goOn(words.present.toReview);
  await hand.arrive('review');
  await hand.see(words.review.noOrderMade);
  await look('review');
  await hand.choose(words.review.result.yes);
  await hand.goOn(words.review.toAdmin);
  await hand.arrive('administration');
  await look('administration');
  await hand.press(words.visit.steps);
  await look('the eight steps');
  await hand.closeSheet();
  await hand.goOn(words.administer.finish);
  for (const path of ['today', 'stores', 'results', 'me', 'me/sync', 'me/privacy', 'day-end']) {
    await page.goto(`/m/${path}`);
    await page.locator('h1').waitFor();
    await look(path);
  }
  await page.goto('/m/stores');
  await page.locator('a.stop').first().click();
  await hand.see(words.outlet.lastSix);
  await look('customer card');
  expect(field.faults).toEqual([]);
  await field.context.close();
});

test('a newcomer without targets, must-stock lists and history can do his day', async () => {
  const field = await aField('zh', {}, NEWCOMER);
  const { page, hand, words, look } = field;
  await hand.see(words.today.noTarget);
  await look('today');
  await begin(field);
  await look('prepare');
  await hand.goOn(words.visit.arrived);
  // He is asked what may be kept, and says no: the check-in is by hand.
  await hand.goOn(words.greet.checkIn);
  await hand.see(words.privacy.ask);
  await look('consent to location');
  await hand.press(words.privacy.disagree);
  await look('check-in by hand');
  await hand.goOn(words.greet.checkInByHand);
  await hand.choose(words.greet.someoneElse);
  await hand.fill(words.greet.whoAllowed, '老板的儿子');
  await look('greet');
  await hand.goOn(words.greet.toCheck);
  await hand.see(words.shelf.nothing);
  await look('check, nothing known');
  await hand.goOn(words.shelf.skipNothing);
  await hand.arrive('merchandise');
  await hand.see(words.merchandise.nothingToDo);
  await hand.goOn(words.merchandise.toOrder);
  await hand.see(words.order.notChecked);
  await look('order, nothing proposed');
  // On second thoughts: goods of ours do stand there.
  await hand.press(words.visit.steps);
  await page.locator('dialog a.stop', { hasText: words.terms.step['store-check'] }).click();
  await hand.press(words.shelf.add);
  await hand.here.locator('.choice').first().click();
  await look('check, one added');
  await reload(page);
  await page.locator('.check-row').waitFor();
  await hand.goOn(words.shelf.rest(1));
  await hand.goOn(words.shelf.finish);
  await hand.arrive('merchandise');
  await hand.goOn(words.merchandise.toOrder);
  await hand.see(words.order.empty);
  await hand.press(words.order.add);
  await hand.here.locator('.choice').first().click();
  await page.locator('.dock .primary').click();
  await hand.arrive('presentation');
  await look('presentation, service alone');
  await page.getByRole('button', { name: words.terms.answer.agreed, exact: true }).click();
  await hand.goOn(words.present.toReview);
  await hand.choose(words.review.result.yes);
  await hand.goOn(words.review.toAdmin);
  await hand.goOn(words.administer.finish);
  await hand.see(words.today.nth(2));
  await page.goto('/m/results');
  await hand.see(words.results.noMonth);
  await look('results');
  await page.goto('/m/stores');
  await page.locator('a.stop').first().click();
  await hand.see(words.outlet.noContacts);
  await look('customer card');
  expect(field.faults).toEqual([]);
  await field.context.close();
});

test('in the evening the day is thought of from its end', async () => {
  const evening = new Date(`${server.company.today}T18:30:00+08:00`);
  const field = await aField('zh', { clock: evening });
  const { page, hand, words, look } = field;
  await hand.goOn(words.today.confirm);
  await hand.see(words.today.evening(stopsOf(server.company, REP).length));
  await look('today, evening');
  await page.getByRole('button', { name: words.today.dayEnd }).first().click();
  await hand.see(words.plan.report);
  expect(field.faults).toEqual([]);
  await field.context.close();
});

// The last one: this day does reach the server.
test('a visit says in words how it is kept: on the phone, waiting for the network, sent', async () => {
  const field = await aField('zh');
  const { page, hand, words } = field;
  const saving = page.locator('header output');
  await begin(field);
  await hand.goOn(words.visit.arrived);
  await expect.poll(() => saving.innerText(), { timeout: 30_000 }).toBe(words.common.waitingHere);
  await field.context.setOffline(false);
  await expect.poll(() => saving.innerText(), { timeout: 60_000 }).toBe(words.common.sent);
  await hand.goOn(words.greet.checkIn);
  await expect.poll(() => saving.innerText()).toBe(words.common.savedHere);
  await expect.poll(() => saving.innerText(), { timeout: 30_000 }).toBe(words.common.sent);
  await hand.press(words.visit.steps);
  await hand.press(words.visit.leave);
  await hand.choose(words.terms.outcome['closed-now']);
  await hand.fill(words.visit.leaveReason, '店门关着');
  await hand.press(words.visit.leaveDo);
  await expect.poll(() => page.locator('a.strip').innerText(), { timeout: 30_000 }).toBe(words.common.allSent);
  expect(field.faults).toEqual([]);
  await field.context.close();
});
