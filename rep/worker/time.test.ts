import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { endBy, Offline, send } from '../sync/api.ts';

afterEach(() => endBy(Infinity));

test('[B3] a request does not outlive the time of whoever may not work for long', async () => {
  const server = createServer(() => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  endBy(Date.now() + 20);
  await expect(send(`http://127.0.0.1:${port}/`, '{}', null, 'application/json')).rejects.toThrow(Offline);
  server.closeAllConnections();
  server.close();
});
