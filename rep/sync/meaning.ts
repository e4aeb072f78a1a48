import type { PushAnswer } from '../../protocol/push.ts';
import type { StoredFact } from '../work/database.ts';

/**
 * What the answer to a push asks of the phone.
 * late: nothing, it is about a name that the phone has no more. new-name: the numbers of this one are spoilt.
 * pull-first: the server has begun anew; what it says is taken down and counts once the book is of the same epoch.
 * answered: take down what it says.
 */
export type Meaning = 'late' | 'new-name' | 'pull-first' | 'answered';

interface Now {
  readonly device: string;
  readonly epoch: number;
  readonly facts: readonly Pick<StoredFact, 'dseq'>[];
}

/** `device`: the name under which was asked. */
export function meaningOf(answer: Pick<PushAnswer, 'error' | 'epoch' | 'last'>, device: string, now: Now): Meaning {
  // Another tab gave this phone a new name meanwhile: the answer is about the old one.
  if (device !== now.device) return 'late';
  if (answer.error === 'fork') return 'new-name';
  // Before the first book, too.
  if (answer.epoch !== now.epoch) return 'pull-first';
  // The server waits for a number that is not on this phone any more: it would wait for ever.
  if (answer.error === 'gap' && !now.facts.some((f) => f.dseq === answer.last + 1)) return 'new-name';
  return 'answered';
}
