import type { AsideFact } from '../../protocol/review.ts';
import { rankOf } from './field-words.ts';

type Group = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a phone told, as far as it can be found: what could not be read came as a text, with the envelope around it.
 * Null where there is nothing that has fields.
 */
export function asSent({ fact }: Pick<AsideFact, 'fact'>): Group | null {
  if (!isGroup(fact)) return null;
  const { text } = fact;
  if (typeof text !== 'string' || Object.keys(fact).length > 1) return fact;
  const envelope = parsed(text);
  if (!isGroup(envelope)) return null;
  return isGroup(envelope['fact']) ? envelope['fact'] : envelope;
}

/** The same as a text that a person can read and repair. */
export function textOf(aside: Pick<AsideFact, 'fact'>): string {
  const sent = asSent(aside);
  if (sent) return JSON.stringify(sent, inOrder, 2);
  const { text } = (isGroup(aside.fact) ? aside.fact : {}) as { text?: unknown };
  return typeof text === 'string' ? text : JSON.stringify(aside.fact, null, 2);
}

/** The database keeps no order of fields; a reader looks for the one of the phones. */
const inOrder = (_: string, value: unknown): unknown =>
  isGroup(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => rankOf(a) - rankOf(b))) : value;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
