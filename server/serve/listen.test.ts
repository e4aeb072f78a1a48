import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from './listen.ts';
import { newRoutes } from '../routes.ts';

const LARGE = randomBytes(4 * 1024 * 1024);
let port: number;
let stop: () => Promise<void>;
let given = 0;
let giveUp = (): void => {};
const hasGivenUp = new Promise<void>((done) => (giveUp = done));
const open = new Set<Socket>();
beforeAll(async () => {
  const app = newRoutes();
  app.get('/large', (c) => c.body(LARGE));
  app.post('/body', async (c) => c.json({ size: (await c.req.arrayBuffer()).byteLength }));
  // Without an end: whoever takes it to the end would never be there.
  app.get('/endless', (c) =>
    c.body(
      new ReadableStream<Uint8Array>({
        pull: (to) => {
          given += 65_536;
          to.enqueue(LARGE.subarray(0, 65_536));
        },
        cancel: giveUp,
      }),
    ),
  );
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  ({ port } = probe.address() as AddressInfo);
  await new Promise((done) => probe.close(done));
  stop = await listen(app, '127.0.0.1', port, { head: 300, request: 600, answer: 500, look: 50 });
});
afterAll(async () => {
  for (const socket of open) socket.destroy();
  await stop();
});

function say(text: string): Socket {
  const socket = connect(port, '127.0.0.1');
  open.add(socket);
  socket.on('error', () => {});
  socket.write(text);
  return socket;
}

test('[H1] who sends half a head, or half a body, is hung up on', async () => {
  for (const text of [
    'GET /large HTTP/1.1\r\nhost: x\r\nx-half: ',
    'POST /body HTTP/1.1\r\nhost: x\r\ncontent-length: 50\r\n\r\nhalf',
  ]) {
    const socket = say(text);
    socket.resume();
    await once(socket, 'close');
    expect(socket.destroyed).toBe(true);
  }
});

test('[H1] who takes hardly anything of an answer is hung up on, and who takes it gets the whole', async () => {
  const slow = say('GET /endless HTTP/1.1\r\nhost: x\r\n\r\n');
  await once(slow, 'readable');
  await hasGivenUp;
  expect(given).toBeGreaterThan(0);
  const whole = await (await fetch(`http://127.0.0.1:${port}/large`)).arrayBuffer();
  expect(Buffer.from(whole).equals(LARGE)).toBe(true);
});
