import { createServer } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import type { App } from './http.ts';

// Asked before anything is started: a second start by mistake must leave the first one and its database alone.
export function tryPort(host: string, port: number): Promise<void> {
  return new Promise((answer, reject) => {
    const probe = createServer()
      .on('error', reject)
      .listen(port, host, () => probe.close(() => answer()));
  });
}

/** Serves; answers how to stop, which lets running requests end for a few seconds. */
export function listen(app: App, hostname: string, port: number): Promise<() => Promise<void>> {
  return new Promise((answer, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        hostname,
        port,
        serverOptions: {
          headersTimeout: 10_000,
          requestTimeout: 120_000,
          connectionsCheckingInterval: 2000,
          keepAliveTimeout: 10_000,
        },
      },
      () => answer(() => close(server)),
    );
    server.on('error', reject);
  });
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
