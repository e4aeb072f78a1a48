import type { Locator, Page } from 'playwright-core';
import { WORDS } from '../e2e/field-day/words.ts';
import type { Step } from '../core/visit/step.ts';

const words = WORDS.zh;
const { visit, greet, shelf, merchandise, order, present, review, administer, terms, camera } = words;

/** A step, and of merchandising the photos by themselves. */
export type Part = Step | 'photos';

/** What was done in the check, by its kinds. */
export interface Checked {
  readonly counted: number;
  readonly short: number;
  /** Taps that went on to another block. */
  readonly moves: number;
}

/** How a rep's finger does something, and what is done when a step ends. */
export interface Walker {
  readonly page: Page;
  readonly tap: (what: Locator) => Promise<void>;
  readonly ended?: (part: Part) => Promise<void>;
  /** How many products are not there, and how many quantities of the order the owner has otherwise. */
  readonly short: number;
  readonly changes: number;
  readonly photos: readonly string[];
}

/** All eight steps of a visit as a rep does them who has no time: begun, and prepare on the screen. */
export async function walkEightSteps({
  page,
  tap,
  short,
  changes,
  photos,
  ended = async () => {},
}: Walker): Promise<Checked> {
  const forward = page.locator('.dock .primary');
  const arrive = (step: Step): Promise<void> =>
    page.getByRole('heading', { level: 1, name: terms.step[step], exact: true }).waitFor();
  const goOn = (text: string): Promise<void> => tap(page.locator('.dock .primary', { hasText: text }));
  const choose = (group: string, nth = 0): Promise<void> =>
    tap(page.getByRole('group', { name: group, exact: true }).locator('label').nth(nth));
  const sheet = page.locator('dialog[open]');

  await goOn(visit.arrived);
  await ended('prepare');

  await arrive('greet');
  // Off duty no phone is asked where it is, and the check-in is by hand.
  await tap(forward.filter({ hasText: new RegExp(`^(${greet.checkIn}|${greet.checkInByHand})`) }));
  await page.locator('.notice', { hasText: '✓' }).first().waitFor();
  for (const kept of await page.getByRole('button', { name: greet.kept, exact: true }).all()) await tap(kept);
  await choose(greet.whoMet);
  await choose(greet.climate, 1);
  await goOn(greet.toCheck);
  await ended('greet');

  await arrive('store-check');
  await page.locator('.check-row').first().waitFor();
  let [counted, moves, left] = [0, 0, short];
  for (;;) {
    const pad = page.locator('.dock .pad');
    while (await pad.isVisible()) {
      await tap(pad.locator('button:text-is("4")'));
      await tap(pad.locator('.next'));
      counted++;
    }
    for (const low of await page.locator('.check-row .low').all()) {
      if (left === 0) break;
      await tap(low);
      left--;
    }
    const text = await forward.innerText();
    await tap(forward);
    if (text.startsWith(shelf.finish)) break;
    moves++;
  }
  await arrive('merchandise');
  await ended('store-check');

  // The camera goes from place to place by itself; it is opened where it does not stand at the next.
  for (const subject of photos) {
    const here = page.getByRole('dialog', { name: subject, exact: true });
    if (!(await here.isVisible())) {
      if (await sheet.isVisible()) await tap(sheet.locator('.sheet-head button'));
      await tap(page.getByRole('button', { name: subject, exact: true }));
    }
    await tap(here.getByRole('button', { name: camera.shoot, exact: true }));
    await here.waitFor({ state: 'detached' });
  }
  if (await sheet.isVisible()) await tap(sheet.locator('.sheet-head button'));
  await ended('photos');
  for (const toDo of await page.locator('.to-do').all())
    await tap(toDo.locator('label', { hasText: merchandise.done }).first());
  const consent = page.locator('label').filter({ hasText: new RegExp(`^${merchandise.consented}$`) });
  if (await consent.isVisible()) await tap(consent);
  await goOn(merchandise.toOrder);
  await arrive('suggested-order');
  await ended('merchandise');

  await page.locator('.order-row').first().waitFor();
  for (let i = 0; i < changes; i++) await tap(page.locator('.order-row .stepper button').nth(2 * i + 1));
  for (const why of await page.getByRole('group', { name: order.reason, exact: true }).all())
    await tap(why.locator('label').first());
  await tap(forward);
  await arrive('presentation');
  await ended('suggested-order');

  await tap(page.getByRole('button', { name: terms.answer.agreed, exact: true }));
  await goOn(present.toReview);
  await arrive('review');
  await ended('presentation');

  await choose(review.confirmed);
  await choose(review.goalReached);
  await goOn(review.toAdmin);
  await arrive('administration');
  await ended('review');

  await goOn(administer.finish);
  await page.locator('nav.tabs').waitFor();
  await ended('administration');
  return { counted, short: short - left, moves };
}
