/** Test furniture: a real S3 server with one bucket, and a door in front of it. Imported by tests only. */
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type RequestOptions, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import S3rver from 's3rver';
import type { BucketSettings } from '../config.ts';

const KEYS = { keyId: 'keyOfOurs', secret: 'secret/of+ours', region: 'eu-central-1' };

export interface BucketServer {
  readonly settings: BucketSettings;
  /** What was asked of it: method and name. */
  readonly asked: string[];
  /** What the door does to a request before it is let through; a status ends it there. */
  atDoor: (of: { readonly method: string; readonly path: string }) => Promise<number | null> | number | null;
  /** Changes one byte of what it keeps. */
  readonly spoil: (name: string) => Promise<void>;
  /** What it keeps. */
  names(): Promise<string[]>;
  stop(): Promise<void>;
  /** Again at the same address, with what it had. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The server looks at no signature of the fourth version and at no sum of the bytes, so the door does, as the documents
 * of S3 say it is done. `name` that is the beginning of the host: the bucket has a host of its own.
 */
export async function aBucketServer(name = 'photos'): Promise<BucketServer> {
  const directory = await mkdtemp(join(tmpdir(), 'paodian-bucket-'));
  const options = { address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name }] };
  const behind = new S3rver({ ...options, port: 0 });
  const { port } = await behind.run();
  const isOwnHost = '127.0.0.1'.startsWith(`${name}.`);
  const asked: string[] = [];
  const answerTo = async (incoming: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const body = await bytesOf(incoming);
    const { method = '', url = '' } = incoming;
    asked.push(`${method} ${url}`);
    const status = (await server.atDoor({ method, path: url })) ?? (isSigned(incoming, body) ? null : 403);
    if (status !== null) {
      const code = status === 403 ? 'SignatureDoesNotMatch' : 'InternalError';
      answer.writeHead(status).end(method === 'HEAD' ? '' : `<Error><Code>${code}</Code></Error>`);
      return;
    }
    const { authorization: _, ...headers } = incoming.headers;
    const path = isOwnHost ? `/${name}${url}` : url;
    const from = await askBehind({ host: '127.0.0.1', port, method, path, headers }, body);
    // It answers before the file is written; S3 does not.
    const isKept = method === 'PUT' && from.statusCode === 200;
    while (isKept && !body.equals(await bytesOf(await askBehind({ host: '127.0.0.1', port, path })))) continue;
    answer.writeHead(from.statusCode!, from.headers);
    await pipeline(from, answer);
  };
  // Behind, a file is written in its place. S3 shows whole objects only: so here one at a time comes to a name.
  const turns = new Map<string, Promise<void>>();
  const door = createServer((incoming, answer) => {
    const { url = '' } = incoming;
    const turn = (turns.get(url) ?? Promise.resolve()).then(() => answerTo(incoming, answer));
    turns.set(
      url,
      turn.catch(() => void answer.destroy()),
    );
  });
  const listenAt = async (at: number): Promise<number> => {
    door.listen(at, '127.0.0.1');
    await once(door, 'listening');
    return (door.address() as AddressInfo).port;
  };
  const stop = async (): Promise<void> => {
    door.close();
    door.closeAllConnections();
    await once(door, 'close');
  };
  const at = await listenAt(0);
  const filesBelow = async (): Promise<string[]> =>
    (await readdir(directory, { recursive: true, withFileTypes: true }))
      .filter((one) => one.isFile() && one.name.endsWith('_object'))
      .map((one) => join(one.parentPath, one.name));
  const server: BucketServer = {
    settings: { endpoint: `http://127.0.0.1:${at}`, name, ...KEYS },
    asked,
    atDoor: () => null,
    names: async () =>
      (await filesBelow()).map((path) => path.slice(join(directory, name).length + 1, -'._S3rver_object'.length)),
    spoil: async (of) => {
      const path = (await filesBelow()).find((one) => one.endsWith(`${of}._S3rver_object`))!;
      const bytes = await readFile(path);
      bytes[0]! ^= 1;
      await writeFile(path, bytes);
    },
    stop,
    start: async () => void (await listenAt(at)),
    close: async () => {
      if (door.listening) await stop();
      await behind.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
  return server;
}

async function askBehind(of: RequestOptions, body?: Buffer): Promise<IncomingMessage> {
  const asking = request(of).end(body);
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  return answer;
}

async function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

const hexOf = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');
const keyed = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Is this request signed with our keys (Signature Version 4), and are these the bytes that were signed? */
function isSigned({ method, url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const said =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/;
  const [, keyId, day = '', region = '', names = '', signature] = said.exec(headers.authorization ?? '') ?? [];
  const content = String(headers['x-amz-content-sha256'] ?? '');
  const isAsItCame = content === hexOf(body) || (content === 'UNSIGNED-PAYLOAD' && body.length === 0);
  const md5 = headers['content-md5'] ?? createHash('md5').update(body).digest('base64');
  if (keyId !== KEYS.keyId || region !== KEYS.region || !isAsItCame) return false;
  if (md5 !== createHash('md5').update(body).digest('base64')) return false;
  const [path, query = ''] = url.split('?');
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, path, query, signed.join(''), names, content].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hexOf(canonical)].join('\n');
  const key = [region, 's3', 'aws4_request'].reduce<Buffer>(keyed, keyed(`AWS4${KEYS.secret}`, day));
  return keyed(key, text).toString('hex') === signature;
}
