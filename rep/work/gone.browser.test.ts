import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
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
  '[X3] a connection that is gone is opened once more by whoever reads, and what was kept goes up',
  async () => {
    const office = new AnOffice();
    office.docs = [...BOOK];
    workshop.office = office.answer;
    const page = await workshop.newPhone();
    await openRep(page, { token: 'a token' });
    await keep(page, 'one');
    const cut = () => page.evaluate(async () => (await window.phone.database.connect()).close());
    await cut();
    expect(await kept(page)).toEqual(['1 one']);
    await cut();
    expect(await page.evaluate(() => window.phone.loop.syncNow())).toBe(true);
    expect(office.received.flatMap(({ facts }) => facts)).toHaveLength(1);
  },
  SLOW,
);
