import { createHash } from 'node:crypto';
import { idFrom, type Id } from '../../core/base/id.ts';
import { instantOf, millisecondsOf } from '../../core/base/instant.ts';
import type { PhotoTaken, ShelfChecked } from '../../core/visit/facts.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { PICTURE, pictureOf } from './picture.ts';
import { chanceOf } from './random.ts';

/** A photo of the demonstration, whose bytes travel apart from its fact. */
export interface DemonstrationPhoto {
  readonly taken: PhotoTaken;
  readonly bytes: Uint8Array;
}

/** One visit in so many was photographed. */
const EVERY = 4;

/** The facts of a rep's day with those of the photos that he took: the shelf before and after it was put in order. */
export async function withPhotos(
  facts: readonly Fact[],
  codeOf: (outlet: Id) => string,
): Promise<{ facts: Fact[]; photos: DemonstrationPhoto[] }> {
  const photos: DemonstrationPhoto[] = [];
  const told: Fact[] = [];
  const opened = facts.flatMap((f) => (f.kind === 'visit-opened' ? [f] : []));
  const chosen = new Map(opened.filter((_, i) => i % EVERY === 0).map((f) => [f.visit, codeOf(f.outlet)]));
  const checks = new Map<Id, ShelfChecked>();
  for (const fact of facts) {
    told.push(fact);
    if (fact.kind === 'shelf-checked') checks.set(fact.visit, fact);
    const check = 'visit' in fact ? checks.get(fact.visit) : undefined;
    if (!check || !chosen.has(check.visit)) continue;
    const subject =
      fact.kind === 'shelf-checked' ? 'shelf-before' : fact.kind === 'merchandised' ? 'shelf-after' : null;
    if (!subject) continue;
    const photo = await photoOf(check, subject, instantOf(millisecondsOf(fact.at) + 9000), chosen.get(check.visit)!);
    photos.push(photo);
    told.push(photo.taken);
  }
  return { facts: told, photos };
}

async function photoOf(
  { visit, lines }: ShelfChecked,
  subject: 'shelf-before' | 'shelf-after',
  at: PhotoTaken['at'],
  code: string,
): Promise<DemonstrationPhoto> {
  const stamp = `${code} ${at.slice(0, 10)} ${clockOf(at)}`;
  const bytes = await pictureOf(lines, subject === 'shelf-after', stamp);
  const photo = idFrom(millisecondsOf(at), chanceOf(`photo ${visit} ${subject}`).bytes(10));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const size = { bytes: bytes.length, mime: 'image/jpeg', ...PICTURE } as const;
  return {
    bytes,
    taken: { kind: 'photo-taken', at, visit, photo, subject, sha256, ...size, place: null, source: 'camera' },
  };
}

/** Hours and minutes in China. */
const clockOf = (at: PhotoTaken['at']): string => instantOf(millisecondsOf(at) + 8 * 3_600_000).slice(11, 16);
