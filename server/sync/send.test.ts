import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Focus } from '../../core/plan/focus.ts';
import { day } from '../../core/base/day.ts';
import { emit } from '../postgres/book.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import { agreed, anOrder, aTerritory, closed, counted, opened, Phone, promised, type Territory } from './field-day.ts';
import { docLines, scopesSince } from './view.ts';

let database: FreshDatabase;
let field: Territory;
beforeAll(async () => {
  database = await freshDatabase();
  field = await aTerritory(database.pool);
});
afterAll(() => database.close());

const writing = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
  inTransaction(field.hands.pool, field.tenant, work);
const focus = (code: string, text: string): Focus => ({
  code,
  span: 'week',
  text,
  product: null,
  goal: null,
  from: day('2026-11-23'),
  to: day('2026-11-29'),
});

/** A book as a phone keeps it. */
async function follow(phone: Phone, book: Map<string, string>, digest = false): Promise<string | null> {
  const { head, docs } = await phone.pull(digest);
  expect(docs).toHaveLength(head.n);
  if (head.reset) book.clear();
  const gone = new Set<string>([...head.drop, ...head.replace]);
  for (const [key, value] of book) if (gone.has((JSON.parse(value) as { s: string }).s)) book.delete(key);
  for (const doc of docs) {
    const key = `${doc.e}:${doc.id}`;
    if (!doc.x) book.set(key, JSON.stringify(doc));
    else if ((JSON.parse(book.get(key) ?? '{}') as { s?: string }).s === doc.s) book.delete(key);
  }
  phone.cursor = head.to;
  phone.epoch = head.epoch;
  return head.digest;
}

const digestOf = (book: Map<string, string>): string =>
  createHash('sha256')
    .update(
      [...book]
        .map(([key, doc]) => `${key}:${(JSON.parse(doc) as { r: number }).r}`)
        .sort()
        .join('\n'),
    )
    .digest('hex');

test('[S16] [S18] a first pull brings all that a rep may see and nothing of another', async () => {
  const phone = new Phone(field, field.reps[0]);
  const { head, docs } = await phone.pull();
  expect(head).toMatchObject({ from: 0, reset: true, drop: [], replace: [] });
  expect(
    docs
      .filter((d) => d.e === 'outlet')
      .map((d) => d.id)
      .sort(),
  ).toEqual(
    field.outlets
      .slice(0, 2)
      .map((o) => o.id)
      .sort(),
  );
  expect(docs.some((d) => d.e === 'script')).toBe(true);
});

test('[S17] an idle pull brings no document', async () => {
  const phone = new Phone(field, field.reps[0]);
  await follow(phone, new Map());
  expect((await phone.pull()).head).toMatchObject({ n: 0, reset: false, drop: [], replace: [] });
});

test('[S18] another epoch, or a cursor that was never given, replaces the whole book', async () => {
  const phone = new Phone(field, field.reps[0]);
  await follow(phone, new Map());
  expect(
    (await Object.assign(new Phone(field, field.reps[0]), { cursor: phone.cursor + 1000 }).pull()).head.reset,
  ).toBe(true);
  expect(
    (await Object.assign(new Phone(field, field.reps[0]), { cursor: phone.cursor, epoch: 9 }).pull()).head.reset,
  ).toBe(true);
});

test('[S16] [S17] [S19] [S20] a phone that follows has what a phone that begins has', async () => {
  const [a, b] = [new Phone(field, field.reps[0]), new Phone(field, field.reps[1])];
  const [bookA, bookB] = [new Map<string, string>(), new Map<string, string>()];
  const outlet = field.outlets[0]!.id;
  const visit = randomUUID();
  const moves = [
    () => a.tell(opened(visit, outlet), counted(visit, 'P1', 4), promised(visit, randomUUID())) && a.push(),
    () => writing((tx) => emit(tx, { docs: [{ e: 'focus', id: 'F1', s: 't', b: focus('F1', '冷饮进冰柜') }] })),
    () => a.tell(agreed(visit, anOrder('P1', 24)), closed(visit)) && a.push(),
    () => writing((tx) => emit(tx, { docs: [{ e: 'focus', id: 'F1', s: 't', b: null }] })),
    () =>
      writing((tx) =>
        emit(tx, {
          docs: [],
          subs: [
            { person: a.session.person, s: `o:${outlet}`, sees: false },
            { person: b.session.person, s: `o:${outlet}`, sees: true },
          ],
        }),
      ),
    // a document that moves from one rep to the other
    () =>
      writing((tx) =>
        emit(tx, { docs: [{ e: 'focus', id: 'F2', s: `r:${a.session.person}`, b: focus('F2', '促销') }] }),
      ),
    () =>
      writing((tx) =>
        emit(tx, { docs: [{ e: 'focus', id: 'F2', s: `r:${b.session.person}`, b: focus('F2', '促销') }] }),
      ),
    () =>
      writing((tx) =>
        emit(tx, {
          docs: [],
          subs: [
            { person: a.session.person, s: `o:${outlet}`, sees: true },
            { person: b.session.person, s: `o:${outlet}`, sees: false },
          ],
        }),
      ),
  ];
  for (const move of moves) {
    await move();
    for (const [phone, book] of [
      [a, bookA],
      [b, bookB],
    ] as const) {
      const digest = await follow(phone, book, true);
      const anew = new Map<string, string>();
      await follow(new Phone(field, phone.session), anew);
      expect([...book.entries()].sort()).toEqual([...anew.entries()].sort());
      expect(digestOf(book)).toBe(digest);
    }
  }
});

