import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface Line {
  /** Bits in a second, each way and of all connections together. */
  readonly bits: number;
  /** From asking to the first byte of the answer, milliseconds. */
  readonly roundTrip: number;
}

export const LINES = {
  '1.6 Mbit/s': { bits: 1_600_000, roundTrip: 150 },
  '400 kbit/s': { bits: 400_000, roundTrip: 400 },
  '400 ms': { bits: 10_000_000, roundTrip: 400 },
} satisfies Record<string, Line>;

export interface SlowLine {
  readonly url: string;
  /** Bytes over the line so far, with the headers of HTTP and without those below it. */
  readonly up: () => number;
  readonly down: () => number;
  /** From now on there is nothing slow about it, until it is slow again. */
  slow: boolean;
  readonly close: () => Promise<void>;
}

/**
 * A line to a server that is slow in what passes and in how long it is on its way. A new connection waits one round trip,
 * as TCP does for its handshake; nothing is lost and nothing has to begin slowly, which is kinder than a real one.
 */
export async function slowLine(url: string, { bits, roundTrip }: Line): Promise<SlowLine> {
  const to = Number(new URL(url).port);
  const sockets = new Set<Socket>();
  const perMs = bits / 8 / 1000;
  const count = { up: 0, down: 0 };
  const free = { up: 0, down: 0 };
  const carry = async (from: Socket, into: Socket, way: 'up' | 'down'): Promise<void> => {
    let last = Promise.resolve();
    for await (const bytes of from as AsyncIterable<Buffer>) {
      count[way] += bytes.length;
      if (!line.slow) {
        await last;
        into.write(bytes);
        continue;
      }
      free[way] = Math.max(free[way], performance.now()) + bytes.length / perMs;
      const passed = free[way] - performance.now();
      const before = last;
      // What is on its way does not hold up what is put onto it: only the rate does.
      last = pause(passed + roundTrip / 2).then(async () => {
        await before;
        into.write(bytes);
      });
      if (passed > 1) await pause(passed);
    }
    await last;
    into.end();
  };
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (phone) => {
    void (async () => {
      if (line.slow) await pause(roundTrip);
      const far = connect({ port: to, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
      for (const one of [phone, far]) {
        sockets.add(one);
        one.on('error', () => one.destroy()).on('close', () => sockets.delete(one));
      }
      await Promise.allSettled([carry(phone, far, 'up'), carry(far, phone, 'down')]);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const line: SlowLine = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    up: () => count.up,
    down: () => count.down,
    slow: true,
    close: async () => {
      for (const one of sockets) one.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return line;
}
