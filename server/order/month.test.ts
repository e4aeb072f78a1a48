import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fen } from '../../core/base/money.ts';
import { emit } from '../postgres/book.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import { anOrder, aTerritory, TODAY, type Territory } from '../sync/field-day.ts';
import { monthDocs } from './month.ts';
import { saveOrders } from './orders.ts';

let database: FreshDatabase;
let field: Territory;
beforeAll(async () => {
  database = await freshDatabase();
  field = await aTerritory(database.pool);
});
afterAll(() => database.close());

/** Writes an order and the month of its rep; waits for `gate` before the end. */
const selling = (cases: number, gate: Promise<void>, counted: () => void): Promise<unknown> =>
  inTransaction(field.hands.pool, field.tenant, async (tx: Transaction) => {
    const rep = field.reps[0].person;
    const order = anOrder('P1', cases, fen(100));
    const place = { visit: randomUUID(), outlet: field.outlets[cases % 2]!.id, rep, day: TODAY };
    await saveOrders(tx, [{ ...place, state: 'submitted', order, steps: [], approvals: [], short: [] }]);
    const docs = await monthDocs(tx, [rep], TODAY);
    counted();
    await gate;
    await emit(tx, { docs });
  });

/** Resolves when somebody waits for a lock, or `done` does. */
async function someoneWaits(done: Promise<unknown>): Promise<void> {
  let isDone = false;
  void done.finally(() => (isDone = true));
  for (let waiting = 0; waiting === 0 && !isDone;) {
    const { rows } = await field.hands.pool.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    waiting = rows[0]!.n;
  }
}

test('[S21] two who sell for one rep at once are both in his month', async () => {
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  let hasCounted = (): void => {};
  const counted = new Promise<void>((resolve) => (hasCounted = resolve));
  const first = selling(3, gate, hasCounted);
  await counted;
  const second = selling(4, Promise.resolve(), () => {});
  await someoneWaits(second);
  open();
  await Promise.all([first, second]);

  const rows = await inTransaction(field.hands.pool, field.tenant, (tx) =>
    tx.rows<{ actual: number }>(
      `select (b->>'actual')::int as actual from sync_doc where tenant = $1 and e = 'month' and id = $2`,
      tx.tenant,
      `${field.reps[0].person} ${TODAY.slice(0, 7)}`,
    ),
  );
  expect(rows).toEqual([{ actual: 700 }]);
});
