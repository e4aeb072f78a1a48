import * as v from 'valibot';
import type { PushAnswer } from '../../protocol/push.ts';
import { PROTO, PROTO_FLOOR } from '../../protocol/version.ts';
import { Refused } from '../refused.ts';
import { PushFrame } from './receive.ts';

/** How pushes of one number of the wire are read and answered: in the shapes that its phones know. */
export interface Tongue {
  readonly read: (body: unknown) => PushFrame;
  readonly say: (answer: PushAnswer) => object;
}

/** Which numbers of the wire are spoken here. */
export interface Wire {
  /** The newest. */
  readonly proto: number;
  /** Books are given from here up: older phones are told to update. */
  readonly floor: number;
  /** Work is taken in from all of these: each for twelve months after its number was left. */
  readonly tongues: ReadonlyMap<number, Tongue>;
}

const OURS: Tongue = { read: (body) => v.parse(PushFrame, body), say: (answer) => answer };

/** [W5] A number that is left gets its tongue here, and its last day beside it. */
export const WIRE: Wire = { proto: PROTO, floor: PROTO_FLOOR, tongues: new Map([[PROTO, OURS]]) };

/** What of a body is read whatever its number says of the rest. */
export const Spoken = v.looseObject({ proto: v.pipe(v.number(), v.integer()) });

/** The tongue of a phone that hands in; refuses one that nobody here remembers, and one from tomorrow. */
export function tongueOf({ proto, tongues }: Wire, body: v.InferOutput<typeof Spoken>): Tongue {
  if (body.proto > proto) throw new Refused('server-behind', { retryAfter: 60 });
  const tongue = tongues.get(body.proto);
  if (!tongue) throw new Refused('update-needed');
  return tongue;
}

/** Refuses a phone whose books are not made any more. */
export function demandFloor({ proto, floor }: Wire, body: v.InferOutput<typeof Spoken>): void {
  if (body.proto > proto) throw new Refused('server-behind', { retryAfter: 60 });
  if (body.proto < floor) throw new Refused('update-needed');
}
