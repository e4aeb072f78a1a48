import type { Id } from '../../core/base/id.ts';

/** Who stands beside and writes down what was promised: it is asked nothing of what it judges. */
export interface Witness {
  /** Each fact that was said to be saved, and the one that stood before it on its phone. */
  readonly kept: Map<Id, Id | null>;
  /** When the server took each fact in for the first time. */
  readonly received: Map<Id, number>;
  /** What each phone must hold: what it said was saved, and has neither let go nor lost with its storage. */
  readonly held: Set<Id>[];
  /** Facts that were thrown away unsent, and on which phone. */
  readonly thrown: Map<Id, number>;
  /** Facts that went with a phone's storage although the server had them: gone for good when the server goes back. */
  readonly strayed: Set<Id>;
  /** Facts that went with a server that was put back further than phones keep what was answered. */
  readonly outlived: Set<Id>;
  /** Facts that no protocol could have kept. */
  readonly excused: Set<Id>;
  /** Phones that have reason to take a new name: their storage went back or was copied, or the server did. */
  isShaken: boolean;
}

export const newWitness = (phones: number): Witness => ({
  kept: new Map(),
  received: new Map(),
  held: Array.from({ length: phones }, () => new Set<Id>()),
  thrown: new Map(),
  strayed: new Set(),
  outlived: new Set(),
  excused: new Set(),
  isShaken: false,
});
