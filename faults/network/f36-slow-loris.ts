import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE, type Patience } from '../../server/serve/listen.ts';
import { emit } from '../../server/postgres/book.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import type { Fault, Found } from '../kit/fault.ts';
import { aField, aVisit, type Field } from '../kit/field.ts';
import type { SimplePhone } from '../kit/phone.ts';
import { serveHere } from '../kit/servers.ts';
import { judge } from '../kit/verdict.ts';
import { asPost } from '../kit/wire.ts';
import { PROJ, PROTO } from '../../protocol/version.ts';

/** Heads, bodies, and those who take an answer: of these less, since each answer has its megabytes here as well. */
const HOW_MANY = [146, 146, 8] as const;
const SHORT: Patience = { head: 2000, request: 4000, answer: 3000, look: 300 };
/**
 * When the last heads, bodies and answers have to be gone at the latest, seconds: the limits and as much again for a machine
 * that is busy with other things. When they were is in the figures.
 */
const BOUNDS = { commit: [10, 12, 16], night: [20, 32, 45] } as const;

/**
 * A round: three hundred connections that send a head, or a body, or take an answer byte by byte, while two phones work. All
 * are hung up on in time, and the phones hardly notice. With every commit by shorter limits, at night by those of the product.
 */
export const slowLoris: Fault = {
  id: 'F-36',
  tier: 'C',
  title: 'three hundred connections trickle',
  rounds: { commit: 1, night: 2 },
  async run({ rounds, seed }) {
    const isNight = rounds > 1;
    const field = await aField({ seed });
    const here = await serveHere(field, undefined, isNight ? PATIENCE : SHORT);
    const phones = [field.phone(here.url, 1), field.phone(here.url, 1)];
    const wrong: string[] = [];
    const took: number[] = [];
    const trickles: Trickle[] = [];
    try {
      await makeLargeBook(field);
      const openings = await openingsOf(field, here.url);
      openings.forEach((opening, kind) => {
        for (let i = 0; i < HOW_MANY[kind]!; i++) trickles.push(new Trickle(here.port, kind, opening));
      });
      const bounds = BOUNDS[isNight ? 'night' : 'commit'];
      const end = performance.now() + bounds[2] * 1000;
      const isOpen = (): boolean => trickles.some((one) => one.lived === null);
      while (isOpen() && performance.now() < end) {
        await Promise.all(phones.map((phone) => work(field, phone, took)));
        await pause(100);
      }
      bounds.forEach((bound, kind) => {
        const late = trickles.filter((one) => one.kind === kind && (one.lived ?? Infinity) > bound).length;
        if (late > 0) wrong.push(`${late} of ${KINDS[kind]} were not hung up on within ${bound} s`);
      });
      const verdict = await judge(field, phones);
      const p95 = Math.round(took.sort((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? Infinity);
      // The machine may be busy with other things: what counts is that nobody waits for the three hundred.
      if (p95 > 3000) wrong.push(`a push took ${p95} ms`);
      return { ...verdict, recovered: null, wrong: [...wrong, ...verdict.wrong], did: figures(trickles, took, p95) };
    } finally {
      for (const one of trickles) one.end();
      await here.close();
      await field.close();
    }
  },
};

const KINDS = ['heads', 'bodies', 'answers'] as const;

interface Opening {
  /** Said at once. */
  readonly first: Buffer;
  /** Said byte by byte. */
  readonly rest: Buffer;
}

async function openingsOf(field: Field, url: string): Promise<Opening[]> {
  const phone = field.phone(url);
  await phone.signIn();
  const pass = { authorization: `Bearer ${phone.token}` };
  const { head, body } = asPost('/v1/session', { login: 'x'.repeat(200) }, {});
  const wanted = { proto: PROTO, device: phone.device, cursor: 0, epoch: 0, proj: PROJ, digest: false };
  const pull = asPost('/v1/sync/pull', wanted, pass);
  const nothing = Buffer.alloc(0);
  return [
    { first: nothing, rest: head },
    { first: head, rest: body },
    { first: Buffer.concat([pull.head, pull.body]), rest: nothing },
  ];
}

function figures(trickles: readonly Trickle[], took: readonly number[], p95: number): Found['did'] {
  const last = (kind: number): number =>
    Math.round(Math.max(...trickles.filter((one) => one.kind === kind).map((one) => one.lived ?? Infinity)) * 10) / 10;
  return {
    sockets: trickles.length,
    heads_s: last(0),
    bodies_s: last(1),
    answers_s: last(2),
    pushes: took.length,
    p95,
  };
}

/** So large that it does not fit into what lies between two machines. */
const makeLargeBook = ({ pool, territory, chance }: Field): Promise<void> =>
  inTransaction(pool, territory.tenant, async (tx) => {
    const docs = Array.from({ length: 60 }, (_, i) => {
      const note = Buffer.from(chance.bytes(75_000)).toString('base64');
      return {
        e: 'scheme' as const,
        id: `large-${i}`,
        s: `r:${territory.reps[0]!.person}` as const,
        b: { note } as never,
      };
    });
    await emit(tx, { docs });
  });

async function work(field: Field, phone: SimplePhone, took: number[]): Promise<void> {
  if (!phone.token) await phone.signIn();
  phone.tell(...aVisit(field, phone));
  const push = phone.nextPush()!;
  const from = performance.now();
  await phone.send(push);
  took.push(performance.now() - from);
  await phone.sync();
}

/** A connection that says a byte each second, or takes its answer byte by byte. */
class Trickle {
  /** Seconds until the server hung up; null: it has not. */
  lived: number | null = null;
  readonly kind: number;
  readonly #socket: Socket;
  readonly #timer: NodeJS.Timeout;

  constructor(port: number, kind: number, { first, rest }: Opening) {
    this.kind = kind;
    const from = performance.now();
    this.#socket = connect({ port, host: '127.0.0.1' });
    this.#socket.on('error', () => {});
    this.#socket.on('close', () => (this.lived ??= (performance.now() - from) / 1000));
    if (first.length > 0) this.#socket.write(first);
    if (rest.length > 0) this.#socket.resume();
    let at = 0;
    this.#timer = setInterval(() => {
      // Who does not read learns only by saying something that nobody is there; an empty line is no request.
      this.#socket.write(at < rest.length ? rest.subarray(at, ++at) : '\r\n');
      if (rest.length === 0) this.#socket.read(1);
    }, 1000);
  }

  end(): void {
    clearInterval(this.#timer);
    this.#socket.destroy();
  }
}
