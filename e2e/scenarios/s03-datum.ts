import { expect, test } from 'vitest';
import { metresBetween } from '../../core/base/distance.ts';
import { TERMS } from '../../core/words/terms.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { VisitPage } from '../../protocol/board.ts';
import { aDesk } from '../field-day/browser.ts';
import { beforeThe } from '../field-day/company.ts';
import { aRepAt, begin, type Field } from './field.ts';

const TWO_KILOMETRES = 0.018;

export function datum(field: () => Field): void {
  test('[Scenario 3] a shop in GCJ-02 and a phone in WGS-84 before its door: within 50 m, not several hundred', async () => {
    const at = field();
    const shop: Outlet = { ...at.shops[0]!, place: { ...at.shops[0]!.place!, datum: 'gcj02' } };
    await at.bring('outlets', [
      ['门店编码', '门店名称', '渠道', '纬度', '经度', '坐标系'],
      [shop.code, shop.name, TERMS.zh.channel.other, String(shop.place!.lat), String(shop.place!.lng), 'gcj02'],
    ]);
    // Taken as they stand, without a datum, the two points are hundreds of metres apart.
    const phone = beforeThe(shop);
    expect(metresBetween({ ...shop.place!, datum: 'wgs84' }, phone)).toBeGreaterThan(300);

    const { device, hand } = await aRepAt(at, shop);
    await begin(hand, shop);
    await hand.goOn(hand.words.visit.arrived);
    await hand.arrive('greet');
    await hand.goOn(hand.words.greet.checkIn);
    const notice = hand.page.locator('.notice.ok', { hasText: hand.words.greet.metres(0).slice(0, 2) });
    const metres = Number(/离店 (\d+)/.exec(await notice.innerText())![1]);
    expect(metres).toBeLessThanOrEqual(50);
    expect(device.faults).toEqual([]);
    await device.context.close();
  });

  test('[Scenario 3] a point two kilometres away asks for a reason and a photo of the front, and is flagged: the desk sees how far it was, and the rep that it was seen', async () => {
    const at = field();
    const shop = at.shops[1]!;
    const there = beforeThe(shop);
    const { device, hand } = await aRepAt(at, shop, { place: { ...there, lat: there.lat + TWO_KILOMETRES } });
    const { greet: w } = hand.words;
    await begin(hand, shop);
    const visit = hand.visit;
    await hand.goOn(hand.words.visit.arrived);
    await hand.arrive('greet');
    await hand.goOn(w.checkIn);
    await hand.see(w.outsideWhy);
    await hand.goOn(w.checkInAway);
    await hand.page.locator('.dock [role="alert"], .dock .notice').first().waitFor();
    await hand.fill(w.outsideWhy, '店主在仓库');
    await hand.goOn(w.checkInAway);
    await hand.see(hand.words.common.refusals['store-front-needed']!);
    await hand.photographHere();
    await hand.goOn(w.checkInAway);
    await hand.page.locator('.notice', { hasText: '店主在仓库' }).waitFor();
    await hand.page.goto('/m/today');
    await hand.untilSent();

    const desk = await aDesk(at.server, at.browser, 'sup1');
    const page = (await (await desk.context.request.get(`/v1/desk/visits/${visit}`)).json()) as VisitPage;
    expect(page.visit.checkedIn!.reason).toBe('店主在仓库');
    expect(page.visit.photos.map((photo) => photo.subject)).toEqual(['store-front']);
    expect(page.facts.find((fact) => fact.kind === 'checked-in')!.code).toBe('out-of-radius');
    await desk.page.goto(`/c/visits/${visit}`);
    await desk.page.getByText('店主在仓库').first().waitFor();
    await desk.page
      .getByText(/2,?\d\d\d 米/)
      .first()
      .waitFor();
    await desk.context.close();
    await device.context.close();
  });
}
