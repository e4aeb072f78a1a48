import type { Id } from '../../core/base/id.ts';
import type { Envelope, FactResult } from '../../protocol/push.ts';
import { rightOf } from '../../server/sync/territory.ts';
import type { DocChange } from './emit.ts';
import { factOf, type ModelFact } from './fact.ts';
import type { Server, Visit } from './server.ts';
import { timeOf, type World } from './world.ts';

export type Verdict = Pick<FactResult, 'status' | 'code'>;

/** What the facts of a push change, beside what is there. A fact that makes it stumble leaves no trace. */
export class Ledger {
  readonly visits = new Map<Id, Visit>();
  readonly shelves = new Map<string, { readonly facts: readonly Id[]; readonly at: string }>();
  taken = 0;
  readonly #world: World;
  readonly #server: Server;
  readonly #person: string;
  readonly #isOverruled: boolean;

  /** `isOverruled`: a person of the office says that it shall be, whoever's outlet it is. */
  constructor(world: World, person: string, isOverruled = false) {
    this.#world = world;
    this.#server = world.server;
    this.#person = person;
    this.#isOverruled = isOverruled;
  }

  /** Takes a fact in, and says what became of it. Throws when it stumbles. */
  take(envelope: Envelope): Verdict {
    const fact = factOf(envelope);
    return fact.kind === 'opened' ? this.#open(envelope, fact) : this.#add(envelope, fact);
  }

  #open(envelope: Envelope, fact: ModelFact): Verdict {
    if (!this.#server.office.has(`outlet ${fact.outlet}`)) return { status: 'quarantined', code: 'target-gone' };
    const visit = { rep: this.#person, outlet: fact.outlet, day: fact.day, facts: [envelope.id] };
    if (this.#isOverruled) {
      this.#note(envelope, fact, visit);
      return { status: 'applied', code: null };
    }
    const intervals = this.#server.subs.filter((i) => i.person === this.#person && i.s === `o:${fact.outlet}`);
    const isSameEpoch = envelope.baseEpoch === this.#server.epoch;
    const right = rightOf(intervals, envelope.base, isSameEpoch, timeOf(this.#world));
    if (!right) return { status: 'quarantined', code: 'scope-lost' };
    this.#note(envelope, fact, visit);
    return { status: 'applied', code: right === 'open' ? null : 'after-reassign' };
  }

  #add(envelope: Envelope, fact: ModelFact): Verdict {
    const visit = this.visits.get(fact.visit) ?? this.#server.visits.get(fact.visit);
    if (!visit) return { status: 'quarantined', code: 'target-gone' };
    if (visit.rep !== this.#person) return { status: 'quarantined', code: 'id-clash' };
    if (fact.kind === 'poison') throw new Error('the server stumbles');
    this.#note(envelope, fact, { ...visit, facts: [...visit.facts, envelope.id] });
    return { status: 'applied', code: null };
  }

  #note(envelope: Envelope, fact: ModelFact, visit: Visit): void {
    const { outlet } = visit;
    const before = this.shelves.get(outlet) ?? this.#server.shelves.get(outlet);
    if (this.#world.flaws.has('last-by-clock') && before && before.at > envelope.at) return;
    this.visits.set(fact.visit, visit);
    this.shelves.set(outlet, { facts: [...(before?.facts ?? []), envelope.id], at: envelope.at });
    this.taken++;
  }

  /** The documents that follow. */
  docs(): DocChange[] {
    const body = (day: string, text: string): DocChange['b'] => ({ day, text });
    const s = `r:${this.#person}`;
    const month = (this.#server.months.get(this.#person) ?? 0) + this.taken;
    return [
      ...Array.from(this.visits, ([id, v]) => ({ e: 'visit', id, s, b: body(v.day, v.facts.join(' ')) })),
      ...Array.from(this.shelves, ([id, shelf]) => ({
        e: 'history',
        id,
        s: `o:${id}`,
        b: body('', shelf.facts.join(' ')),
      })),
      ...(this.taken > 0 ? [{ e: 'month', id: this.#person, s, b: body('', `${month}`) }] : []),
    ];
  }

  /** Writes all of it. */
  keep(): void {
    for (const [id, visit] of this.visits) this.#server.visits.set(id, visit);
    for (const [id, shelf] of this.shelves) this.#server.shelves.set(id, shelf);
    this.#server.months.set(this.#person, (this.#server.months.get(this.#person) ?? 0) + this.taken);
  }
}
