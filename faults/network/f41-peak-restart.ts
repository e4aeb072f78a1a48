import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { NDJSON, type PullHead, type PullRequest } from '../../protocol/pull.ts';
import { PROJ, PROTO } from '../../protocol/version.ts';
import { ServerRefused } from '../../rep/sync/api.ts';
import { restAfter, USUAL } from '../../rep/sync/when.ts';
import { ask, type Ends } from '../kit/ask.ts';
import { keepBusy, orBug } from '../kit/busy.ts';
import { freePort, unexpectedOf, type Child } from '../kit/child.ts';
import type { Fault } from '../kit/fault.ts';
import { aField, type Field } from '../kit/field.ts';
import { realServer } from '../kit/servers.ts';
import { judge } from '../kit/verdict.ts';

const PHONES = 2000;
const SECOND = 1000;
/** Long enough that a third of the phones have failed, some of them several times. */
const AWAY = 20 * SECOND;
const BEFORE = 15 * SECOND;
const AFTERWARDS = 90 * SECOND;
/** In one second there come usually 33: after the restart not more than so many. */
const MOST_IN_A_SECOND = 120;
/** Those that had failed come back over so many seconds at least. */
const SPREAD = 10;
/** What a question costs at the end, against before; on a machine that does other things too. */
const NORMAL = { times: 3, ms: 300 };

/**
 * A round: two thousand phones ask for news each minute, by the product's own times of waiting, and two work. The server is
 * killed and stays away for twenty seconds. When it is back the phones do not come at once but as they would have, all of
 * them are answered within ninety seconds, and at the end of these it answers as before.
 */
export const peakRestart: Fault = {
  id: 'F-41',
  tier: 'N',
  title: 'the server is restarted while two thousand phones are connected',
  rounds: { commit: 1, night: 1 },
  async run({ seed }) {
    const field = await aField({ seed });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    let server: Child = await realServer(field, port);
    const wrong: string[] = [];
    const workers = [field.phone(url), field.phone(url, 1)];
    for (const phone of workers) await phone.sync();
    const crowd = new Crowd(field, url, workers[0]!);
    const busy = keepBusy(field, workers, { rest: 2000 });
    try {
      await pause(BEFORE);
      const before = crowd.p95Of(0, performance.now());
      if (!(await server.kill())) wrong.push(`the server has ended by itself: ${server.said()}`);
      await pause(AWAY);
      server = await realServer(field, port);
      const from = performance.now();
      await pause(AFTERWARDS);
      const to = performance.now();
      const failed = crowd.phones.filter(({ failures }) => failures > 0).length;
      const unheard = crowd.phones.filter(({ heard }) => heard < from).length;
      const peak = crowd.mostInASecond(from, to);
      const after = crowd.p95Of(to - 15 * SECOND, to);
      if (crowd.failed < PHONES / 10) wrong.push(`only ${crowd.failed} requests met the server away`);
      if (unheard > 0) wrong.push(`${unheard} phones were not answered within 90 s, ${failed} still fail`);
      if (peak > MOST_IN_A_SECOND) wrong.push(`${peak} came in one second`);
      if (after > Math.max(NORMAL.ms, before * NORMAL.times))
        wrong.push(`an answer takes ${after} ms, before ${before}`);
      const back = Math.max(0, ...crowd.phones.map(({ returned }) => returned - from)) / SECOND;
      if (back < SPREAD) wrong.push(`all that had failed were back within ${back} s`);
      const recovered = await busy.finish();
      crowd.end();
      wrong.push(...unexpectedOf(server));
      if (!(await server.kill())) wrong.push(`the server has ended by itself: ${server.said()}`);
      const verdict = await judge(field, workers);
      const did = {
        phones: PHONES,
        failed: crowd.failed,
        peak,
        p95_before: before,
        p95_after: after,
        back_s: Math.round(back),
      };
      return { ...verdict, recovered, wrong: [...wrong, ...verdict.wrong], did };
    } finally {
      crowd.end();
      await busy.giveUp();
      await server.kill();
      await field.close();
    }
  },
};

interface Idle {
  readonly device: string;
  cursor: number;
  failures: number;
  /** When it was last answered, and when for the first time after a failure. */
  heard: number;
  returned: number;
}

/** Phones with nothing to send, each of which asks when the product's phone would. */
class Crowd {
  readonly phones: readonly Idle[];
  failed = 0;
  readonly #answers: { readonly at: number; readonly took: number }[] = [];
  readonly #arrivals: number[] = [];
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #ends: Ends = new Map();
  readonly #ask: (phone: Idle) => Promise<string>;
  readonly #chance: () => number;
  #isOver = false;

  constructor(
    { chance }: Field,
    url: string,
    { token, cursor, epoch }: { token: string | null; cursor: number; epoch: number },
  ) {
    this.#chance = () => chance.between(0, 1000) / 1000;
    this.#ask = ({ device, cursor }) => {
      const request: PullRequest = { proto: PROTO, device, cursor, epoch, proj: PROJ, digest: false };
      return ask(request, {
        url: `${url}/v1/sync/pull`,
        token,
        contentType: NDJSON,
        timeout: 60_000,
        ends: this.#ends,
      });
    };
    this.phones = Array.from({ length: PHONES }, () => ({
      device: randomUUID(),
      cursor,
      failures: 0,
      heard: 0,
      returned: 0,
    }));
    for (const phone of this.phones) this.#plan(phone, this.#chance() * USUAL);
  }

  #plan(phone: Idle, rest: number): void {
    if (this.#isOver) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#turn(phone);
    }, rest);
    this.#timers.add(timer);
  }

  async #turn(phone: Idle): Promise<void> {
    const from = performance.now();
    this.#arrivals.push(from);
    let least = 0;
    try {
      const [head] = (await this.#ask(phone)).split('\n', 1);
      phone.cursor = (JSON.parse(head!) as PullHead).to;
      const at = performance.now();
      this.#answers.push({ at, took: at - from });
      if (phone.failures > 0) phone.returned = at;
      phone.failures = 0;
      phone.heard = at;
    } catch (error) {
      orBug(error);
      this.failed++;
      phone.failures++;
      least = error instanceof ServerRefused ? (error.retryAfter ?? 0) * SECOND : 0;
    }
    this.#plan(phone, Math.max(least, restAfter(phone.failures, this.#chance())));
  }

  p95Of(from: number, to: number): number {
    const took = this.#answers.flatMap((one) => (one.at >= from && one.at <= to ? [one.took] : []));
    return Math.round(took.sort((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? Infinity);
  }

  mostInASecond(from: number, to: number): number {
    const seconds = new Map<number, number>();
    for (const at of this.#arrivals) {
      const second = Math.floor((at - from) / SECOND);
      if (at >= from && at <= to) seconds.set(second, (seconds.get(second) ?? 0) + 1);
    }
    return Math.max(0, ...seconds.values());
  }

  end(): void {
    this.#isOver = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
