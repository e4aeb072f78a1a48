import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Id } from '../../core/base/id.ts';

/** What was promised to a rep: this fact is saved on the phone. `fen`: the money of an order. */
export interface Promised {
  readonly id: Id;
  readonly kind: string;
  readonly entity: string;
  readonly fen: number | null;
}

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

  #write(line: object): void {
    writeSync(this.#file, `${JSON.stringify(line)}\n`);
    fsyncSync(this.#file);
  }

  saved(promised: Promised): void {
    this.#write({ saved: promised });
  }

  answered(id: Id): void {
    this.#write({ answered: id });
  }

  read(): { saved: Promised[]; answered: Set<Id> } {
    const saved: Promised[] = [];
    const answered = new Set<Id>();
    for (const line of readFileSync(this.#path, 'utf8').split('\n')) {
      if (line === '') continue;
      const of = JSON.parse(line) as { saved?: Promised; answered?: Id };
      if (of.saved) saved.push(of.saved);
      if (of.answered) answered.add(of.answered);
    }
    return { saved, answered };
  }

  close(): void {
    closeSync(this.#file);
  }
}
