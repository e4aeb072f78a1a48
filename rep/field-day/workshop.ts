/** Test furniture: the phone's parts in a real browser with a real disk, at the end of a line that the test holds. */
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { LAUNCH } from './chromium.ts';
import { builtParts, PARTS_PAGE } from './parts.ts';

/** A browser is slow to start on a busy machine. */
export const SLOW = 120_000;

export interface Asked {
  readonly path: string;
  readonly body: string;
  readonly token: string | null;
  /** Of its body, on the line. */
  readonly size: number;
  readonly isPacked: boolean;
}
/** What comes back over the line; null: nothing, ever. */
export type Answer = {
  readonly status?: number;
  readonly type?: string;
  readonly location?: string;
  readonly body: string | Uint8Array;
} | null;
export type Office = (asked: Asked) => Answer | Promise<Answer>;

function tell(response: ServerResponse, told: NonNullable<Answer>): void {
  response.writeHead(told.status ?? 200, {
    'content-type': told.type ?? 'application/json',
    ...(told.location && { location: told.location }),
  });
  response.end(told.body);
}

export class Workshop {
  readonly address: string;
  /** What was asked over the line so far. */
  readonly asked: Asked[] = [];
  /** Who answers; nobody does until somebody is put here. */
  office: Office = () => null;
  /** What stands at other paths; the page with the parts where nothing does. */
  site: (path: string) => Answer = () => null;
  readonly #server: Server;
  readonly #folders: string[] = [];
  readonly #browsers = new Set<BrowserContext>();
  #shared: Browser | null = null;

  private constructor(server: Server) {
    this.#server = server;
    this.address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  }

  static async open(): Promise<Workshop> {
    const files = await builtParts();
    const server = createServer((request, response) => void answer(request, response));
    server.listen(0, 'localhost');
    await once(server, 'listening');
    const workshop = new Workshop(server);
    async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const path = request.url ?? '/';
      if (path.startsWith('/v1/')) return workshop.#answer(path, request, response);
      const page = workshop.site(path);
      if (page) return tell(response, page);
      const code = files.get(path.slice(1));
      response.setHeader('content-type', code === undefined ? 'text/html' : 'text/javascript');
      response.end(code ?? PARTS_PAGE);
    }
    return workshop;
  }

  async #answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
    const token = request.headers.authorization?.replace('Bearer ', '') ?? null;
    const bytes = Buffer.concat(pieces);
    const isPacked = request.headers['content-encoding'] === 'gzip';
    const body = (isPacked ? gunzipSync(bytes) : bytes).toString();
    const asked: Asked = { path, body, token, size: bytes.length, isPacked };
    this.asked.push(asked);
    const told = await this.office(asked);
    if (told) tell(response, told);
  }

  /** A place for what a phone keeps. */
  disk(): string {
    const folder = mkdtempSync(join(tmpdir(), 'paodian-phone-'));
    this.#folders.push(folder);
    return folder;
  }

  /** A browser whose disk the test keeps: it can be killed and opened again. */
  async openBrowser(disk: string): Promise<BrowserContext> {
    const context = await chromium.launchPersistentContext(disk, LAUNCH);
    this.#browsers.add(context);
    return context;
  }

  /** A phone with nothing on it, whose disk nobody needs afterwards. */
  async newPhone(): Promise<Page> {
    this.#shared ??= await chromium.launch(LAUNCH);
    const context = await this.#shared.newContext();
    this.#browsers.add(context);
    return this.newTab(context);
  }

  /** A tab with our parts in it; nobody's phone is open yet. */
  async newTab(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto(this.address);
    await page.waitForFunction(() => 'phone' in window);
    return page;
  }

  /** What is open is closed, and what was asked is forgotten. */
  async tidy(): Promise<void> {
    await Promise.all([...this.#browsers].map((context) => context.close().catch(() => {})));
    this.#browsers.clear();
    for (const folder of this.#folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    this.asked.length = 0;
    this.office = () => null;
    this.site = () => null;
  }

  async close(): Promise<void> {
    await this.tidy();
    await this.#shared?.close();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** The whole browser goes down with no word, as when the system takes its memory. */
export async function crash(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session) await session.send('Browser.crash').catch(() => {});
  await context.close().catch(() => {});
}
