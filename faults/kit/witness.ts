import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Id } from '../../core/base/id.ts';
import type { Fact } from '../../protocol/all-facts.ts';

/** What was promised to a rep: this fact is saved on the phone. */
export interface Promised {
  readonly id: Id;
  readonly kind: string;
  readonly entity: string;
  /** The order that it agrees or cancels. */
  readonly order: Id | null;
  /** The money of an order. */
  readonly fen: number | null;
  /** The sum of a photo's bytes. */
  readonly sha256: string | null;
}

export const promiseOf = (id: Id, entity: string, fact: Fact): Promised => ({
  id,
  kind: fact.kind,
  entity,
  order: fact.kind === 'order-agreed' ? fact.order.id : 'order' in fact ? fact.order : null,
  fen: fact.kind === 'order-agreed' ? fact.order.total : null,
  sha256: fact.kind === 'photo-taken' ? fact.sha256 : null,
});

/**
 * Writes down, outside of everything that is judged, what was promised and what was answered: a line each, on the disk
 * before the next thing happens.
 */
export class Witness {
  readonly #file: number;
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'a');
  }

  #write(lines: readonly object[]): void {
    if (lines.length === 0) return;
    writeSync(this.#file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    fsyncSync(this.#file);
  }

  saved(promised: readonly Promised[]): void {
    this.#write(promised.map((saved) => ({ saved })));
  }

  answered(ids: readonly Id[]): void {
    this.#write(ids.map((answered) => ({ answered })));
  }

  /** The book has named a photo of these bytes as received. */
  received(sha256: string): void {
    this.#write([{ received: sha256 }]);
  }

  read(): { saved: Promised[]; answered: Set<Id>; received: Set<string> } {
    const saved: Promised[] = [];
    const answered = new Set<Id>();
    const received = new Set<string>();
    for (const line of readFileSync(this.#path, 'utf8').split('\n')) {
      if (line === '') continue;
      const of = JSON.parse(line) as { saved?: Promised; answered?: Id; received?: string };
      if (of.saved) saved.push(of.saved);
      if (of.answered) answered.add(of.answered);
      if (of.received) received.add(of.received);
    }
    return { saved, answered, received };
  }

  close(): void {
    closeSync(this.#file);
  }
}
