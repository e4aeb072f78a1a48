import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { builtParts, PARTS_PAGE } from '../../rep/field-day/parts.ts';

export interface PartsPhone {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** A phone without screens: its log, its book and its sync in a real browser. What it asks goes to `to`, as it is. */
export async function partsPhone(context: BrowserContext, to: string): Promise<PartsPhone> {
  const files = await builtParts();
  const agent = new Agent({ keepAlive: true });
  const server = createServer((asked, answer) => {
    const { url = '/', method, headers } = asked;
    if (url.startsWith('/v1/')) {
      const on = request(new URL(url, to), { method, headers, agent }, (from) => {
        answer.writeHead(from.statusCode!, from.headers);
        from.pipe(answer);
      });
      asked.pipe(on.on('error', () => answer.destroy()));
      return;
    }
    const code = files.get(url.slice(1));
    answer.setHeader('content-type', code === undefined ? 'text/html' : 'text/javascript');
    answer.end(code ?? PARTS_PAGE);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  await context.addInitScript('globalThis.__name = (of) => of');
  const page = await context.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'phone' in window);
  return {
    page,
    close: async () => {
      await context.close();
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
