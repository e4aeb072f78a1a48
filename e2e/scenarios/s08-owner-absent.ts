import { expect, test } from 'vitest';
import { plusDays } from '../../core/base/day.ts';
import { DAY_PARTS, otherPart, partOf } from '../../core/base/day-part.ts';
import { CHINA } from '../../core/base/day.ts';
import { SHOP_TERMS } from '../../core/words/shop-terms.ts';
import type { VisitList, VisitPage } from '../../protocol/board.ts';
import { aDesk } from '../field-day/browser.ts';
import type { Hand } from '../field-day/hand.ts';
import { aRepAt, begin, type Field } from './field.ts';

const CLERK = '店员小李';

export function ownerAbsent(field: () => Field): void {
  test('[Scenario 8] the owner is away and a clerk allows the work: checked, merchandised, completed without an order, and next time at another hour', async () => {
    const at = field();
    const shop = at.shops[2]!;
    const { device, hand } = await aRepAt(at, shop);
    const { greet, merchandise, order, review, administer, visit: v, terms } = hand.words;
    await begin(hand, shop);
    const id = hand.visit;
    await toGreet(hand);
    await hand.choose(greet.someoneElse);
    await hand.fill(greet.whoAllowed, CLERK);
    await hand.goOn(greet.toCheck);
    await hand.arrive('store-check');
    await hand.checkShelf();
    await hand.goOn(hand.words.shelf.finish);
    await hand.arrive('merchandise');
    for (const done of await hand.page.getByRole('radio', { name: merchandise.done, exact: true }).all())
      await done.check({ force: true });
    await hand.goOn(merchandise.toOrder);
    await hand.arrive('suggested-order');
    await hand.press(order.declined);
    await hand.press(terms.noOrder['owner-absent']);
    await hand.arrive('presentation');
    await hand.press(v.steps);
    await hand.press(v.skip);
    await hand.press(terms.skipReason['owner-absent']);
    await hand.arrive('review');
    // At another part of the day than the one at which nobody was there.
    const other = otherPart(partOf(new Date().toISOString() as never, CHINA));
    const part = SHOP_TERMS.zh.dayPart[other];
    expect(
      await hand.page
        .getByRole('group', { name: review.nextTime })
        // The chosen one has its tick before it.
        .getByRole('radio', { name: new RegExp(`${part}$`) })
        .isChecked(),
    ).toBe(true);
    await hand.choose(review.result.part);
    await hand.goOn(review.toAdmin);
    await hand.arrive('administration');
    await hand.goOn(administer.finish);
    await hand.untilSent();

    const desk = await aDesk(at.server, at.browser, 'sup1');
    const { visit } = (await (await desk.context.request.get(`/v1/desk/visits/${id}`)).json()) as VisitPage;
    expect(visit).toMatchObject({ state: 'completed', outcome: 'owner-absent', order: null });
    expect(visit.greeted).toMatchObject({ met: null, permissionFrom: CLERK });
    expect(visit.steps).toMatchObject({ 'store-check': { how: 'done' }, merchandise: { how: 'done' } });
    expect(visit.reviewed!.nextTime).toBe(other);
    expect(DAY_PARTS).toContain(other);
    // Completed, and not productive: it is in the denominator of the strike rate and not in its numerator.
    const { visits } = (await (await desk.context.request.get('/v1/desk/visits')).json()) as VisitList;
    expect(visits.find((one) => one.visit === id)).toMatchObject({
      state: 'completed',
      outcome: 'owner-absent',
      lines: 0,
      total: null,
    });
    await desk.context.close();
    expect(device.faults).toEqual([]);
    await device.context.close();
  });

  test('[Scenario 8] a firm no: nobody is planned to call there before the day, and the ladder stays closed', async () => {
    const at = field();
    const shop = at.shops[3]!;
    const { device, hand } = await aRepAt(at, shop);
    const { greet: w, visit: v, terms } = hand.words;
    await begin(hand, shop);
    await toGreet(hand);
    await hand.press(w.firmNo);
    await hand.fill(w.firmNoWhy, '说以后不要来了');
    await hand.press(w.respect);
    await hand.page.locator('.notice', { hasText: '之前不再安排拜访' }).waitFor();
    expect(await hand.page.getByRole('button', { name: w.tryLadder, exact: true }).count()).toBe(0);
    await hand.press(v.steps);
    await hand.press(v.leave);
    await hand.choose(terms.outcome.refused);
    await hand.fill(v.leaveReason, '对方拒绝');
    await hand.press(v.leaveDo);
    await hand.untilSent();
    await device.context.close();

    // On the day a week later he is in no plan; on the day that was named he is again.
    const stopsOn = async (days: number): Promise<string> => {
      const clock = new Date(`${plusDays(at.today, days)}T08:00:00+08:00`);
      const later = await aRepAt(at, shop, { clock });
      await later.hand.page.goto('/m/plan');
      await later.hand.page.getByRole('heading', { level: 1 }).first().waitFor();
      await later.hand.page.getByText(at.shops[0]!.name).first().waitFor();
      const text = await later.hand.page.locator('main').innerText();
      await later.device.context.close();
      return text;
    };
    expect(await stopsOn(7)).not.toContain(shop.name);
    expect(await stopsOn(63)).toContain(shop.name);
    expect(device.faults).toEqual([]);
  });

  test('[Domain 4] a shop that is closed ends with that and a reason, and counts as broken off', async () => {
    const at = field();
    const shop = at.shops[4]!;
    const { device, hand } = await aRepAt(at, shop);
    const { visit: v, terms } = hand.words;
    await begin(hand, shop);
    const id = hand.visit;
    await hand.press(v.steps);
    await hand.press(v.leave);
    await hand.choose(terms.outcome['closed-now']);
    await hand.fill(v.leaveReason, '卷帘门关着');
    await hand.press(v.leaveDo);
    await hand.untilSent();
    const desk = await aDesk(at.server, at.browser, 'sup1');
    const { visit } = (await (await desk.context.request.get(`/v1/desk/visits/${id}`)).json()) as VisitPage;
    expect(visit).toMatchObject({ state: 'aborted', outcome: 'closed-now' });
    await desk.context.close();
    expect(device.faults).toEqual([]);
    await device.context.close();
  });
}

/** To the door, and checked in. */
async function toGreet(hand: Hand): Promise<void> {
  const { visit, greet } = hand.words;
  await hand.goOn(visit.arrived);
  await hand.arrive('greet');
  await hand.goOn(greet.checkIn);
  await hand.page.locator('.notice', { hasText: greet.checkedIn('').trim() }).waitFor();
}
