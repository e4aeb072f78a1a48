/** Test furniture: the built app on a phone of our rep, before an office that takes everything in. */
import type { BrowserContext, Page } from 'playwright-core';
import { anOutlet } from '../../core/field-day/an-outlet.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { BOOK } from './a-book.ts';
import { openRep, PERSON, TENANT } from './a-rep.ts';
import { AnOffice } from './an-office.ts';
import { served, theRelease, type Release } from './whole-app.ts';
import type { Workshop } from './workshop.ts';

const SHOP = anOutlet();

export class AnApp {
  readonly workshop: Workshop;
  readonly office = new AnOffice();
  readonly context: BrowserContext;
  /** A tab with the parts, outside of the app's own place: its worker does not know it. */
  readonly parts: Page;
  /** What the server gives out as the app. */
  release: Release;

  private constructor(workshop: Workshop, parts: Page, release: Release) {
    this.workshop = workshop;
    this.parts = parts;
    this.context = parts.context();
    this.release = release;
    this.office.docs = [...BOOK, { e: 'outlet', id: SHOP.id, s: `o:${SHOP.id}`, r: 1, b: SHOP }];
    workshop.office = this.office.answer;
    workshop.site = (path) => served(this.release, path);
  }

  /** Signed in, with a book, and installed to open without a network; no page of it is open. */
  static async on(workshop: Workshop): Promise<AnApp> {
    const app = new AnApp(workshop, await workshop.newPhone(), theRelease());
    await openRep(app.parts, { token: 'a token' });
    const who = JSON.stringify({ tenant: TENANT, person: PERSON });
    await app.parts.evaluate((one) => localStorage.setItem('paodian-who', one), who);
    const page = await app.page();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.close();
    return app;
  }

  /** A page of the app at this place, with its screen. */
  async page(place = 'today'): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.workshop.address}m/${place}`);
    await shown(page);
    return page;
  }

  /** What happened, kept by another tab. */
  keep = (...facts: readonly Fact[]): Promise<void> =>
    this.parts.evaluate(async (told) => window.phone.log.append(told[0]!, ...told.slice(1)), [...facts]);
}

/** A screen stands there. */
export const shown = (page: Page): Promise<void> => page.locator('.screen').first().waitFor();
