import * as v from 'valibot';
import { Instant } from './instant.ts';

/**
 * The schema of one kind of fact: something that happened, at an instant, told once.
 * Strict: a field that we do not know is not taken in unseen.
 */
export const fact = <const Kind extends string, Entries extends v.ObjectEntries>(kind: Kind, entries: Entries) =>
  v.strictObject({ kind: v.literal(kind), at: Instant, ...entries });

/** What every fact has, whatever else it says. */
export interface AnyFact {
  readonly kind: string;
  readonly at: Instant;
}
