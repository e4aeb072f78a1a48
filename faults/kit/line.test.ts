import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { BadLine, type Trick } from './line.ts';

/** What arrived whole at the server, in the order of arrival. */
let arrived: string[];
/** How many requests broke off on their way. */
let broken: number;
let line: BadLine;
/** Called with what has just arrived. */
let onArrival: (text: string) => void;

beforeEach(async () => {
  arrived = [];
  broken = 0;
  onArrival = () => {};
  const server = createServer((request, answer) => {
    bodyOf(request).then(
      (text) => {
        arrived.push(text);
        onArrival(text);
        answer.end(`heard ${text}`);
      },
      () => broken++,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  line = await BadLine.open(() => (server.address() as AddressInfo).port);
  onTestFinished(async () => {
    await line.close();
    server.closeAllConnections();
    server.close();
  });
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

async function tell(text: string, trick: Trick, stop?: AbortSignal): Promise<string> {
  line.trick = () => trick;
  const answer = await fetch(line.url, {
    method: 'POST',
    body: text,
    headers: { connection: 'close' },
    redirect: 'manual',
    ...(stop && { signal: stop }),
  });
  return answer.text();
}

const arrival = (of: number): Promise<void> =>
  new Promise((resolve) => {
    onArrival = () => arrived.length >= of && resolve();
  });

test('a line without tricks carries both ways, whatever the size', async () => {
  const large = 'x'.repeat(5_000_000);
  expect(await tell(large, {})).toBe(`heard ${large}`);
  expect(line.sent).toBeGreaterThan(5_000_000);
});

test.each([0, 1, 40, 200])('a request that is cut after %i bytes never arrives', async (cutRequestAfter) => {
  await expect(tell('x'.repeat(1000), { cutRequestAfter })).rejects.toThrow();
  expect(arrived).toEqual([]);
  expect(line.sent).toBe(cutRequestAfter);
});

test('a lost answer: the server has heard it, the phone does not know', async () => {
  await expect(tell('a', { dropAnswer: true })).rejects.toThrow();
  expect(arrived).toEqual(['a']);
});

test('an answer is cut in its middle', async () => {
  await expect(tell('x'.repeat(1000), { cutAnswerAfter: 300 })).rejects.toThrow();
  expect(arrived.length).toBe(1);
});

test('a spoilt byte arrives as another one', async () => {
  const heard = await tell('a'.repeat(4000), { spoilRequestAt: 3000 });
  expect(heard.replaceAll('a', '')).toBe('herd `');
});

test('a twin comes over a second connection at the same time, and the phone gets one answer', async () => {
  const both = arrival(2);
  expect(await tell('a', { twin: true })).toBe('heard a');
  await both;
  expect(arrived).toEqual(['a', 'a']);
});

test('a request comes again after its answer', async () => {
  const both = arrival(2);
  expect(await tell('a', { sendAgainAfter: 20 })).toBe('heard a');
  await both;
  expect(arrived).toEqual(['a', 'a']);
});

test('what is held back is overtaken', async () => {
  const late = tell('a', { delay: 1000 });
  await expect.poll(() => line.connections).toBe(1);
  expect(await tell('b', {})).toBe('heard b');
  expect(await late).toBe('heard a');
  expect(arrived).toEqual(['b', 'a']);
});

test('a slow line takes its time', async () => {
  const from = performance.now();
  expect(await tell('x'.repeat(2000), { rate: 10_000 })).toHaveLength(2006);
  expect(performance.now() - from).toBeGreaterThan(200);
});

test('the line answers in the place of the server', async () => {
  const portal = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<h1>Welcome</h1>';
  expect(await tell('a', { answer: portal })).toBe('<h1>Welcome</h1>');
  expect(arrived).toEqual([]);
});

test('half open: nothing comes, and nobody hangs up', async () => {
  await expect(tell('a', { halfOpen: true }, AbortSignal.timeout(300))).rejects.toThrow('timeout');
  expect([arrived, broken]).toEqual([[], 0]);
});

test('hanging up ends what is under way, and the next one is served', async () => {
  const waiting = tell('a', { halfOpen: true });
  await expect.poll(() => line.connections).toBe(1);
  line.hangUp();
  await expect(waiting).rejects.toThrow();
  expect(await tell('b', {})).toBe('heard b');
});
