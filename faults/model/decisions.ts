import type { Id } from '../../core/base/id.ts';
import type { Answer } from '../../protocol/book.ts';
import type { Decisions } from '../../rep/log/decisions.ts';
import type { Cache } from './phone.ts';

/** What the book on a phone says about facts that had been set aside. */
export function decisionsIn({ docs }: Cache): Decisions {
  const found = new Map<Id, Answer>();
  for (const { e, id, b } of docs.values()) {
    if (e !== 'answer') continue;
    const status = (b as { text: Answer['status'] }).text;
    found.set(id, { fact: id, status, code: null, note: '' });
  }
  return found;
}
