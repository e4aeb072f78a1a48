import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keep, openRep } from '../field-day/a-rep.ts';
import { AnOffice } from '../field-day/an-office.ts';
import { SLOW, Workshop, type Asked } from '../field-day/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
}, SLOW);
afterAll(() => workshop.close());
afterEach(() => workshop.tidy(), SLOW);

const pushes = (): Asked[] => workshop.asked.filter(({ path }) => path === '/v1/sync/push');
const NOTE = '货架第三层缺可乐，已经补上。';
const notes = (many: number): string[] => Array.from({ length: many }, (_, i) => `${NOTE} ${i}`);

test(
  '[Y25] what is worth it goes packed over the line, and says the same',
  async () => {
    const office = new AnOffice();
    workshop.office = office.answer;
    const page = await workshop.newPhone();
    await openRep(page, { token: 'a token' });
    await keep(page, ...notes(40));
    expect(await page.evaluate(() => window.phone.loop.syncNow())).toBe(true);
    const [push] = pushes();
    expect(push!.isPacked).toBe(true);
    expect(push!.size * 4).toBeLessThan(Buffer.byteLength(push!.body));
    expect(office.received[0]!.facts.map((f) => f.fact['problems'])).toEqual(notes(40));
    expect(workshop.asked.find(({ path }) => path === '/v1/sync/pull')!.isPacked).toBe(false);
  },
  SLOW,
);

test.each([
  [400, 'bad-json'],
  [415, 'wrong-type'],
])(
  '[Y25] where it is not understood (%i, %s) everything goes as it is from then on, and nothing waits for it',
  async (status, code) => {
    const office = new AnOffice();
    workshop.office = (asked) => (asked.isPacked ? { status, body: JSON.stringify({ code }) } : office.answer(asked));
    const page = await workshop.newPhone();
    await openRep(page, { token: 'a token' });
    await keep(page, ...notes(20));
    expect(await page.evaluate(() => window.phone.loop.syncNow())).toBe(true);
    await keep(page, ...notes(21));
    expect(await page.evaluate(() => window.phone.loop.syncNow())).toBe(true);
    expect(pushes().map(({ isPacked }) => isPacked)).toEqual([true, false, false]);
    expect(office.received.flatMap(({ facts }) => facts)).toHaveLength(41);
  },
  SLOW,
);

test(
  '[Y25] a browser that cannot pack sends everything as it is',
  async () => {
    const office = new AnOffice();
    workshop.office = office.answer;
    const page = await workshop.newPhone();
    await page.evaluate(() => Reflect.deleteProperty(globalThis, 'CompressionStream'));
    await openRep(page, { token: 'a token' });
    await keep(page, ...notes(20));
    expect(await page.evaluate(() => window.phone.loop.syncNow())).toBe(true);
    expect(pushes().map(({ isPacked }) => isPacked)).toEqual([false]);
  },
  SLOW,
);
