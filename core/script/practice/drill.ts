import { OBJECTIONS, type Objection } from '../../visit/objection.ts';

/** What a rep may do next: ask for more, ask which weighs most, answer it, ask the condition, agree on a trial, or thank and stop. */
export const MOVES = ['others', 'key', 'answer', 'condition', 'agree', 'stop'] as const;
export type Move = (typeof MOVES)[number];

/** An owner with his concerns, and how far the rep has come with him. */
export interface Drill {
  /** In the order in which he tells them; the first he tells unasked. */
  readonly concerns: readonly Objection[];
  readonly key: Objection;
  /** Whether he tries a little once the key one is solved. */
  readonly isWilling: boolean;
  /** So many he has told. */
  readonly heard: number;
  readonly done: readonly Move[];
  /** How often the rep wanted to go another way. */
  readonly slips: number;
}

/** What the owner says now. */
export type OwnerSays =
  | { readonly what: 'concern' | 'key'; readonly concern: Objection }
  | { readonly what: 'no-more' | 'listens' | 'yes' | 'no' | 'bye' };

/** An owner for the nth drill: what visits were lost on comes first. `answerable`: concerns for which there is an answer to say. */
export function drillOf(answerable: readonly Objection[], lost: readonly Objection[], nth: number): Drill | null {
  const can = OBJECTIONS.filter((one) => one !== 'owner-absent' && answerable.includes(one));
  if (can.length === 0) return null;
  const before = can.filter((one) => lost.includes(one));
  const concerns = [...new Set([...turned(before, nth), ...turned(can, nth)])].slice(0, 2 + (nth % 2));
  const key = concerns[nth % concerns.length]!;
  return { concerns, key, isWilling: nth % 3 !== 2, heard: 1, done: [], slips: 0 };
}

/** The same list, begun further on. */
const turned = <T>(list: readonly T[], by: number): T[] => list.map((_, i) => list[(i + by) % list.length]!);

/** [PT9] What is to be done next; null when the talk is over. */
export function nextMove({ concerns, done, isWilling }: Drill): Move | null {
  if (done.filter((one) => one === 'others').length < concerns.length) return 'others';
  if (concerns.length > 1 && !done.includes('key')) return 'key';
  if (!done.includes('answer')) return 'answer';
  if (!done.includes('condition')) return 'condition';
  const end = isWilling ? 'agree' : 'stop';
  return done.includes(end) ? null : end;
}

/** [PT9] The talk after a move; another than the next one changes nothing and is counted. */
export function play(drill: Drill, move: Move): Drill {
  if (move !== nextMove(drill)) return { ...drill, slips: drill.slips + 1 };
  const heard = move === 'others' ? Math.min(drill.heard + 1, drill.concerns.length) : drill.heard;
  return { ...drill, heard, done: [...drill.done, move] };
}

export function ownerSays({ concerns, key, isWilling, heard, done }: Drill): OwnerSays {
  switch (done.at(-1)) {
    case undefined:
      return { what: 'concern', concern: concerns[0]! };
    case 'others':
      return done.length < concerns.length ? { what: 'concern', concern: concerns[heard - 1]! } : { what: 'no-more' };
    case 'key':
      return { what: 'key', concern: key };
    case 'answer':
      return { what: 'listens' };
    case 'condition':
      return { what: isWilling ? 'yes' : 'no' };
    default:
      return { what: 'bye' };
  }
}
