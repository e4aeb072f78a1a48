/** The store check where it has to be honest: short dates are not passed over, and "as last time" is looked into. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusDays } from '../core/base/day.ts';
import type { CheckLine } from '../core/shelf/check.ts';
import type { ActionTaken } from '../core/visit/facts.ts';
import { aBrowser, aPhone, type Device } from './field-day/browser.ts';
import { beforeThe, BIG_DOOR, REP, stopsOf } from './field-day/company.ts';
import { Hand } from './field-day/hand.ts';
import { faultsOf } from './field-day/screen-faults.ts';
import { aServer, type FieldServer } from './field-day/server.ts';
import { silence } from './field-day/silence.ts';
import { WORDS } from './field-day/words.ts';

let server: FieldServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([aServer(), aBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const words = WORDS.zh;
const { shelf, merchandise, terms } = words;

/** A rep without a line who stands before a shelf. */
async function atTheShelf(door: number): Promise<Device & { hand: Hand }> {
  const outlet = stopsOf(server.company, REP)[door - 1]!;
  const device = await aPhone(server, browser, REP, { place: beforeThe(outlet) });
  const { page, context } = device;
  const hand = new Hand(page, words);
  // Nothing of these visits reaches the server: each finds the morning as it was.
  await context.setOffline(true);
  await silence(device);
  await hand.goOn(words.today.confirm);
  if (door === 1) await hand.goOn(words.today.start(1));
  else {
    await page
      .locator('a.stop')
      .nth(door - 1)
      .click();
    await hand.see(outlet.name);
    await hand.goOn(words.outlet.start);
  }
  await hand.arrive('prepare');
  await hand.goOn(words.visit.arrived);
  await hand.goOn(words.greet.checkIn);
  await page.getByRole('group', { name: words.greet.whoMet }).getByRole('radio').first().check();
  await hand.goOn(words.greet.toCheck);
  await hand.arrive('store-check');
  return { ...device, hand };
}

/** The last fact of a kind that is on the phone's disk. */
const toldLast = <T>(page: Page, kind: string): Promise<T> =>
  page.evaluate(async (of) => {
    const { name } = (await indexedDB.databases()).find((d) => d.name!.startsWith('paodian-work-'))!;
    const opened = indexedDB.open(name!);
    await new Promise((done) => (opened.onsuccess = done));
    const all = opened.result.transaction('fact').objectStore('fact').getAll();
    await new Promise((done) => (all.onsuccess = done));
    opened.result.close();
    return (all.result as { fact: { kind: string } }[]).findLast((f) => f.fact.kind === of)!.fact as T;
  }, kind);

const pad = async (hand: Hand, digits: string): Promise<void> => {
  for (const digit of digits) await hand.here.locator('.pad').getByRole('button', { name: digit, exact: true }).click();
};

test('scenario 6: three packs past two thirds of their life behind fresher ones and one expired are not passed over', async () => {
  const { page, hand, faults, context } = await atTheShelf(1);
  await hand.countAll('8');
  const name = await page.locator('.check-row .who b').first().innerText();
  const { shelfLifeDays } = [...server.company.goods.byId.values()].find((g) => g.product.name === name)!.product;
  const old = plusDays(server.company.today, -Math.ceil(shelfLifeDays! * 0.7));
  await page.locator('.check-row .who').first().click();
  await hand.here.locator('.numbers button').nth(1).click();
  await pad(hand, '1');
  await hand.here.locator('.pad .next').click();
  await hand.closeSheet();
  await page.locator('.check-row .who').first().click();
  await hand.here.locator('input[type=date]').fill(old);
  await hand.see(shelf.fresh.orange);
  await hand.here.locator('.numbers').last().getByRole('button').first().click();
  await pad(hand, '3');
  await hand.here.locator('.pad .next').click();
  await hand.here.getByRole('group', { name: shelf.oldBehind }).getByRole('radio', { name: shelf.yes }).check();
  await hand.closeSheet();
  for (const found of [terms.finding.expired, terms.finding['old-behind'], shelf.fresh.orange])
    await page.locator('.check-row .bad').first().getByText(found).waitFor();
  await hand.see(shelf.expiredFound(1));
  await hand.checkShelf();
  await hand.goOn(shelf.finish);

  // Eight that can be sold were counted; the expired one is none of them and leaves the stock without being sold.
  await hand.arrive('merchandise');
  const { lines } = await toldLast<{ lines: CheckLine[] }>(page, 'shelf-checked');
  const line = lines.find((one) => one.expired > 0)!;
  expect(line).toMatchObject({ quantity: 8, expired: 1, isOldBehind: true, oldest: { produced: old, quantity: 3 } });

  // Taken off, turned round: both are to be done; neither the step nor the way round it passes over the expired one.
  await hand.see(terms.action['remove-expired']);
  await hand.see(terms.action.rotate);
  const refusal = page.getByRole('alert').filter({ hasText: words.common.refusals['expired-item-open']! });
  await hand.goOn(merchandise.toOrder);
  await refusal.waitFor();
  await hand.press(words.visit.steps);
  await hand.press(words.visit.skip);
  await hand.press(terms.skipReason['no-time']);
  await refusal.first().waitFor();
  await hand.closeSheet();

  const toTakeOff = page.locator('.to-do', { hasText: terms.action['remove-expired'] });
  await toTakeOff.getByRole('radio', { name: merchandise.done, exact: true }).check();
  await toTakeOff.getByLabel(merchandise.batch).fill('L20250115');
  await hand.see(merchandise.returns);
  await hand.see(merchandise.batchOf('L20250115'));
  expect(await faultsOf(page, { touch: 48, text: 14, isChinese: true })).toEqual([]);
  await hand.choose(merchandise.consented);
  await hand.goOn(merchandise.toOrder);
  await hand.arrive('suggested-order');
  const { actions } = await toldLast<{ actions: ActionTaken[] }>(page, 'merchandised');
  expect(actions.find((a) => a.action === 'remove-expired')).toMatchObject({
    product: line.product,
    quantity: 1,
    batch: 'L20250115',
    isDone: true,
  });
  expect(faults).toEqual([]);
  await context.close();
});

