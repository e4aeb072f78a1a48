import type { Id } from '../../core/base/id.ts';
import { PUSH_FACTS_MAX } from '../../protocol/push.ts';

/** Whoever begins does not know the line. Packed they are some 15 KB; a day is three pushes, and each waits for its answer. */
const FIRST = PUSH_FACTS_MAX;
/** An id has about a tenth of a fact's bytes. */
const IDS_A_FACT = 4;

/**
 * [Y8] How many facts go in one push. After one that the line did not carry it is half as many; of failures in a row every
 * second counts, since a line that is gone says nothing of its size. After one that it did it is one more, two more, four
 * more: a bad line is tried gently, a good one is found soon.
 */
export class Pace {
  #most = FIRST;
  #failures = 0;
  #step = 1;

  get most(): number {
    return this.#most;
  }

  failed(): void {
    if (this.#failures++ % 2 === 0) this.halve();
  }

  halve(): void {
    this.#step = 1;
    this.#most = Math.max(1, Math.floor(this.#most / 2));
  }

  carried(): void {
    this.#failures = 0;
    this.#most = Math.min(PUSH_FACTS_MAX, this.#most + this.#step);
    this.#step *= 2;
  }
}

/** [Y9] What has been announced to this past of the server under this name; said once it need not be said again. */
export class Announced {
  #to = '';
  #ids = new Set<Id>();

  /** Of what stays behind, what the server has not heard of: no more than goes well with so many facts. */
  news(to: { readonly device: Id; readonly epoch: number }, rest: readonly Id[], most: number): Id[] {
    const name = `${to.device} ${to.epoch}`;
    if (name !== this.#to) this.#ids = new Set();
    this.#to = name;
    return rest.filter((id) => !this.#ids.has(id)).slice(0, most * IDS_A_FACT);
  }

  told(ids: readonly Id[]): void {
    for (const id of ids) this.#ids.add(id);
  }

  has(id: Id): boolean {
    return this.#ids.has(id);
  }
}
