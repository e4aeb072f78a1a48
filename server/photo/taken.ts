import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { PhotoTaken } from '../../core/visit/facts.ts';
import type { Transaction } from '../postgres/transaction.ts';

/** What the fact of a photo says about it; the bytes travel apart and may have come before. */
export interface TakenPhoto {
  readonly photo: Id;
  readonly visit: Id;
  readonly outlet: Id | null;
  readonly rep: Id;
  readonly subject: PhotoTaken['subject'];
  readonly sha256: string;
  readonly bytes: number;
  readonly mime: PhotoTaken['mime'];
  readonly takenAt: Instant;
}

/** Writes what is known of photos from their facts; whether the bytes are here stays as it is. */
export async function recordTaken(tx: Transaction, photos: readonly TakenPhoto[]): Promise<void> {
  const last = [...new Map(photos.map((p) => [p.photo, p])).values()];
  if (last.length === 0) return;
  await tx.rows(
    `insert into photo (tenant, id, visit, outlet, rep, subject, sha256, bytes, mime, taken_at)
     select $1, p.photo, p.visit, p.outlet, p.rep, p.subject, p.sha256, p.bytes, p.mime, p."takenAt"
     from jsonb_to_recordset($2::jsonb) as p (photo uuid, visit uuid, outlet uuid, rep uuid, subject text, sha256 text,
       bytes int, mime text, "takenAt" timestamptz)
     on conflict (tenant, id) do update set visit = excluded.visit, outlet = excluded.outlet, subject = excluded.subject,
       taken_at = excluded.taken_at`,
    tx.tenant,
    last,
  );
}
