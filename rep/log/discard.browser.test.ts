import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keep, kept, openRep, shown } from '../field-day/a-rep.ts';
import { AnOffice } from '../field-day/an-office.ts';
import { SLOW, Workshop } from '../field-day/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
afterEach(() => workshop.tidy(), SLOW);

test(
  '[G1] what is thrown away is gone from the phone, what was sent stays, and the office is told once which it was',
  async () => {
    const page = await workshop.newPhone();
    await openRep(page, { token: 'a token' });
    const office = new AnOffice();
    const syncNow = () => page.evaluate(() => window.phone.loop.syncNow());
    workshop.office = office.answer;
    await keep(page, 'sent');
    await syncNow();

    workshop.office = () => ({ status: 503, body: '{"code":"busy"}' });
    await keep(page, 'not sent', 'nor this');
    const ids = await page.evaluate(() => window.phone.log.currentFacts().map((f) => f.id));
    await syncNow();
    expect(await page.evaluate(() => window.phone.discard.discardUnsent())).toBe(2);
    expect([await kept(page), await shown(page)]).toEqual([['1 sent'], ['1 sent']]);

    workshop.office = office.answer;
    const before = office.received.length;
    await syncNow();
    await syncNow();
    const told = office.received.slice(before).map((push) => push.manifest);
    expect(told[0]).toEqual(ids.slice(1));
    expect(told.slice(1).flat()).toEqual([]);
    expect(office.held.size).toBe(1);
  },
  SLOW,
);
