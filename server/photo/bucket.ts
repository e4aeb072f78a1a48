import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { BucketSettings } from '../config.ts';
import { PhotosAway, whyAway } from './away.ts';
import type { PhotoFile, PhotoStore } from './store.ts';

/** Photos below `photos/` of a bucket, under the names that they would have in a folder. */
export interface Bucket extends PhotoStore {
  /** What people call it; no secret in it. */
  readonly place: string;
  /** What stands in its way; null when a file could be put into it and is there. */
  readonly problem: () => Promise<PhotosAway | null>;
}

/** A store that says nothing for so long does not answer. */
const PATIENCE_MS = 20_000;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function photosInBucket({ endpoint, name, region, keyId, secret }: BucketSettings): Bucket {
  // Whoever brings a photo comes again by himself: nothing is tried twice here.
  const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3', retries: 0 });
  const { host } = new URL(endpoint);
  const place = `${name} (${host})`;
  const top = `${endpoint.replace(/\/+$/, '')}/${host.startsWith(`${name}.`) ? '' : `${name}/`}photos/`;

  async function ask(method: string, file: string, of: RequestInit = {}): Promise<Answer> {
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const answer = await fetch(await client.sign(top + file, { ...of, method, signal, redirect: 'manual' }));
      return { status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
    } catch (error) {
      const why = String(((error as Error).cause as { code?: string } | undefined)?.code ?? (error as Error).name);
      throw new PhotosAway(
        `连不上照片桶 ${place}（${why}）。`,
        `The bucket ${place} cannot be reached (${why}).`,
        error,
      );
    }
  }

  async function put([file, bytes]: PhotoFile): Promise<void> {
    const hash = (algorithm: string): Buffer => createHash(algorithm).update(bytes).digest();
    const md5 = hash('md5');
    const headers = { 'content-md5': md5.toString('base64'), 'x-amz-content-sha256': hash('sha256').toString('hex') };
    const answer = await ask('PUT', file, { body: new Uint8Array(bytes), headers });
    if (answer.status !== 200) throw refusal(place, answer);
    const there = await ask('HEAD', file);
    if (there.status !== 200) throw refusal(place, there);
    if (Number(there.headers.get('content-length')) !== bytes.length) throw spoiled(place);
    // An encrypted object has a tag of another kind; then only the bytes themselves say what is there.
    if (there.headers.get('etag') === `"${md5.toString('hex')}"`) return;
    const again = await read(file);
    if (!again || Buffer.compare(again, bytes) !== 0) throw spoiled(place);
  }

  async function read(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const answer = await ask('GET', file);
    if (answer.status === 200) return answer.bytes;
    if (answer.status === 404 && codeIn(answer) !== 'NoSuchBucket') return null;
    throw refusal(place, answer);
  }

  return {
    place,
    read,
    keep: async (files) => {
      for (const file of files) await put(file);
    },
    problem: () =>
      put(['paodian', Buffer.from('paodian\n')]).then(
        () => null,
        (error: unknown) => {
          if (error instanceof PhotosAway) return error;
          throw error;
        },
      ),
  };
}

const codeIn = ({ bytes }: Answer): string =>
  /<Code>([\w.]{1,60})<\/Code>/.exec(Buffer.from(bytes.buffer).toString('utf8'))?.[1] ?? '';

const refusal = (place: string, answer: Answer): PhotosAway =>
  whyAway(place, { status: answer.status, code: codeIn(answer) });

const spoiled = (place: string): PhotosAway =>
  new PhotosAway(
    `照片桶 ${place} 收下的内容与送去的不同。`,
    `The bucket ${place} holds other bytes than it was given.`,
  );
