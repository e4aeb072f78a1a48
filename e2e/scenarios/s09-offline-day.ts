import { expect, test } from 'vitest';
import { instantOf, millisecondsOf } from '../../core/base/instant.ts';
import type { Step } from '../../core/visit/step.ts';
import type { VisitList, VisitPage } from '../../protocol/board.ts';
import type { OrderList } from '../../protocol/orders.ts';
import { WIRE_WORDS } from '../../protocol/words.ts';
import { aDesk, type Device } from '../field-day/browser.ts';
import type { Hand } from '../field-day/hand.ts';
import { aRepAt, begin, jump, type Field } from './field.ts';

const VISITS = 8;
/** Eight visits on a busy machine, milliseconds. */
const A_WHOLE_DAY = 360_000;
/** Between visits; less where the day is young, for none of them is of yesterday. */
const USUAL_GAP = 45 * 60_000;

export function offlineDay(field: () => Field): void {
  test(
    '[Scenario 9] six hours and eight visits without a line, with orders and photos: all of it arrives once, in order and with its own times; an order that the office has sent on meanwhile is a conflict',
    async () => {
      const at = field();
      const shops = at.others.slice(-VISITS);
      expect(shops).toHaveLength(VISITS);
      const now = Date.now();
      const gap = Math.min(USUAL_GAP, Math.floor((now - millisecondsOf(at.at(0))) / (VISITS + 2)));
      const begun = now - (VISITS + 1) * gap;
      const { device, hand } = await aRepAt(at, shops[0]!, { clock: new Date(begun) });
      const desk = await aDesk(at.server, at.browser, 'office');

      // An order with the line; then the line goes, and the office sends the order on.
      await begin(hand, shops[0]!);
      const first = hand.visit;
      await order(hand, at, 1);
      await hand.page.goto('/m/today');
      await hand.untilSent();
      await device.context.setOffline(true);
      const { rows } = (await (
        await desk.context.request.get(`/v1/orders?outlet=${shops[0]!.id}`)
      ).json()) as OrderList;
      const sent = await desk.context.request.post(`/v1/orders/${rows[0]!.id}`, {
        headers: { 'x-paodian': 'desk' },
        data: { deed: 'send', comment: '', lines: [], signedBy: null, short: [] },
      });
      expect(sent.status()).toBe(200);

      // He changes it, and goes on to seven other shops.
      const times: string[] = [];
      const visits: string[] = [];
      for (const [n, shop] of shops.entries()) {
        await hand.page.clock.setFixedTime(new Date(begun + (n + 1) * gap));
        if (n === 0) await hand.page.goto(`/m/visit/${first}/prepare`);
        else await begin(hand, shop);
        visits.push(n === 0 ? first : hand.visit);
        times.push(instantOf(begun + (n + 1) * gap));
        await leaveOut(hand, 'prepare', 'greet', 'store-check');
        await hand.arrive('merchandise');
        await hand.photograph(hand.words.terms.photo['shelf-after']);
        await hand.goOn(hand.words.merchandise.toOrder);
        await hand.arrive('suggested-order');
        await order(hand, at, n === 0 ? 2 : 1);
        await leave(hand);
      }

      // The line comes back.
      await hand.page.clock.setFixedTime(new Date());
      await device.context.setOffline(false);
      await hand.page.goto('/m/me/sync');
      await expect.poll(() => visitsAt(desk, visits), { timeout: 120_000, interval: 2000 }).toBe(VISITS);
      const pages = await Promise.all(visits.map((visit) => pageOf(desk, visit)));
      for (const [n, { visit, photos }] of pages.entries()) {
        expect(photos).toHaveLength(1);
        expect(visit.photos.map((photo) => photo.at)).toEqual([times[n]]);
        expect(visit.order).not.toBe(null);
      }
      const all = (await (await desk.context.request.get('/v1/orders')).json()) as OrderList;
      for (const [n, shop] of shops.entries()) {
        const here = all.rows.filter((row) => row.outlet.id === shop.id);
        expect(here.map((row) => row.lines)).toEqual([1]);
        if (n === 0) expect(here[0]!.total).toBe(rows[0]!.total);
        // A shop that owes something overdue has its order held.
        expect(n === 0 ? ['sent'] : ['submitted', 'held']).toContain(here[0]!.state);
      }
      await hand.page.reload();
      await hand.see(WIRE_WORDS.zh.code.locked);
      await desk.context.close();
      expect(device.faults).toEqual([]);
      await device.context.close();
    },
    A_WHOLE_DAY,
  );
}

/** So many cases of the first goods, and on. */
async function order(hand: Hand, at: Field, cases: number): Promise<void> {
  const { order: w } = hand.words;
  const [goods] = at.goods;
  await jump(hand, 'suggested-order', 'order');
  const row = hand.page.locator('.order-row', { hasText: goods.name });
  if ((await row.count()) === 0) {
    await hand.press(w.add);
    await hand.fill(w.search, goods.id);
    await hand.page.locator('dialog .choice').first().click();
  }
  for (let more = 1; more < cases; more++) await row.getByRole('button', { name: w.moreOf(goods.name) }).click();
  await hand.page.locator('.dock .primary').click();
  await hand.arrive('presentation');
}

/** Leaves out what there was no time for, from step to step as the app goes on. */
async function leaveOut(hand: Hand, ...steps: Step[]): Promise<void> {
  const { visit, terms } = hand.words;
  for (const step of steps) {
    await hand.arrive(step);
    await hand.press(visit.steps);
    await hand.press(visit.skip);
    await hand.press(terms.skipReason['no-time']);
    await hand.page.locator('dialog').waitFor({ state: 'detached' });
  }
}

/** Ends the visit after its order. */
async function leave(hand: Hand): Promise<void> {
  await leaveOut(hand, 'presentation', 'review');
  await hand.arrive('administration');
  await hand.goOn(hand.words.administer.finish);
  await hand.page.waitForURL('**/today');
}

const pageOf = async ({ context }: Device, visit: string): Promise<VisitPage> =>
  (await (await context.request.get(`/v1/desk/visits/${visit}`)).json()) as VisitPage;

/** How many of these visits the desk has whole, with their photos. */
async function visitsAt(desk: Device, visits: readonly string[]): Promise<number> {
  const list = (await (await desk.context.request.get('/v1/desk/visits')).json()) as VisitList;
  const known = list.visits.filter((one) => visits.includes(one.visit) && one.state === 'completed');
  const pages = await Promise.all(known.map((one) => pageOf(desk, one.visit)));
  return pages.filter((page) => page.photos.every((photo) => photo.url !== null)).length;
}
