import { randomUUID } from 'node:crypto';
import type { Id } from '../../core/base/id.ts';
import { instantOf } from '../../core/base/instant.ts';
import { entityOf, FACT_VERSION, type Fact } from '../../protocol/all-facts.ts';
import type { PushAnswer } from '../../protocol/push.ts';
import type { SignInAnswer } from '../../protocol/session.ts';
import { PROJ, PROTO } from '../../protocol/version.ts';
import { broughtBy, goneBy } from '../../rep/book/take-in.ts';
import type { StoredDoc } from '../../rep/book/stored.ts';
import { answered, forgotten, renumbered } from '../../rep/log/answers.ts';
import { stateOf } from '../../rep/log/states.ts';
import { nextBatch } from '../../rep/sync/batch.ts';
import { meaningOf } from '../../rep/sync/meaning.ts';
import { readPull } from '../../rep/sync/ndjson.ts';
import type { StoredFact } from '../../rep/work/database.ts';
import type { Witness } from './witness.ts';

const TIMEOUT = 10_000;
const BATCH = 20;

/**
 * A phone without a screen: the product's own rules of numbering, sending, settling and of the book, over real HTTP. What
 * a browser does to storage is judged with a real browser elsewhere.
 */
export class SimplePhone {
  readonly #url: string;
  readonly #who: { readonly login: string; readonly password: string };
  readonly #witness: Witness;
  #token: string | null = null;
  device: Id = randomUUID();
  facts: readonly StoredFact[] = [];
  #nextDseq = 1;
  cursor = 0;
  epoch = 0;
  docs = new Map<string, StoredDoc>();
  /** Answers that said "I had this already" by being the same again. */
  repeats = 0;
  readonly #sentBefore = new Set<Id>();

  constructor(url: string, who: { login: string; password: string }, witness: Witness) {
    this.#url = url;
    this.#who = who;
    this.#witness = witness;
  }

  /** Keeps what happened: from here on the rep has been told that it is saved. */
  tell(...facts: readonly Fact[]): void {
    for (const fact of facts) {
      const stored: StoredFact = {
        id: randomUUID(),
        dseq: this.#nextDseq++,
        kind: fact.kind,
        v: FACT_VERSION,
        at: fact.at,
        mono: null,
        base: this.cursor,
        baseEpoch: this.epoch,
        entity: entityOf(fact),
        fact: fact as unknown as StoredFact['fact'],
        ack: null,
      };
      this.facts = [...this.facts, stored];
      const fen = fact.kind === 'order-agreed' ? fact.order.total : null;
      this.#witness.saved({ id: stored.id, kind: stored.kind, entity: stored.entity, fen });
    }
  }

  async #post(path: string, body: object): Promise<Response> {
    const answer = await fetch(this.#url + path, {
      method: 'POST',
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT),
      headers: {
        'content-type': 'application/json',
        connection: 'close',
        ...(this.#token ? { authorization: `Bearer ${this.#token}` } : {}),
      },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  }

  async signIn(): Promise<void> {
    const answer = await this.#post('/v1/session', { ...this.#who, device: this.device });
    this.#token = ((await answer.json()) as SignInAnswer).token;
  }

  /** One round: facts until nothing waits, then the book. Throws when the line or the server does not carry it. */
  async sync(): Promise<void> {
    if (!this.#token) await this.signIn();
    if ((await this.#push()) === 'pull-first') {
      await this.#pull();
      await this.#push();
    }
    await this.#pull();
  }

  async #push(): Promise<'done' | 'pull-first'> {
    for (;;) {
      const { batch, rest } = nextBatch(this.facts, this, BATCH);
      if (batch.length === 0) return 'done';
      const { device } = this;
      this.repeats += batch.filter((f) => this.#sentBefore.has(f.id)).length;
      for (const fact of batch) this.#sentBefore.add(fact.id);
      const answer = (await (
        await this.#post('/v1/sync/push', {
          proto: PROTO,
          app: 'faults',
          device,
          epoch: this.epoch,
          manifest: rest,
          clock: { now: instantOf(Date.now()), offset: null, boot: 'faults' },
          storage: { persisted: true, used: null, quota: null, photos: 0 },
          facts: batch,
        })
      ).json()) as PushAnswer;
      const meaning = meaningOf(answer, device, this);
      if (meaning === 'late') continue;
      if (meaning === 'new-name') {
        this.facts = renumbered(this.facts);
        this.device = randomUUID();
        this.#nextDseq = this.facts.length + 1;
        continue;
      }
      if (meaning === 'pull-first') return 'pull-first';
      this.#replace(answered(this.facts, answer));
      for (const { id } of answer.results) this.#witness.answered(id);
      if (answer.results.length === 0) return 'done';
    }
  }

  async #pull(): Promise<void> {
    const { cursor, epoch } = this;
    const text = await (
      await this.#post('/v1/sync/pull', { proto: PROTO, device: this.device, cursor, epoch, proj: PROJ, digest: false })
    ).text();
    const pulled = readPull(text);
    if (!pulled) throw new Error('the book was cut');
    const { head, docs } = pulled;
    if (head.reset) this.docs = new Map();
    else for (const doc of goneBy(this.docs.values(), head, docs)) this.docs.delete(`${doc.e} ${doc.id}`);
    for (const doc of broughtBy(docs)) this.docs.set(`${doc.e} ${doc.id}`, doc);
    this.cursor = head.to;
    this.epoch = head.epoch;
    this.#replace(forgotten(this.facts, head));
  }

  #replace(changed: readonly StoredFact[]): void {
    const byId = new Map(changed.map((f) => [f.id, f]));
    this.facts = this.facts.map((f) => byId.get(f.id) ?? f);
  }

  get waiting(): number {
    return this.facts.filter((f) => stateOf(f, this) !== 'settled').length;
  }
}
