/** Test furniture: a rep whose phone is open in a tab, and what he tells it. */
import type { Page } from 'playwright-core';
import type { Fact } from '../../protocol/all-facts.ts';

export const TENANT = '00000000-0000-4000-8000-00000000000a';
export const PERSON = '00000000-0000-4000-8000-00000000000b';
export const DEVICE = '00000000-0000-4000-8000-00000000000d';

/** Makes the phone in this tab our rep's, as it is right after signing in or after a restart. */
export const openRep = (page: Page, of: { token?: string | null; person?: string; name?: string } = {}) =>
  page.evaluate(
    async ({ tenant, person, device, token, name }) => {
      const { database, work, log, drafts, book } = window.phone;
      const before = await database.openWork(tenant, person);
      if (!before.self) {
        await work.write((tx) =>
          tx.objectStore('self').put({
            key: 'self',
            device,
            nextDseq: 1,
            tenant,
            person,
            login: 'rep1',
            name,
            organisation: '',
            token,
            cacheName: `book-${person}`,
            lastSync: null,
          }),
        );
      }
      log.openLog(before.facts);
      drafts.openDrafts(before.drafts, `${tenant}-${person}`);
      await book.openBook(`book-${person}`);
    },
    { tenant: TENANT, device: DEVICE, person: PERSON, token: null, name: '陆小川', ...of },
  );

/** A fact with a note in it by which a test knows it again. */
export const signed = (problems: string): Fact =>
  ({
    kind: 'day-signed',
    at: '2026-11-24T09:00:00.000Z',
    day: '2026-11-24',
    problems,
    helpWanted: '',
    tomorrow: '',
  }) as Fact;

export const keep = (page: Page, ...notes: string[]) =>
  page.evaluate(async (facts) => window.phone.log.append(facts[0]!, ...facts.slice(1)), notes.map(signed));

/** What lies on the disk, read anew: number and note of each fact. */
export const kept = (page: Page) =>
  page.evaluate(async () =>
    (await window.phone.database.readFacts()).map((f) => `${f.dseq} ${String(f.fact['problems'])}`),
  );

export const shown = (page: Page) =>
  page.evaluate(() => window.phone.log.currentFacts().map((f) => `${f.dseq} ${String(f.fact['problems'])}`));
