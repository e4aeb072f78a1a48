/** What some changes of the office cost on the line: the answer to the next pull, packed as for a phone on HTTPS. */
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../protocol/book.ts';
import type { PullDoc, PullHead, PullRequest } from '../../protocol/pull.ts';
import { PROJ, PROTO } from '../../protocol/version.ts';
import { emit, type BookChange } from '../../server/postgres/book.ts';
import { launchPostgres } from '../../server/postgres/launch/launch.ts';
import { openPool } from '../../server/postgres/pool.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import { bigBookFolder, PASSWORD, REP } from '../big-book.ts';
import { ofRounds, print } from '../figure.ts';
import { startServer } from '../server.ts';

const CHANGED = 20;
/** No two neighbours have anything to do with each other. */
const priceOf = (i: number): number => 100 + ((Math.imul(i + 1, 2_654_435_761) >>> 0) % 9000);
const folder = await bigBookFolder();
const server = await startServer(folder);
const { url } = await launchPostgres({ dataDir: folder });
const pool = openPool(url);
try {
  const device = randomUUID();
  const signedIn = await fetch(`${server.url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: REP, password: PASSWORD, device }),
  });
  const { token, tenant, person } = (await signedIn.json()) as {
    token: string;
    tenant: string;
    person: { id: string };
  };
  let at = { cursor: 0, epoch: 0 };

  /** Takes what is new, with the cursor of the last time; answers it, and how many kilobytes of body it was. */
  const pull = async (): Promise<{ docs: PullDoc[]; kilobytes: number }> => {
    const request: PullRequest = { proto: PROTO, device, ...at, proj: PROJ, digest: false };
    const answer = await fetch(`${server.url}/v1/sync/pull`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-encoding': 'gzip, br',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(request),
    });
    const text = await answer.text();
    const [head, ...docs] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as PullHead | PullDoc);
    at = { cursor: (head as PullHead).to, epoch: (head as PullHead).epoch };
    const sent = Number(answer.headers.get('content-length') ?? Buffer.byteLength(text));
    return { docs: docs as PullDoc[], kilobytes: sent / 1000 };
  };
  const costOf = async (change: BookChange): Promise<number[]> => {
    await inTransaction(pool, tenant, (tx) => emit(tx, change));
    const { docs, kilobytes } = await pull();
    if (docs.length === 0 && !change.subs) throw new Error('nothing was new');
    return [kilobytes];
  };

  const book = (await pull()).docs;
  const outlets = book.filter((doc) => doc.e === 'outlet').slice(0, CHANGED);
  const scopes = outlets.map(({ id }): Scope => `o:${id}`);
  const prices = book.find((doc) => doc.e === 'prices')!;
  const listOf = (many: number): BookChange => {
    const list = Object.fromEntries(
      Array.from({ length: many }, (_, i) => [`P${String(i).padStart(5, '0')}`, priceOf(i)]),
    );
    return { docs: [{ ...prices, s: 't', b: { ...(prices.b as object), prices: list } } as never] };
  };
  const subs = (sees: boolean): BookChange => ({ docs: [], subs: scopes.map((s) => ({ person: person.id, s, sees })) });

  const masters = await costOf({
    docs: outlets.map(
      ({ id, b }) => ({ e: 'outlet', id, s: `o:${id}`, b: { ...(b as object), note: '换了门锁' } }) as never,
    ),
  });
  const [some, many] = [await costOf(listOf(300)), await costOf(listOf(1500))];
  const lost = await costOf(subs(false));
  const gained = await costOf(subs(true));
  const kb = { unit: 'KB', better: 'lower' } as const;
  print([
    ofRounds(
      { id: 'change-masters', name: `server: ${CHANGED} outlets changed, on the wire`, goal: 3, ...kb },
      masters,
    ),
    ofRounds({ id: 'change-prices', name: 'server: a price list of 300, on the wire', goal: 3, ...kb }, some),
    ofRounds({ id: 'change-many-prices', name: 'server: a price list of 1,500, on the wire', goal: 10, ...kb }, many),
    ofRounds({ id: 'outlets-gained', name: `server: ${CHANGED} outlets gained, on the wire`, goal: 20, ...kb }, gained),
    ofRounds({ id: 'outlets-lost', name: `server: ${CHANGED} outlets lost, on the wire`, goal: 1, ...kb }, lost),
  ]);
} finally {
  await pool.end();
  await server.stop();
}
