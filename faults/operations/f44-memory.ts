import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Fact } from '../../protocol/all-facts.ts';
import { PUSH_BYTES_MAX, PUSH_FACTS_MAX } from '../../protocol/push.ts';
import { counted, opened } from '../../server/sync/field-day.ts';
import { keepBusy } from '../kit/busy.ts';
import { freePort, unexpectedOf } from '../kit/child.ts';
import type { Fault } from '../kit/fault.ts';
import { aField, type Field } from '../kit/field.ts';
import type { SimplePhone } from '../kit/phone.ts';
import { peakOf, realServer } from '../kit/servers.ts';
import { judge } from '../kit/verdict.ts';

const OF_EACH = 20;
/** A product's lines in a check: so many make about a hundredth of the largest push. */
const LINES = 60;
/** Bytes that are read are not in the heap: more than this says that what is too large was kept. */
const MEMORY_MAX = 800;
/** "Too much", "later" and "not so" are answers; ending is none. */
const ANSWERS = new Set([200, 400, 413, 422, 429, 503]);

/**
 * A round: the server has a heap of 256 MB; at once come twenty times the largest push that is allowed, twenty that are too
 * large, and twenty that are small and unpack to a hundred megabytes, while three phones work. Each is answered, the server
 * lives, and what was told is there once.
 */
export const memory: Fault = {
  id: 'F-44',
  tier: 'N',
  title: 'a server with little memory gets the largest pushes at once',
  rounds: { commit: 1, night: 5 },
  async run({ rounds, seed }) {
    const field = await aField({ seed });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const server = await realServer(field, port, { node: ['--max-old-space-size=256'] });
    const phones = [field.phone(url), field.phone(url), field.phone(url, 1)];
    for (const phone of phones) phone.timeout = 60_000;
    const large = field.phone(url);
    const busy = keepBusy(field, phones);
    const wrong: string[] = [];
    const ends = new Map<number, number>();
    try {
      await large.sync();
      for (let round = 0; round < rounds; round++) {
        const bodies = bodiesOf(field, large);
        const asked = bodies.flatMap((body) => Array.from({ length: OF_EACH }, () => ask(url, large.token!, body)));
        for (const status of await Promise.all(asked)) ends.set(status, (ends.get(status) ?? 0) + 1);
        await large.sync();
      }
      for (const [status, n] of ends) if (!ANSWERS.has(status)) wrong.push(`${n} ended with ${status}`);
      if (!ends.has(413) || !ends.has(200)) wrong.push('nothing was too large, or all was');
      const recovered = await busy.finish();
      const peak_mb = await peakOf(server);
      if (peak_mb > MEMORY_MAX) wrong.push(`the server had ${peak_mb} MB`);
      wrong.push(...unexpectedOf(server));
      if (!(await server.kill())) wrong.push(`the server has ended by itself: ${server.said().slice(-500)}`);
      const verdict = await judge(field, [...phones, large]);
      const of = (status: number): number => ends.get(status) ?? 0;
      const did = {
        taken: of(200),
        tooLarge: of(413),
        later: of(503),
        peak_mb,
        facts: field.witness.read().saved.length,
      };
      return { ...verdict, recovered, wrong: [...wrong, ...verdict.wrong], did };
    } finally {
      await busy.giveUp();
      await server.kill();
      await field.close();
    }
  },
};

interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isPacked: boolean;
}

/** The largest that is allowed, one that is too large, and one that only is when it is unpacked. */
function bodiesOf(field: Field, phone: SimplePhone): Body[] {
  const visit = randomUUID();
  phone.batch = PUSH_FACTS_MAX;
  phone.tell(opened(visit, field.chance.pick(phone.outlets)));
  for (let size = 0; size < PUSH_BYTES_MAX * 0.9 && phone.waiting < PUSH_FACTS_MAX;) {
    const fact = aLongCheck(visit);
    size += JSON.stringify(fact).length + 400;
    phone.tell(fact);
  }
  const push = new TextEncoder().encode(JSON.stringify(phone.nextPush()!));
  const over = new TextEncoder().encode(`{"facts":"${'x'.repeat(PUSH_BYTES_MAX)}"}`);
  const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024, ' '));
  return [
    { bytes: push, isPacked: false },
    { bytes: over, isPacked: false },
    { bytes: new Uint8Array(bomb), isPacked: true },
  ];
}

function aLongCheck(visit: string): Fact {
  const fact = counted(visit, 'P1', 3);
  if (fact.kind !== 'shelf-checked') return fact;
  const lines = Array.from({ length: LINES }, (_, i) => ({ ...fact.lines[0]!, product: `P${i + 1}` }));
  return { ...fact, lines };
}

const ask = (url: string, token: string, { bytes, isPacked }: Body): Promise<number> =>
  fetch(`${url}/v1/sync/push`, {
    method: 'POST',
    body: bytes,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(isPacked && { 'content-encoding': 'gzip' }),
    },
  }).then(
    async (answer) => {
      await answer.text();
      return answer.status;
    },
    // Hung up on while it still sent what is too large: an answer, which a browser sees as none.
    () => 413,
  );
