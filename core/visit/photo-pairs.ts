import type { Location } from '../catalog/location.ts';
import type { PhotoSubject, PhotoTaken } from './facts.ts';
import type { Visit } from './visit.ts';

/** One side of a pair: the last photo of its subject, and how many there are. */
export interface PairSide {
  readonly subject: PhotoSubject;
  readonly photo: PhotoTaken | null;
  readonly count: number;
}

/** A place of the shop as it was found and as it was left. */
export interface PhotoPair {
  readonly place: Location;
  readonly before: PairSide;
  readonly after: PairSide;
}

const PAIRS = [
  { place: 'main-shelf', before: 'shelf-before', after: 'shelf-after' },
  { place: 'second-display', before: 'second-display', after: 'second-display-after' },
  { place: 'cooler', before: 'cooler', after: 'cooler-after' },
] as const satisfies readonly { place: Location; before: PhotoSubject; after: PhotoSubject }[];

/** [V52] The pairs of places that this shop has, and the photos that stand in none. */
export function photoPairs(
  { photos, shelf }: Pick<Visit, 'photos' | 'shelf'>,
  hasCooler: boolean,
): { readonly pairs: readonly PhotoPair[]; readonly others: readonly PhotoTaken[] } {
  const side = (subject: PhotoSubject): PairSide => {
    const of = photos.filter((photo) => photo.subject === subject);
    return { subject, photo: of.at(-1) ?? null, count: of.length };
  };
  const isHere = (place: Location): boolean =>
    place === 'main-shelf' ||
    (place === 'cooler' && hasCooler) ||
    (shelf?.lines ?? []).some((line) => line.location === place && line.state !== 'out');
  const pairs = PAIRS.map(({ place, before, after }) => ({ place, before: side(before), after: side(after) })).filter(
    ({ place, before, after }) => isHere(place) || before.count + after.count > 0,
  );
  const paired = new Set<PhotoSubject>(pairs.flatMap(({ before, after }) => [before.subject, after.subject]));
  return { pairs, others: photos.filter(({ subject }) => !paired.has(subject)) };
}

/** [V54] What to take next: the next place of the same half, as it was found or as it was left, that has no photo yet. */
export function photoAfter(pairs: readonly PhotoPair[], taken: PhotoSubject): PhotoSubject | null {
  const half = (['before', 'after'] as const).find((side) => pairs.some((pair) => pair[side].subject === taken));
  if (!half) return null;
  const sides = pairs.map((pair) => pair[half]);
  const from = sides.findIndex((side) => side.subject === taken) + 1;
  return sides.slice(from).find((side) => side.photo === null)?.subject ?? null;
}