test('[S15] a reader who follows the clock misses nothing that writers commit beside it', async () => {
  const tenant = field.tenant;
  const [rep] = field.reps;
  let cursor = (await field.hands.pool.query<{ seq: number }>('select seq from sync_clock where tenant = $1', [tenant]))
    .rows[0]!.seq;
  const writers = Array.from({ length: 4 }, async (_, w) => {
    for (let i = 0; i < 25; i++) {
      await writing(async (tx) => {
        await tx.rows('select pg_sleep($1)', ((w * 7 + i * 13) % 5) / 1000);
        await emit(tx, { docs: [{ e: 'focus', id: `w${w}-${i}`, s: 't', b: focus(`w${w}-${i}`, '测试') }] });
      });
    }
  });
  const seen = new Set<string>();
  let isWriting = true;
  const done = Promise.all(writers).then(() => (isWriting = false));
  for (let last = false; !last;) {
    last = !isWriting;
    await inTransaction(
      field.hands.pool,
      tenant,
      async (tx) => {
        const clock = await tx.row<{ seq: number }>('select seq from sync_clock where tenant = $1', tenant);
        const { kept } = await scopesSince(tx, rep.person, cursor);
        for (const line of await docLines(tx, { whole: [], since: kept, cursor, keepFrom: day('2026-01-01') })) {
          seen.add((JSON.parse(line) as { id: string }).id);
        }
        cursor = clock!.seq;
      },
      'read only',
    );
  }
  await done;
  expect([...seen].filter((id) => /^w\d-/.test(id))).toHaveLength(100);
});

/** Two writers; the one that began first commits last. What does a reader miss who reads in between and follows from there? */
async function missedBetween(
  first: (work: () => Promise<void>) => Promise<void>,
  second: () => Promise<void>,
  read: () => Promise<Set<string>>,
): Promise<boolean> {
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  let hasNumber = (): void => {};
  const numbered = new Promise<void>((resolve) => (hasNumber = resolve));
  const slow = first(async () => {
    hasNumber();
    await gate;
  });
  await numbered;
  const quick = second();
  await Promise.race([quick, new Promise((resolve) => setTimeout(resolve, 200))]);
  await read();
  release();
  await Promise.all([slow, quick]);
  return !(await read()).has('slow');
}

test('[S15] a plain sequence would lose what began first and was committed last; the clock does not', async () => {
  const { pool } = field.hands;
  await pool.query('create table by_sequence (n bigserial primary key, name text not null)');
  let from = 0;
  const found = new Set<string>();
  const lost = await missedBetween(
    async (work) => {
      const client = await pool.connect();
      await client.query('begin');
      await client.query(`insert into by_sequence (name) values ('slow')`);
      await work();
      await client.query('commit');
      client.release();
    },
    async () => void (await pool.query(`insert into by_sequence (name) values ('quick')`)),
    async () => {
      for (const row of (
        await pool.query<{ n: number; name: string }>('select n, name from by_sequence where n > $1 order by n', [from])
      ).rows) {
        from = row.n;
        found.add(row.name);
      }
      return found;
    },
  );
  expect(lost).toBe(true);

  const phone = new Phone(field, field.reps[0]);
  const book = new Map<string, string>();
  await follow(phone, book);
  const put = (code: string, work?: () => Promise<void>): Promise<void> =>
    writing(async (tx) => {
      await emit(tx, { docs: [{ e: 'focus', id: code, s: 't', b: focus(code, '测试') }] });
      await work?.();
    });
  const isMissed = await missedBetween(
    (work) => put('slow', work),
    () => put('quick'),
    async () => {
      await follow(phone, book);
      return new Set([...book.keys()].map((key) => key.replace('focus:', '')));
    },
  );
  expect(isMissed).toBe(false);
});
