import type { Page } from 'playwright-core';
import type { Id } from '../../core/base/id.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { entityOf } from '../../protocol/entity.ts';
import { readDisk, type OnDisk } from './browser-deeds.ts';
import { promiseOf, type Witness } from './witness.ts';

const keyOf = (fact: unknown): string => JSON.stringify(fact);

/**
 * What one phone was given to keep, written down before it is asked to, and what it has said to be saved. A deed during
 * which the phone dies may be there or not, as long as all of it is; what is there when the phone is opened again is shown
 * to the rep, and counts as saved from then on.
 */
export class Told {
  readonly #witness: Witness;
  readonly #deeds = new Map<string, readonly Fact[]>();
  readonly #saved = new Set<Id>();

  constructor(witness: Witness) {
    this.#witness = witness;
  }

  get saved(): number {
    return this.#saved.size;
  }

  /** The phone is about to be asked to keep these, together. */
  begin(facts: readonly Fact[]): void {
    for (const fact of facts) this.#deeds.set(keyOf(fact), facts);
  }

  /** "Saved" is shown: written down outside of the browser before anything else happens. */
  isSaved(facts: readonly Fact[], ids: readonly Id[]): void {
    const promised = facts.map((fact, i) => promiseOf(ids[i]!, entityOf(fact), fact));
    // Another tab may have seen them on the disk before this one was answered.
    this.#witness.saved(promised.filter(({ id }) => !this.#saved.has(id)));
    for (const id of ids) this.#saved.add(id);
  }

  /** What its screens have kept by themselves, whatever it was: it lies there, and so it counts as saved. */
  accept({ facts }: Pick<OnDisk, 'facts'>): void {
    const found = facts.filter((f) => !this.#saved.has(f.id));
    this.isSaved(
      found.map((f) => f.fact as unknown as Fact),
      found.map((f) => f.id),
    );
  }

  /** The browser has cleared the phone of all but these: the rest is no longer looked for there. */
  isCleared(left: readonly Id[]): void {
    const here = new Set(left);
    for (const id of this.#saved) if (!here.has(id)) this.#saved.delete(id);
  }

  /** Reads what lies on the phone, and tells what is wrong with it. Other tabs may work meanwhile. */
  async look(page: Page): Promise<{ disk: OnDisk; wrong: string[] }> {
    const before = [...this.#saved];
    const disk = await readDisk(page);
    return { disk, wrong: this.#compare(before, disk) };
  }

  #compare(saved: readonly Id[], { facts, photos, docs }: OnDisk): string[] {
    const { received } = this.#witness.read();
    for (const { e, b } of docs.values()) {
      const { sha256 } = (b ?? {}) as { sha256?: string };
      if (e !== 'photo' || !sha256 || received.has(sha256)) continue;
      received.add(sha256);
      this.#witness.received(sha256);
    }
    const here = new Set(facts.map((f) => f.id));
    const gone = saved.filter((id) => !here.has(id)).length;
    const content = new Set(facts.map((f) => keyOf(f.fact)));
    const found = facts.filter((f) => !this.#saved.has(f.id));
    const strangers = found.filter((f) => !this.#deeds.has(keyOf(f.fact)));
    const known = found.filter((f) => this.#deeds.has(keyOf(f.fact)));
    const halves = known.filter((f) => !this.#deeds.get(keyOf(f.fact))!.every((fact) => content.has(keyOf(fact))));
    this.isSaved(
      known.map((f) => f.fact as unknown as Fact),
      known.map((f) => f.id),
    );
    const held = new Set(photos);
    const blank = facts.filter(
      ({ fact }) =>
        fact['kind'] === 'photo-taken' && !held.has(String(fact['photo'])) && !received.has(String(fact['sha256'])),
    );
    return [
      ...(gone > 0 ? [`${gone} facts of which "saved" was shown are gone from the phone`] : []),
      ...(blank.length > 0
        ? [`${blank.length} photos of which "saved" was shown are gone from the phone, or broken`]
        : []),
      ...(halves.length > 0 ? [`${halves.length} facts of deeds of which only a part is there`] : []),
      ...(strangers.length > 0 ? [`${strangers.length} facts on the phone that nobody has told it`] : []),
    ];
  }
}
