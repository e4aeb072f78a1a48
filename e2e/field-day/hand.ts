import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

/** The hand of a rep on his phone: it presses what stands there in words. */
export class Hand {
  readonly page: Page;
  readonly words: Words;

  constructor(page: Page, words: Words) {
    this.page = page;
    this.words = words;
  }

  /** The sheet that is open, else the whole screen. */
  get here(): Locator {
    return this.page.locator('dialog[open], body:not(:has(dialog[open]))');
  }
  press = (name: string): Promise<void> => this.here.getByRole('button', { name, exact: true }).first().click();
  /** Presses the one thing to do, which says this and may say more. */
  goOn = (name: string): Promise<void> => this.page.locator('.dock .primary', { hasText: name }).click();
  follow = (name: string): Promise<void> => this.here.getByRole('link', { name, exact: true }).first().click();
  choose = (name: string): Promise<void> => this.here.getByRole('radio', { name, exact: true }).first().check();
  fill = (label: string, text: string): Promise<void> => this.here.getByLabel(label, { exact: true }).fill(text);
  /** Waits for a step of the visit. */
  arrive = (step: keyof Words['terms']['step']): Promise<void> =>
    this.page.getByRole('heading', { level: 1, name: this.words.terms.step[step], exact: true }).waitFor();
  see = (text: string): Promise<void> => this.here.getByText(text).first().waitFor();
  /** The visit that is open on the screen. */
  get visit(): string {
    return new URL(this.page.url()).pathname.split('/')[3]!;
  }
  /** Waits, where the strip is to be seen, until the server has all of it. */
  untilSent = async (): Promise<void> => {
    const sent = this.page.locator('a.strip', { hasText: this.words.common.allSent });
    await sent.waitFor({ timeout: 60_000 });
  };
  /** A key that comes while a sheet is still being drawn goes nowhere: who sees it open presses again. */
  closeSheet = async (): Promise<void> => {
    const sheet = this.page.locator('dialog');
    for (let pressed = 0; pressed < 5 && (await sheet.count()) > 0; pressed++) {
      await this.page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached', timeout: 3000 }).catch(() => {});
    }
    await sheet.waitFor({ state: 'detached' });
  };

  /** Counts what the pad asks for, each time so many, until it asks no more. */
  async countAll(digit = '4'): Promise<number> {
    const pad = this.page.locator('.dock .pad');
    let taps = 0;
    for (; await pad.isVisible(); taps += 2) {
      await pad.getByRole('button', { name: digit, exact: true }).click();
      await pad.getByRole('button', { name: this.words.shelf.next, exact: true }).click();
    }
    return taps;
  }

  /** Counts what the pad asks for, number by number, in the order in which it asks. */
  async countOnPad(numbers: readonly string[]): Promise<void> {
    const pad = this.page.locator('.dock .pad');
    for (const number of numbers) {
      for (const digit of number) await pad.getByRole('button', { name: digit, exact: true }).click();
      await pad.getByRole('button', { name: this.words.shelf.next, exact: true }).click();
    }
  }

  /** Checks the whole shelf as the dock says: counts, confirms the rest of each block, goes on. Answers the taps. */
  async checkShelf(): Promise<number> {
    const forward = this.page.locator('.dock .primary');
    let taps = 0;
    for (;;) {
      taps += await this.countAll();
      const text = await forward.innerText();
      if (text.startsWith(this.words.shelf.finish)) return taps;
      await forward.click();
      taps++;
    }
  }

  /** Takes the one photo that is asked for here. */
  async photographHere(): Promise<void> {
    await this.press(this.words.alsoSeen.photo);
    await this.press(this.words.camera.shoot);
    await this.page.locator('dialog').waitFor({ state: 'detached' });
  }

  /** Takes a photo of this alone. */
  async photograph(subject: string): Promise<void> {
    await this.press(subject);
    await this.press(this.words.camera.shoot);
    await this.page.getByRole('dialog', { name: subject, exact: true }).waitFor({ state: 'detached' });
    // The camera has gone on to the next place, or there was none.
    if (await this.page.locator('dialog').isVisible()) await this.closeSheet();
    await this.page.getByRole('img', { name: subject }).first().waitFor();
  }
}
