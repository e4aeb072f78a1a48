import { idFrom, type Id } from '../../core/base/id.ts';
import { millisecondsOf, type Instant } from '../../core/base/instant.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { entityOf } from '../../protocol/entity.ts';
import { PUSH_FACTS_MAX, type Envelope } from '../../protocol/push.ts';
import type { PullDoc } from '../../protocol/pull.ts';
import type { Door, Pass } from './door.ts';
import { demoId } from './outlets.ts';
import type { DemonstrationPhoto } from './photos.ts';
import { chanceOf } from './random.ts';

/** The phone of a demonstration person: numbers what it is told and sends it, as any phone does. */
export class DemonstrationDevice {
  readonly login: string;
  readonly id: Id;
  readonly #door: Door;
  readonly #password: string;
  #pass: Pass | null = null;
  #month = '';
  #base = { cursor: 0, epoch: 0 };
  #dseq = 0;

  constructor(door: Door, login: string, password: string, id: Id = demoId('devices', login)) {
    this.#door = door;
    this.login = login;
    this.#password = password;
    this.id = id;
  }

  /** Signs in, and again in every month: a phone's sign-in does not last for ever. */
  async #passAt(at: Instant): Promise<Pass> {
    if (this.#pass && this.#month === at.slice(0, 7)) return this.#pass;
    this.#month = at.slice(0, 7);
    this.#pass = await this.#door.signIn(this.login, this.#password, this.id);
    return this.#pass;
  }

  /** Takes the whole book. */
  async pull(at: Instant): Promise<PullDoc[]> {
    const { head, docs } = await this.#door.pull(await this.#passAt(at), this.id);
    this.#base = { cursor: head.to, epoch: head.epoch };
    return docs;
  }

  /** Sends what happened, in order. A fact that is set aside is a fault of the demonstration. */
  async tell(facts: readonly Fact[], now: Instant): Promise<void> {
    const pass = await this.#passAt(now);
    const told = facts.map((fact) => this.#numbered(fact));
    for (let from = 0; from < told.length; from += PUSH_FACTS_MAX) {
      const answer = await this.#door.push(pass, {
        app: 'demo',
        device: this.id,
        epoch: this.#base.epoch,
        manifest: [],
        clock: { now, offset: 0, boot: 'demo' },
        storage: { persisted: true, used: null, quota: null, photos: 0 },
        facts: told.slice(from, from + PUSH_FACTS_MAX),
      });
      const aside = answer.results.find((r) => r.status === 'quarantined');
      if (answer.error || aside) throw new Error(`${this.login}: ${answer.error ?? JSON.stringify(aside)}`);
    }
  }

  /** Sends the bytes of photos that were told of. */
  async sendPhotos(photos: readonly DemonstrationPhoto[], now: Instant): Promise<void> {
    const pass = await this.#passAt(now);
    for (const photo of photos) await this.#door.photo(pass, photo);
  }

  #numbered(fact: Fact): Envelope {
    const dseq = ++this.#dseq;
    return {
      id: idFrom(millisecondsOf(fact.at), chanceOf(`fact ${this.login} ${dseq}`).bytes(10)),
      dseq,
      kind: fact.kind,
      v: 1,
      at: fact.at,
      mono: null,
      base: this.#base.cursor,
      baseEpoch: this.#base.epoch,
      entity: entityOf(fact),
      fact: fact as unknown as Envelope['fact'],
    };
  }
}
