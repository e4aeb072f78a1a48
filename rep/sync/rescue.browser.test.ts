import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PushRequest } from '../../protocol/push.ts';
import { readPass } from '../../protocol/rescue.ts';
import { BOOK } from '../field-day/a-book.ts';
import { keep, kept, openRep } from '../field-day/a-rep.ts';
import { AnOffice } from '../field-day/an-office.ts';
import { SLOW, Workshop } from '../field-day/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
afterEach(() => workshop.tidy(), SLOW);

test(
  '[Y5] a phone whose account is disabled hands in by its own key what is unsent, once, and keeps it',
  async () => {
    const page = await workshop.newPhone();
    const office = new AnOffice();
    office.docs = [...BOOK];
    workshop.office = office.answer;
    const syncNow = () => page.evaluate(() => window.phone.loop.syncNow());
    await openRep(page, { token: 'a token' });
    await keep(page, 'sent');
    await syncNow();
    await keep(page, 'a', 'b');
    workshop.office = (asked) =>
      asked.path === '/v1/sync/rescue' ? office.answer(asked) : { status: 401, body: '{"code":"account-disabled"}' };
    await syncNow();
    await syncNow();
    const handed = workshop.asked.filter(({ path }) => path === '/v1/sync/rescue');
    expect(handed).toHaveLength(1);
    const { key } = readPass(handed[0]!.token!)!;
    expect(key).toBe(office.received[0]!.key);
    expect(v.parse(PushRequest, JSON.parse(handed[0]!.body)).facts.map((f) => f.fact['problems'])).toEqual(['a', 'b']);
    expect(await kept(page)).toEqual(['1 sent', '2 a', '3 b']);
    const { waiting, line } = await page.evaluate(() => window.phone.status.currentStatus());
    expect({ waiting, line }).toEqual({ waiting: 0, line: 'disabled' });
    expect(await page.evaluate(() => window.phone.status.currentStatus().handedIn)).toBe(2);
  },
  SLOW,
);

test(
  '[Y27] what a disabled rep was given leaves the phone when nothing of his is unsent, and comes whole when he is back',
  async () => {
    const page = await workshop.newPhone();
    const office = new AnOffice();
    office.docs = [...BOOK];
    workshop.office = office.answer;
    const syncNow = () => page.evaluate(() => window.phone.loop.syncNow());
    const given = () =>
      page.evaluate(async () => {
        const { book, cache } = window.phone;
        const { docs, meta } = await cache.readCache(book.currentCache()!);
        return { docs: docs.length, cursor: meta.cursor, isShown: book.currentBook() !== null };
      });
    await openRep(page, { token: 'a token' });
    await syncNow();
    await keep(page, 'a');
    const whole = { docs: BOOK.length, cursor: 10, isShown: true };
    const refused = { status: 401, body: '{"code":"account-disabled"}' };
    workshop.office = ({ path }) => (path === '/v1/sync/rescue' ? { status: 503, body: '{"code":"busy"}' } : refused);
    await syncNow();
    expect(await given()).toEqual(whole);
    workshop.office = (asked) => (asked.path === '/v1/sync/rescue' ? office.answer(asked) : refused);
    await syncNow();
    expect(await given()).toEqual({ docs: 0, cursor: 10, isShown: false });
    expect(await kept(page)).toEqual(['1 a']);
    expect(await page.evaluate(() => window.phone.status.currentStatus().waiting)).toBe(0);
    workshop.office = office.answer;
    await syncNow();
    expect(await given()).toEqual(whole);
  },
  SLOW,
);

test(
  '[Y24] a phone whose sign-in has ended hands in by hand, without a sign-in, and says how that went',
  async () => {
    const page = await workshop.newPhone();
    const office = new AnOffice();
    workshop.office = () => ({ status: 502, type: 'text/html', body: 'bad gateway' });
    await openRep(page, { token: null });
    await keep(page, 'a', 'b');
    const handIn = () =>
      page.evaluate(async () => window.phone.round.rescueRound((await window.phone.database.readSelf())!));
    expect(await handIn()).toBe('offline');
    workshop.office = () => ({ status: 429, body: '{"code":"slow-down"}' });
    expect(await handIn()).toBe('refused');
    expect(await page.evaluate(() => window.phone.status.currentStatus().waiting)).toBe(2);
    workshop.office = office.answer;
    expect(await handIn()).toBe('all');
    expect(office.received.flatMap(({ facts }) => facts.map((f) => f.fact['problems']))).toEqual(['a', 'b']);
    expect(await kept(page)).toEqual(['1 a', '2 b']);
  },
  SLOW,
);
