import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { served, type Release } from '../../rep/field-day/whole-app.ts';
import { builtParts, PARTS_PAGE } from '../../rep/field-day/parts.ts';

let built: Promise<Map<string, string>> | null = null;

/** Here stands the page with the parts; all else is the server's. */
export const PARTS_PATH = '/parts';

/** When a request began and when it had its answer. */
export interface Carriage {
  readonly from: number;
  readonly to: number;
}

export interface Piece {
  readonly from: number;
  to: number | null;
}

/** How many were under way at the same time, at most. */
export function mostAtOnce(all: readonly Carriage[]): number {
  const moments = all.flatMap(({ from, to }) => [
    { at: from, more: 1 },
    { at: to, more: -1 },
  ]);
  let now = 0;
  let most = 0;
  // What ends at the moment at which another begins has ended before.
  for (const { more } of moments.sort((a, b) => a.at - b.at || a.more - b.more)) most = Math.max(most, (now += more));
  return most;
}

/**
 * What a browser takes for the server: the same address whatever happens behind it, and beside the server's own pages one
 * with the phone's parts. Each request goes on over a connection of its own, so that a bad line's tricks are for one; and
 * when that connection dies, so does the browser's.
 */
export class Front {
  /** Requests of sync that went through whole, but for those that nobody waited for. */
  readonly carried: Carriage[] = [];
  /** Pieces of photos: where each began, and how far the server then said that it was; null when it did not. */
  readonly pieces: Piece[] = [];
  /** What is given out as the app in the server's place; null: what the server has. */
  release: Release | null = null;
  readonly #server: Server;
  readonly #to: () => number;
  #files = new Map<string, string>();

  private constructor(to: () => number) {
    this.#to = to;
    this.#server = createServer((asked, answer) => this.#answer(asked, answer));
  }

  /** `to`: the port to which requests go on, asked anew for each. */
  static async open(to: () => number): Promise<Front> {
    const front = new Front(to);
    built ??= builtParts();
    front.#files = await built;
    front.#server.listen(0, 'localhost');
    await once(front.#server, 'listening');
    return front;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  #answer(asked: IncomingMessage, answer: ServerResponse): void {
    const path = asked.url ?? '/';
    const page = this.release && served(this.release, path);
    if (page) {
      answer.writeHead(page.status ?? 200, { 'content-type': page.type });
      answer.end(page.body);
      return;
    }
    const code = this.#files.get(path.slice(1));
    if (code === undefined && path !== PARTS_PATH) return this.#carry(asked, answer);
    answer.setHeader('content-type', code === undefined ? 'text/html' : 'text/javascript');
    answer.end(code ?? PARTS_PAGE);
  }

  #carry(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, url, headers } = asked;
    const onward = request({
      host: '127.0.0.1',
      port: this.#to(),
      method,
      path: url,
      headers: { ...headers, connection: 'close' },
      agent: false,
    });
    const from = performance.now();
    answer.on('finish', () => {
      if (/^\/v1\/sync\/(push|pull)$/.test(url ?? '')) this.carried.push({ from, to: performance.now() });
    });
    const hangUp = (): void => void answer.destroy();
    onward.on('error', hangUp);
    const piece: Piece | null = method === 'PATCH' ? { from: Number(headers['upload-offset']), to: null } : null;
    if (piece) this.pieces.push(piece);
    onward.on('response', (told) => {
      if (piece && told.headers['upload-offset']) piece.to = Number(told.headers['upload-offset']);
      answer.writeHead(told.statusCode!, told.headers);
      told.pipe(answer);
      told.on('aborted', hangUp);
      told.on('error', hangUp);
    });
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
