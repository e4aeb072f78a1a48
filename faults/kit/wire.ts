import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Bytes as they are to a port, and then nothing more: an end, or only silence. What comes back until the other side ends. */
export async function sendBytes(port: number, bytes: Buffer, { hangsUp = true, wait = 10_000 } = {}): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  let heard = '';
  socket.on('data', (piece: Buffer) => (heard += piece.toString()));
  socket.on('error', () => {});
  const closed = once(socket, 'close');
  if (hangsUp) socket.end(bytes);
  else socket.write(bytes);
  const late = new AbortController();
  const ends = [closed, once(socket, 'end'), pause(wait, undefined, { signal: late.signal })];
  await Promise.race(ends).catch(() => {});
  late.abort();
  socket.destroy();
  return heard;
}

export const statusOf = (answer: string): number | null => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]) || null;

/** A POST with JSON as it goes over the wire, its parts apart. */
export function asPost(
  path: string,
  body: object,
  headers: Readonly<Record<string, string>>,
): { head: Buffer; body: Buffer } {
  const bytes = Buffer.from(JSON.stringify(body));
  const all = {
    host: '127.0.0.1',
    connection: 'close',
    'content-type': 'application/json',
    ...('transfer-encoding' in headers ? {} : { 'content-length': String(bytes.length) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return { head: Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), body: bytes };
}