test('scenario 6: a date past its life asks how many packs have it before the check is told', async () => {
  const { page, hand, faults, context } = await atTheShelf(1);
  await hand.countAll();
  await page.locator('.check-row .who').first().click();
  await hand.here.locator('input[type=date]').fill(plusDays(server.company.today, -1500));
  await hand.see(shelf.countExpired);
  await hand.closeSheet();
  await hand.checkShelf();
  await hand.goOn(shelf.finish);
  await page.getByRole('dialog').waitFor();
  await hand.see(shelf.countExpired);
  await hand.here.locator('.numbers').last().getByRole('button').last().click();
  await pad(hand, '2');
  await hand.here.locator('.pad .next').click();
  expect(await hand.here.getByText(shelf.countExpired).count()).toBe(0);
  await hand.closeSheet();
  await hand.goOn(shelf.finish);
  await hand.arrive('merchandise');
  await hand.see(`${terms.finding.expired} 2`);
  // The owner does not want it to be moved: that is the reason, and with it the visit goes on.
  await page
    .locator('.to-do', { hasText: terms.action['remove-expired'] })
    .getByRole('radio', { name: merchandise.done, exact: true })
    .check();
  await hand.choose(merchandise.refused);
  await hand.see(merchandise.countsAsRefused);
  await hand.goOn(merchandise.toOrder);
  await hand.arrive('suggested-order');
  const told = await toldLast<{ actions: ActionTaken[]; hasConsent: boolean }>(page, 'merchandised');
  expect(told.hasConsent).toBe(false);
  expect(told.actions[0]).toMatchObject({ isDone: false, reason: merchandise.ownerRefused });
  expect(faults).toEqual([]);
  await context.close();
});

test('as last time in one tap: one product is drawn and counted; where it differs the block is looked at', async () => {
  const { page, hand, faults, context } = await atTheShelf(BIG_DOOR);
  const offer = page.getByRole('button', { name: /抽一个来数$/ });
  const blocks = page.locator('.blocks button');
  const offered: number[] = [];
  for (let i = 0; i < (await blocks.count()); i++) {
    await blocks.nth(i).click();
    await hand.countAll();
    if (await offer.isVisible()) offered.push(i);
  }
  const [good, bad] = offered;
  expect(offered.length).toBeGreaterThan(1);

  // As it was: the count is told, and so is what was taken over.
  await blocks.nth(good!).click();
  await offer.click();
  await hand.see(shelf.drawn);
  const taken = await page.getByText(shelf.takenOver, { exact: true }).count();
  expect(taken).toBeGreaterThan(0);
  expect(await faultsOf(page, { touch: 48, text: 14, isChinese: true })).toEqual([]);
  await hand.countAll('5');
  expect(await page.getByText(shelf.takenOver, { exact: true }).count()).toBe(taken);

  // None where some were: nothing of the block is taken over, now or later.
  await blocks.nth(bad!).click();
  await offer.click();
  const drawn = await page.locator('.check-row.active .who b').innerText();
  await hand.countAll('0');
  await hand.see(shelf.differed(drawn));
  expect(await page.getByText(shelf.takenOver, { exact: true }).count()).toBe(0);
  expect(await offer.count()).toBe(0);
  await page.reload();
  await hand.see(shelf.differed(drawn));
  expect(await offer.count()).toBe(0);

  await page.getByRole('button', { name: /^先查到这里/ }).click();
  await hand.arrive('merchandise');
  const { lines } = await toldLast<{ lines: CheckLine[] }>(page, 'shelf-checked');
  const over = lines.filter((line) => line.via === 'as-before');
  expect(over).toHaveLength(taken);
  expect(over.every((line) => line.quantity === null && line.state === 'present')).toBe(true);
  expect(lines.filter((line) => line.quantity === 5)).toHaveLength(1);
  expect(faults).toEqual([]);
  await context.close();
});
