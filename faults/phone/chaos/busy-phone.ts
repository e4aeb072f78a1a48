import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Id } from '../../../core/base/id.ts';
import type { Fact } from '../../../protocol/all-facts.ts';
import { opened } from '../../../server/sync/field-day.ts';
import { photographOn, tellOn, type OnDisk } from '../../kit/browser-deeds.ts';
import { untilSent } from '../../kit/browser-heal.ts';
import type { BrowserScene, Carried } from '../../kit/browser-scene.ts';
import { aVisit } from '../../kit/field.ts';
import { aPhoto } from '../../kit/photos.ts';

/** Of a hundred deeds. */
const PHOTOS = 6;
const SYNCS = 35;
/** Between two deeds of a tab, milliseconds. */
const REST = [40, 260] as const;

interface Tab {
  page: Page;
  isDead: boolean;
  work: Promise<void>;
}

/** A rep's phone on a bad day: works and sends in some tabs, is killed, is opened again and looked through. */
export class BusyPhone {
  readonly #scene: BrowserScene;
  readonly #of: Carried;
  readonly #count: number;
  readonly #outlets: readonly Id[];
  #tabs: Tab[] = [];
  #isOver = false;

  constructor(scene: BrowserScene, of: Carried, tabs: number) {
    this.#scene = scene;
    this.#of = of;
    this.#count = tabs;
    this.#outlets = scene.field.territory.outlets.slice(0, -1).map(({ id }) => id);
  }

  async open(): Promise<void> {
    await this.#of.phone.start();
    for (let i = 0; i < this.#count; i++) this.#tabs.push(await this.#openTab());
  }

  async #openTab(): Promise<Tab> {
    const page = await this.#of.phone.bareParts();
    const tab: Tab = { page, isDead: false, work: Promise.resolve() };
    tab.work = this.#work(tab);
    tab.work.catch(() => {});
    return tab;
  }

  /** Answers what was asked of a tab, null when it has died over it. */
  async #ask<T>(tab: Tab, asked: Promise<T>): Promise<T | null> {
    try {
      return await asked;
    } catch (error) {
      if (tab.isDead) return null;
      throw error;
    }
  }

  async #work(tab: Tab): Promise<void> {
    const { chance } = this.#scene.field;
    await this.#ask(
      tab,
      tab.page.evaluate(() => window.phone.phone.openPhone()),
    );
    if (!(await this.#signIn(tab))) return;
    const found = await this.#ask(tab, this.#of.told.look(tab.page));
    if (!found) return;
    this.#scene.wrong(...found.wrong);
    while (!this.#isOver && !tab.isDead) {
      const isKept = chance.percent(PHOTOS) ? await this.#photograph(tab) : await this.#visit(tab);
      if (!isKept) return;
      if (chance.percent(SYNCS))
        await this.#ask(
          tab,
          tab.page.evaluate(() => void window.phone.loop.syncNow()),
        );
      await pause(chance.between(...REST));
      if (!(await this.#signIn(tab))) return;
    }
  }

  /** Signs in where that is needed, as often as the line lets it fail; answers whether the tab still lives. */
  async #signIn(tab: Tab): Promise<boolean> {
    while (!tab.isDead && !this.#isOver) {
      const isIn = await this.#ask(
        tab,
        tab.page.evaluate(async (who) => {
          const { database, phone, status } = window.phone;
          const self = await database.readSelf().catch(() => undefined);
          const isNeeded = !self?.token || status.currentStatus().line === 'needs-login';
          return !isNeeded || (await phone.signIn(who)) === null;
        }, this.#of.phone.who),
      );
      if (isIn) return true;
      await pause(100);
    }
    return !tab.isDead;
  }

  async #save(tab: Tab, facts: readonly Fact[], deed: () => Promise<Id[]>): Promise<boolean> {
    this.#of.told.begin(facts);
    const ids = await this.#ask(tab, deed());
    if (ids) this.#of.told.isSaved(facts, ids);
    return ids !== null;
  }

  #visit(tab: Tab): Promise<boolean> {
    const facts = aVisit(this.#scene.field, { outlets: this.#outlets });
    return this.#save(tab, facts, () => tellOn(tab.page, facts));
  }

  async #photograph(tab: Tab): Promise<boolean> {
    const { chance } = this.#scene.field;
    const visit = randomUUID();
    const open = [opened(visit, chance.pick(this.#outlets))];
    if (!(await this.#save(tab, open, () => tellOn(tab.page, open)))) return false;
    const photo = await aPhoto(chance, visit);
    return this.#save(tab, [photo.fact], () => photographOn(tab.page, photo));
  }

  /** The whole browser dies, and is opened again. */
  async killBrowser(): Promise<void> {
    for (const tab of this.#tabs) tab.isDead = true;
    await this.#of.phone.kill();
    await this.#buried(this.#tabs.splice(0));
    await this.open();
  }

  /** What draws one of the tabs dies, and it is opened again. */
  async killTab(): Promise<void> {
    const [tab] = this.#tabs.splice(0, 1);
    tab!.isDead = true;
    await this.#of.phone.killTab(tab!.page);
    await this.#buried([tab!]);
    this.#tabs.push(await this.#openTab());
  }

  /** Throws what a tab has failed of before it died. */
  async #buried(tabs: readonly Tab[]): Promise<void> {
    await Promise.all(tabs.map(({ work }) => work));
  }

  /** No new work from now on. */
  async rest(): Promise<void> {
    this.#isOver = true;
    await this.#buried(this.#tabs);
  }

  /** Sends what is left; answers the seconds that it took. */
  async finish(seconds: number): Promise<number> {
    const [tab] = this.#tabs;
    const isNeeded = await tab!.page.evaluate(() => window.phone.status.currentStatus().line === 'needs-login');
    if (isNeeded) await this.#of.phone.signIn(tab!.page);
    return untilSent(this.#of.phone, tab!.page, seconds);
  }

  async disk(): Promise<OnDisk> {
    const { disk, wrong } = await this.#of.told.look(this.#tabs[0]!.page);
    this.#scene.wrong(...wrong);
    return disk;
  }
}
