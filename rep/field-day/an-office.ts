/** Test furniture: a server that takes everything in, told by the wire's own schemas. The real one stands in e2e/. */
import * as v from 'valibot';
import { instant } from '../../core/base/instant.ts';
import { day } from '../../core/base/day.ts';
import { NDJSON, PullRequest, type PullDoc, type PullHead } from '../../protocol/pull.ts';
import { PushRequest, type PushAnswer } from '../../protocol/push.ts';
import type { Answer, Asked } from './workshop.ts';

export class AnOffice {
  readonly received: PushRequest[] = [];
  /** What the next pulls bring. */
  docs: PullDoc[] = [];
  readonly held = new Map<string, PushAnswer['results'][number]>();
  readonly serverTime = instant('2026-11-24T09:30:00.000Z');
  epoch = 1;
  seq = 10;

  /** Ids of what has come, in the order of coming. */
  readonly answer = ({ path, body }: Asked): Answer => {
    if (path === '/v1/sync/push') return { body: JSON.stringify(this.#push(v.parse(PushRequest, JSON.parse(body)))) };
    if (path === '/v1/sync/pull') return { type: NDJSON, body: this.#pull(v.parse(PullRequest, JSON.parse(body))) };
    return { status: 404, body: JSON.stringify({ code: 'not-found' }) };
  };

  #push(request: PushRequest): PushAnswer {
    this.received.push(request);
    const results = request.facts.map(({ id }) => {
      const result = this.held.get(id) ?? { id, status: 'applied', code: null, seq: this.seq };
      this.held.set(id, result);
      return result;
    });
    const last = Math.max(0, ...request.facts.map((f) => f.dseq));
    return { epoch: this.epoch, last, error: null, results, serverTime: this.serverTime };
  }

  #pull({ cursor, epoch, proj }: PullRequest): string {
    const head: PullHead = {
      from: cursor,
      to: this.seq,
      epoch: this.epoch,
      proj,
      reset: cursor === 0 || epoch !== this.epoch,
      drop: [],
      replace: [],
      n: this.docs.length,
      keepFrom: day('2026-09-01'),
      safeSeq: this.seq,
      last: 1_000_000,
      digest: null,
      serverTime: this.serverTime,
    };
    return [head, ...this.docs, { end: this.docs.length }, ''].map((line) => line && JSON.stringify(line)).join('\n');
  }
}
