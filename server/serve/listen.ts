import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import type { Routes } from '../routes.ts';

// Asked before anything is started: a second start by mistake must leave the first one and its database alone.
export function tryPort(host: string, port: number): Promise<void> {
  return new Promise((answer, reject) => {
    const probe = createServer()
      .on('error', reject)
      .listen(port, host, () => probe.close(() => answer()));
  });
}

/** How long we wait for a connection that trickles, milliseconds. A body has its own limit besides, see ../body.ts. */
export interface Patience {
  readonly head: number;
  readonly request: number;
  /** In this time an answer has to be taken, or some of it: LEAST_TAKEN bytes. */
  readonly answer: number;
  /** How often is looked. */
  readonly look: number;
}
export const PATIENCE: Patience = { head: 10_000, request: 120_000, answer: 28_000, look: 2000 };

const LEAST_TAKEN = 16 * 1024;

/** Serves; answers how to stop, which lets running requests end for a few seconds. */
export function listen(
  app: Routes,
  hostname: string,
  port: number,
  patience: Patience = PATIENCE,
): Promise<() => Promise<void>> {
  return new Promise((answer, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        hostname,
        port,
        serverOptions: {
          headersTimeout: patience.head,
          requestTimeout: patience.request,
          connectionsCheckingInterval: patience.look,
          keepAliveTimeout: 10_000,
        },
      },
      () => answer(() => close(server)),
    );
    server.on('error', reject);
    hangUpOnSlowReaders(server, patience);
  });
}

/** [H1] Who takes an answer drip by drip holds it in our memory for hours. */
function hangUpOnSlowReaders(server: ServerType, { answer, look }: Patience): void {
  const open = new Map<Socket, { taken: number; since: number }>();
  server.on('connection', (socket: Socket) => {
    open.set(socket, { taken: 0, since: performance.now() });
    socket.on('close', () => open.delete(socket));
  });
  const timer = setInterval(() => {
    const now = performance.now();
    for (const [socket, known] of open) {
      const taken = socket.bytesWritten - socket.writableLength;
      if (socket.writableLength === 0 || taken - known.taken >= LEAST_TAKEN) open.set(socket, { taken, since: now });
      else if (now - known.since > answer) socket.resetAndDestroy();
    }
  }, look);
  timer.unref();
  server.on('close', () => clearInterval(timer));
}

const close = (server: ServerType): Promise<void> =>
  new Promise((done) => {
    const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 5000);
    server.close(() => {
      clearTimeout(late);
      done();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
