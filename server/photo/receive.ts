import { randomBytes } from 'node:crypto';
import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { MemoryLocker, Server, type Upload } from '@tus/server';
import * as v from 'valibot';
import { Id } from '../../core/base/id.ts';
import { millisecondsOf, type Instant } from '../../core/base/instant.ts';
import { PHOTO_BYTES_MAX, SHA256 } from '../../core/visit/facts.ts';
import type { Hands } from '../hands.ts';
import { emit } from '../postgres/book.ts';
import { momentOf } from '../postgres/moment.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { keepPhoto, storeOf } from './pictures.ts';

const Metadata = v.object({ photo: Id, visit: Id, sha256: SHA256, mime: v.picklist(['image/jpeg', 'image/webp']) });
const HOUR = 3_600_000;
/** [P13] So long half a photo waits for its other half. A phone that comes later begins anew. */
const HALF_KEPT = 24 * HOUR;

/** What the uploads of one server share: where half-sent photos lie, and who is writing to which. */
export interface Uploads {
  readonly store: FileStore;
  readonly locker: MemoryLocker;
}

export const uploadsIn = (folder: string): Uploads => ({
  store: new FileStore({ directory: join(folder, 'uploads'), expirationPeriodInMilliseconds: HALF_KEPT }),
  locker: new MemoryLocker(),
});

/** [P13] Clears away what nobody goes on with: at the start, and then at most once in an hour, when somebody begins. */
export function clearing(uploads: Uploads, now: () => Instant): () => void {
  let last = -Infinity;
  return () => {
    const at = millisecondsOf(now());
    if (at - last < HOUR) return;
    last = at;
    void uploads.store.deleteExpired().catch(() => 0);
  };
}

/** Whose photo it is. */
type Whose = Pick<Session, 'tenant' | 'person'>;

const refusal = (status: number, code: string) => ({ status_code: status, body: JSON.stringify({ code }) });

/** Takes in pieces of photos (tus 1.0). An upload belongs to whoever began it; nobody else can see or continue it. */
export function receivePhoto(hands: Hands, uploads: Uploads, session: Session, request: Request): Promise<Response> {
  const mine = `${session.tenant}.${session.person}.`;
  const tus = new Server({
    path: '/v1/photos',
    relativeLocation: true,
    datastore: uploads.store,
    locker: uploads.locker,
    maxSize: PHOTO_BYTES_MAX,
    namingFunction: () => mine + randomBytes(16).toString('hex'),
    onIncomingRequest: async ({ method }, id) => {
      if (id && !(id.startsWith(mine) && /^[0-9a-f]{32}$/.test(id.slice(mine.length)))) throw refusal(404, 'not-found');
      // All of it came, and then the server died or the database was away: nobody will send its last piece again.
      const upload = id && method === 'HEAD' ? await uploads.store.getUpload(id).catch(() => null) : null;
      if (upload && upload.offset === upload.size) await takeIn(hands, uploads, session, upload);
    },
    onUploadCreate: async (_, upload) => {
      if (!v.is(Metadata, upload.metadata)) throw refusal(422, 'bad-request');
      return {};
    },
    onUploadFinish: async (_, upload) => {
      await takeIn(hands, uploads, session, upload);
      return {};
    },
    onResponseError: (_, error) =>
      'status_code' in error && error.status_code < 500 ? undefined : asAnswer(hands, error),
  });
  return tus.handleWeb(request);
}

/** Takes in what has come whole. What is refused leaves nothing behind; what the moment prevents stays, to be asked for. */
export async function takeIn(hands: Hands, uploads: Uploads, session: Whose, upload: Upload): Promise<void> {
  const { photo, visit, sha256, mime } = v.parse(Metadata, upload.metadata);
  const forget = (): Promise<void> => uploads.store.remove(upload.id).catch(() => {});
  try {
    const bytes = await readFile(join(uploads.store.directory, upload.id));
    await keepPhoto(storeOf(hands), session.tenant, bytes, sha256);
    await recordReceived(hands, session, { photo, visit, sha256, mime, bytes: bytes.length });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await forget();
    throw refusal(422, error.refusal.code);
  }
  await forget();
}

/** What nobody refused and went wrong. A piece that could not be written was none of ours to judge: it comes again. */
async function asAnswer(hands: Hands, error: object): Promise<ReturnType<typeof refusal>> {
  const isPiece = 'status_code' in error;
  const moment = momentOf(error) ?? ((await isFull(hands.folder)) ? 'disk-full' : isPiece ? 'busy' : null);
  if (!moment) hands.log.error({ err: error }, 'unexpected');
  if (moment === 'photos-away') hands.log.error({ err: error }, 'photos wait');
  return refusal(moment === 'disk-full' ? 507 : moment ? 503 : 500, moment ?? 'internal');
}

const ROOM = 1024 * 1024;

/** A folder or a piece for which there is no room fails in many words, not all of which say so. */
async function isFull(folder: string): Promise<boolean> {
  const disks = await Promise.all(['photos', 'uploads'].map((name) => statfs(join(folder, name)).catch(() => null)));
  return disks.some((disk) => disk !== null && disk.bavail * disk.bsize < ROOM);
}

interface Received {
  readonly photo: Id;
  readonly visit: Id;
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
}

/** The bytes are kept for good: the phone is told so by the book, and may let go of its own some days later. */
export async function recordReceived(hands: Hands, session: Whose, of: Received): Promise<void> {
  await inTransaction(hands.pool, session.tenant, async (tx) => {
    const row = await tx.row<{ rep: Id; sha256: string }>(
      `insert into photo (tenant, id, visit, rep, subject, sha256, bytes, mime, taken_at, received_at)
       values ($1, $2, $3, $4, '', $5, $6, $7, $8, $8)
       on conflict (tenant, id) do update set received_at = coalesce(photo.received_at, excluded.received_at)
       returning rep, sha256`,
      tx.tenant,
      of.photo,
      of.visit,
      session.person,
      of.sha256,
      of.bytes,
      of.mime,
      hands.now(),
    );
    if (row?.rep !== session.person || row.sha256 !== of.sha256) throw new Refused('id-clash');
    await emit(tx, {
      docs: [
        {
          e: 'photo',
          id: of.photo,
          s: `r:${session.person}`,
          b: { photo: of.photo, visit: of.visit, sha256: of.sha256 },
        },
      ],
    });
  });
}
