import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { emit } from '../../server/postgres/book.ts';
import { inTransaction } from '../../server/postgres/transaction.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit, type Field } from '../kit/field.ts';
import { inScene } from '../kit/scene.ts';
import { sameBook } from '../kit/verdict.ts';

const WRITERS = 16;
const POLL = 10;

/**
 * A round is a second: sixteen writers change the book and take their time before they commit, half of them as phones, while
 * one phone reads on from its cursor all the time. Whoever follows sees each document exactly once, and ends with the book
 * of one who begins then [S15].
 */
export const commitOrder: Fault = {
  id: 'F-09',
  tier: 'C',
  title: 'sixteen writers commit in another order than they began',
  rounds: { commit: 3, night: 20 },
  run: inScene(async ({ field, here, rounds, phones, wrong }) => {
    const end = performance.now() + rounds * 1000;
    const isOver = (): boolean => performance.now() > end;
    const written: string[] = [];
    const told = Array.from({ length: WRITERS / 2 }, (_, i) => field.phone(here.url, i % 2));
    phones.push(...told);
    const reader = field.phone(here.url);
    const seen = new Map<string, number>();
    let reads = 0;
    const reading = async (): Promise<void> => {
      do {
        const before = new Map(reader.docs);
        await reader.sync();
        reads++;
        for (const [key, doc] of reader.docs) if (before.get(key)?.r !== doc.r) seen.set(key, (seen.get(key) ?? 0) + 1);
        await pause(POLL);
      } while (!isOver());
    };
    const telling = told.map(async (phone) => {
      while (!isOver()) {
        phone.tell(...aVisit(field, phone));
        await phone.sync();
      }
    });
    const writing = told.map(async () => {
      while (!isOver()) written.push(await writeSlowly(field));
    });
    await Promise.all([reading(), ...telling, ...writing]);
    await reader.sync();
    const whole = field.phone(here.url);
    await whole.sync();
    for (const what of sameBook(reader, whole)) wrong(what);
    const missed = written.filter((id) => !reader.docs.has(`scheme ${id}`));
    const twice = written.filter((id) => (seen.get(`scheme ${id}`) ?? 0) > 1);
    if (missed.length > 0) wrong(`${missed.length} documents were never seen`);
    if (twice.length > 0) wrong(`${twice.length} documents came twice`);
    return { did: { written: written.length, reads, facts: field.witness.read().saved.length } };
  }),
};

/** A document of its own, with a pause before it takes its number and one before it commits. */
async function writeSlowly({ pool, territory, chance }: Field): Promise<string> {
  const id = randomUUID();
  const [before, after] = [chance.between(0, 40), chance.between(0, 15)];
  await inTransaction(pool, territory.tenant, async (tx) => {
    await tx.rows('select pg_sleep($1::float8 / 1000)', before);
    await emit(tx, { docs: [{ e: 'scheme', id, s: 't', b: { code: id } as never }] });
    await tx.rows('select pg_sleep($1::float8 / 1000)', after);
  });
  return id;
}
