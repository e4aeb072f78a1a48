/** Test furniture: a server that takes everything in, told by the wire's own schemas. The real one stands in e2e/. */
import * as v from 'valibot';
import { instant } from '../../core/base/instant.ts';
import { day } from '../../core/base/day.ts';
import { digestOf, Mismatch } from '../../protocol/digest.ts';
import { NDJSON, PullRequest, type PullDoc, type PullHead } from '../../protocol/pull.ts';
import { PushRequest, type FactResult, type PushAnswer } from '../../protocol/push.ts';
import { PROJ } from '../../protocol/version.ts';
import type { Answer, Asked } from './workshop.ts';

const APPLIED = { status: 'applied', code: null } as const;
const RESCUED = { status: 'quarantined', code: 'rescued' } as const;

export class AnOffice {
  readonly received: PushRequest[] = [];
  /** What the next pulls bring. */
  docs: PullDoc[] = [];
  readonly held = new Map<string, PushAnswer['results'][number]>();
  serverTime = instant('2026-11-24T09:30:00.000Z');
  /** What phones said of books that differ. */
  readonly mismatches: Mismatch[] = [];
  /** How often the book was asked for as a whole, and how often its digest. */
  readonly count = { resets: 0, digests: 0 };
  /** Said instead of the digest of `view`. */
  digest: string | null = null;
  /** What the rep may see; null: what the next pulls bring. */
  view: readonly PullDoc[] | null = null;
  epoch = 1;
  seq = 10;

  /** Ids of what has come, in the order of coming. */
  readonly answer = async ({ path, body }: Asked): Promise<Answer> => {
    if (path === '/v1/sync/rescue') {
      return { body: JSON.stringify(this.#push(v.parse(PushRequest, JSON.parse(body)), RESCUED)) };
    }
    if (path === '/v1/sync/push') return { body: JSON.stringify(this.#push(v.parse(PushRequest, JSON.parse(body)))) };
    if (path === '/v1/sync/pull')
      return { type: NDJSON, body: await this.#pull(v.parse(PullRequest, JSON.parse(body))) };
    if (path === '/v1/sync/mismatch') {
      this.mismatches.push(v.parse(Mismatch, JSON.parse(body)));
      return { body: '{}' };
    }
    return { status: 404, body: JSON.stringify({ code: 'not-found' }) };
  };

  #push(request: PushRequest, as: Pick<FactResult, 'status' | 'code'> = APPLIED): PushAnswer {
    this.received.push(request);
    const results = request.facts.map(({ id }) => {
      const result = this.held.get(id) ?? { id, ...as, seq: this.seq };
      this.held.set(id, result);
      return result;
    });
    const last = Math.max(0, ...request.facts.map((f) => f.dseq));
    return { epoch: this.epoch, last, error: null, results, serverTime: this.serverTime };
  }

  async #pull({ cursor, epoch, proj, digest }: PullRequest): Promise<string> {
    const reset = cursor === 0 || epoch !== this.epoch || proj !== PROJ;
    const view = this.view ?? this.docs;
    const docs = reset ? view : this.docs;
    if (reset) this.count.resets++;
    if (digest) this.count.digests++;
    const head: PullHead = {
      from: cursor,
      to: this.seq,
      epoch: this.epoch,
      proj: PROJ,
      reset,
      drop: [],
      replace: [],
      n: docs.length,
      keepFrom: day('2026-09-01'),
      safeSeq: this.seq,
      last: 1_000_000,
      digest: digest ? (this.digest ?? (await digestOf(view))) : null,
      serverTime: this.serverTime,
    };
    return [head, ...docs, { end: docs.length }, ''].map((line) => line && JSON.stringify(line)).join('\n');
  }
}
