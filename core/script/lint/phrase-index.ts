import type { Phrase } from './phrase.ts';

/** Which phrases can stand in a text at all, known by the kinds of its words alone. */
export class PhraseIndex {
  /** Phrases that may begin with a word of a kind. */
  readonly #begun = new Map<string, number[]>();
  /** Steps that a word of a kind takes. */
  readonly #taken = new Map<string, number[]>();
  /** The steps that a phrase cannot do without. */
  readonly #needs = new Map<number, readonly number[]>();
  #steps = 0;

  add({ id, steps }: Phrase): void {
    const needs: number[] = [];
    let isBeginning = true;
    for (const step of steps) {
      if (step.not || step.edge) continue;
      const number = this.#steps++;
      if (!step.optional) needs.push(number);
      for (const kind of step.kinds) {
        put(this.#taken, kind, number);
        if (isBeginning) put(this.#begun, kind, id);
      }
      if (!step.optional) isBeginning = false;
    }
    this.#needs.set(id, needs);
  }

  /** From where each phrase may begin, by the places of each kind, a list for each. */
  begunIn(places: ReadonlyMap<string, readonly number[]>): Map<number, (readonly number[])[]> {
    const taken = new Uint8Array(this.#steps);
    for (const kind of places.keys()) for (const step of this.#taken.get(kind) ?? []) taken[step] = 1;
    const begun = new Map<number, (readonly number[])[]>();
    for (const [kind, here] of places)
      for (const id of this.#begun.get(kind) ?? []) {
        if (!this.#needs.get(id)!.every((step) => taken[step] === 1)) continue;
        const lists = begun.get(id);
        if (lists) lists.push(here);
        else begun.set(id, [here]);
      }
    return begun;
  }
}

function put<K>(lists: Map<K, number[]>, key: K, one: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [one]);
  else if (list.at(-1) !== one) list.push(one);
}
