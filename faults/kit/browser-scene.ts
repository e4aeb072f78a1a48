import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Id } from '../../core/base/id.ts';
import { BrowserPhone } from './browser.ts';
import { giveBooks } from './browser-book.ts';
import type { OnDisk } from './browser-deeds.ts';
import { Front } from './browser-front.ts';
import { Told } from './browser-told.ts';
import { freePort, unexpectedOf, type Child } from './child.ts';
import type { Fault, Found } from './fault.ts';
import { aField, PASSWORD, type Field } from './field.ts';
import { BadLine } from './line.ts';
import { realServer } from './servers.ts';
import { judge, sameBook } from './verdict.ts';

/** A phone with a real browser, and what it was told and has said. */
export interface Carried {
  readonly phone: BrowserPhone;
  readonly told: Told;
}

/** A field, the real server in a process of its own, a bad line before it, and phones with real browsers. */
export interface BrowserScene {
  readonly field: Field;
  readonly line: BadLine;
  readonly front: Front;
  readonly rounds: number;
  readonly server: Child;
  /** A phone of the first rep, or of this one; its profile lies in a folder of its own, or in this one. */
  aPhone(of?: { rep?: 0 | 1; folder?: string }): Promise<Carried>;
  /** What goes against the test's own criterion, in words. */
  readonly wrong: (...what: readonly string[]) => void;
  /** Kills the server and starts it anew behind the same address; `between` happens while there is none. */
  restart(between?: () => Promise<void>): Promise<void>;
  /** Where the server's data are. */
  readonly place: Place;
  /** From the next start on they are there. */
  moveTo(place: Place): void;
}

/** A database and a folder with a server's data. */
export type Place = Pick<Field, 'databaseUrl' | 'folder' | 'pool'>;

/** What a test tells at the end: figures, and what lies on its phones then. */
export type PlayedInBrowser = Pick<Found, 'did'> &
  Partial<Pick<Found, 'recovered'>> & {
    readonly disks: readonly OnDisk[];
    /** Those that have heard of everything: their books are what a new phone gets. All of them, when nothing is said. */
    readonly upToDate?: readonly OnDisk[];
    /** Facts that have to wait for a person in the end, or were turned down. */
    readonly aside?: ReadonlySet<Id>;
  };

export const inBrowserScene =
  (play: (scene: BrowserScene) => Promise<PlayedInBrowser>, { outlets = 40 } = {}): Fault['run'] =>
  async ({ rounds, seed }) => {
    const field = await aField({ seed, outlets });
    await giveBooks(field);
    const port = await freePort();
    let place: Place = field;
    let server = await realServer(place, port);
    const line = await BadLine.open(() => port);
    const front = await Front.open(() => line.port);
    const [wrong, folders, phones]: [string[], string[], BrowserPhone[]] = [[], [], []];
    const scene: BrowserScene = {
      field,
      line,
      front,
      rounds,
      get server() {
        return server;
      },
      aPhone: async ({ rep = 0, folder } = {}) => {
        const own = folder ?? (await mkdtemp(join(tmpdir(), 'paodian-phone-')));
        if (!folder) folders.push(own);
        const who = { login: field.territory.reps[rep].login, password: PASSWORD };
        const phone = new BrowserPhone({ folder: own, url: front.url, who });
        phones.push(phone);
        return { phone, told: new Told(field.witness) };
      },
      wrong: (...what) => void wrong.push(...what),
      restart: async (between = async () => {}) => {
        if (!(await server.kill())) wrong.push(`the server has ended by itself: ${server.said()}`);
        wrong.push(...unexpectedOf(server));
        await between();
        server = await realServer(place, port);
      },
      get place() {
        return place;
      },
      moveTo: (next) => void (place = next),
    };
    try {
      const { did, disks, upToDate = disks, recovered = null, aside } = await play(scene);
      line.trick = () => ({});
      const whole = field.phone(line.url);
      await whole.sync();
      const verdict = await judge({ ...field, ...place }, disks, aside);
      const books = upToDate.flatMap((disk) => sameBook(disk, whole));
      const faults = phones.flatMap((phone) => [...phone.faults].map((fault) => `a tab has failed: ${fault}`));
      return {
        ...verdict,
        recovered,
        wrong: [...new Set([...wrong, ...verdict.wrong, ...books, ...faults, ...unexpectedOf(server)])],
        did,
      };
    } finally {
      for (const phone of phones) if (phone.pid !== null) await phone.kill();
      await front.close();
      await line.close();
      await server.kill();
      await field.close();
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    }
  };
