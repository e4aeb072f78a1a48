import { randomUUID } from 'node:crypto';
import type { Id } from '../../core/base/id.ts';
import { instantOf, type Instant } from '../../core/base/instant.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { entityOf, FACT_VERSION } from '../../protocol/entity.ts';
import { NDJSON } from '../../protocol/pull.ts';
import { PushAnswer, type FactResult, type PushRequest } from '../../protocol/push.ts';
import { SignInAnswer } from '../../protocol/session.ts';
import { PROJ, PROTO } from '../../protocol/version.ts';
import { broughtBy, goneBy } from '../../rep/book/take-in.ts';
import type { StoredDoc } from '../../rep/book/stored.ts';
import { answered, forgotten, renumbered } from '../../rep/log/answers.ts';
import { markOf, stateOf } from '../../rep/log/states.ts';
import { NeedsLogin, Offline } from '../../rep/sync/api.ts';
import { nextBatch } from '../../rep/sync/batch.ts';
import { meaningOf } from '../../rep/sync/meaning.ts';
import { Announced, Pace } from '../../rep/sync/pace.ts';
import { readPull } from '../../rep/sync/ndjson.ts';
import type { StoredFact } from '../../rep/work/database.ts';
import { ask, read, type Ends } from './ask.ts';
import { promiseOf, type Witness } from './witness.ts';

export interface Owner {
  readonly login: string;
  readonly password: string;
}

/**
 * A phone without a screen: the product's own rules of numbering, sending, settling and of the book, over real HTTP. What
 * a browser does to storage is judged with a real browser elsewhere.
 */
export class SimplePhone {
  url: string;
  who: Owner;
  /** The shops of its rep. */
  outlets: readonly Id[] = [];
  /** Facts in one push; null: as many as the line carries, by the product's own rule. */
  batch: number | null = 20;
  readonly #pace = new Pace();
  readonly #announced = new Announced();
  timeout = 10_000;
  now: () => Instant = () => instantOf(Date.now());
  token: string | null = null;
  device: Id = randomUUID();
  #facts = new Map<Id, StoredFact>();
  #nextDseq = 1;
  cursor = 0;
  epoch = 0;
  docs = new Map<string, StoredDoc>();
  readonly ends: Ends = new Map();
  signIns = 0;
  /** Facts that went more than once. */
  readonly repeated = new Set<Id>();
  /** Facts whose second answer was another one than the first, of the same past of the server. */
  contradictions = 0;
  readonly #sentBefore = new Set<Id>();
  readonly #firstAnswers = new Map<string, string>();
  readonly #witness: Witness;

  constructor(url: string, who: Owner, witness: Witness) {
    this.url = url;
    this.who = who;
    this.#witness = witness;
  }

  get facts(): readonly StoredFact[] {
    return [...this.#facts.values()];
  }

  /** Facts that are not settled. */
  get waiting(): number {
    return this.facts.filter((f) => stateOf(f, this) !== 'settled').length;
  }

  /** Keeps what happened: from here on the rep has been told that it is saved. */
  tell(...facts: readonly Fact[]): StoredFact[] {
    const told = facts.map((fact) => this.#numbered(fact));
    for (const one of told) this.#facts.set(one.id, one);
    this.#witness.saved(told.map((one, i) => promiseOf(one.id, one.entity, facts[i]!)));
    return told;
  }

  /** A fact as no phone of ours would tell it. */
  spoil(id: Id, change: Partial<StoredFact>): void {
    this.#facts.set(id, { ...this.#facts.get(id)!, ...change });
  }

  /** Another phone with the same content, as a copy of its storage makes it. */
  clone(): SimplePhone {
    const copy = new SimplePhone(this.url, this.who, this.#witness);
    const { outlets, token, device, cursor, epoch, docs } = this;
    Object.assign(copy, { outlets, token, device, cursor, epoch, docs: new Map(docs) });
    copy.#facts = new Map(this.#facts);
    copy.#nextDseq = this.#nextDseq;
    return copy;
  }

  #numbered(fact: Fact): StoredFact {
    return {
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
  }

  async #post(path: string, body: object, contentType = 'application/json'): Promise<string> {
    const { url, token, timeout, ends } = this;
    try {
      return await ask(body, { url: url + path, token, contentType, timeout, ends });
    } catch (error) {
      if (error instanceof NeedsLogin) this.token = null;
      throw error;
    }
  }

  async signIn(): Promise<void> {
    const answer = read(SignInAnswer, await this.#post('/v1/session', { ...this.who, device: this.device }));
    this.token = answer.token;
    this.signIns++;
  }

  /** One round: facts until nothing waits, then the book. Throws when the line or the server does not carry it. */
  async sync(): Promise<void> {
    if (!this.token) await this.signIn();
    if ((await this.#push()) === 'pull-first') {
      await this.#pull();
      await this.#push();
    }
    await this.#pull();
  }

  /** What the next push carries; null when nothing waits. */
  nextPush(): PushRequest | null {
    const most = this.batch ?? this.#pace.most;
    const { batch, rest } = nextBatch(this.facts, this, most);
    return batch.length === 0 ? null : this.pushOf(batch, this.#announced.news(this, rest, most));
  }

  pushOf(facts: PushRequest['facts'], manifest: PushRequest['manifest'] = []): PushRequest {
    return {
      proto: PROTO,
      app: 'faults',
      device: this.device,
      epoch: this.epoch,
      ...this.#mark(),
      manifest,
      clock: { now: this.now(), offset: null, boot: 'faults' },
      storage: { persisted: true, used: null, quota: null, photos: 0 },
      facts,
    };
  }

  /** Sends a push and tells what came, without taking it down. */
  async send(request: PushRequest): Promise<PushAnswer> {
    return read(PushAnswer, await this.#post('/v1/sync/push', request));
  }

  async #push(): Promise<'done' | 'pull-first'> {
    for (;;) {
      const request = this.nextPush();
      if (!request) return 'done';
      for (const { id } of request.facts) (this.#sentBefore.has(id) ? this.repeated : this.#sentBefore).add(id);
      const answer = await this.send(request).catch((error: unknown) => {
        if (error instanceof Offline && !error.isPortal) this.#pace.failed();
        throw error;
      });
      this.#pace.carried();
      this.#announced.told(request.manifest);
      const meaning = meaningOf(answer, request.device, { device: this.device, epoch: this.epoch, facts: this.facts });
      if (meaning === 'late') continue;
      if (meaning === 'new-name') {
        this.#rename();
        continue;
      }
      this.#note(answer);
      if (meaning === 'pull-first') return 'pull-first';
      if (answer.results.length === 0) return 'done';
    }
  }

  #mark(): Pick<PushRequest, 'mark'> {
    const mark = markOf(this.facts);
    return mark ? { mark } : {};
  }

  #rename(): void {
    this.#replace(renumbered(this.facts));
    this.device = randomUUID();
    this.#nextDseq = this.#facts.size + 1;
  }

  #note(answer: PushAnswer): void {
    this.#replace(answered(this.facts, answer));
    for (const result of answer.results) this.#compare(result, answer.epoch);
    this.#witness.answered(answer.results.map(({ id }) => id));
  }

  #compare({ id, status, code, seq }: FactResult, epoch: number): void {
    const [key, text] = [`${epoch} ${id}`, `${status} ${code} ${seq}`];
    const first = this.#firstAnswers.get(key);
    if (first !== undefined && first !== text) this.contradictions++;
    this.#firstAnswers.set(key, first ?? text);
  }

  async #pull(): Promise<void> {
    const { device, cursor, epoch } = this;
    const request = { proto: PROTO, device, cursor, epoch, proj: PROJ, digest: false, ...this.#mark() };
    const pulled = readPull(await this.#post('/v1/sync/pull', request, NDJSON));
    if (!pulled) throw new Offline();
    const { head, docs } = pulled;
    if (head.reset) this.docs = new Map();
    else for (const doc of goneBy(this.docs.values(), head, docs)) this.docs.delete(`${doc.e} ${doc.id}`);
    for (const doc of broughtBy(docs)) this.docs.set(`${doc.e} ${doc.id}`, doc);
    this.cursor = head.to;
    this.epoch = head.epoch;
    this.#replace(forgotten(this.facts, head));
  }

  #replace(changed: readonly StoredFact[]): void {
    for (const fact of changed) this.#facts.set(fact.id, fact);
  }
}
