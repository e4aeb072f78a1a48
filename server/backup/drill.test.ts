import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Id } from '../../core/base/id.ts';
import { day } from '../../core/base/day.ts';
import { instant } from '../../core/base/instant.ts';
import { units } from '../../core/base/quantity.ts';
import type { Order } from '../../core/order/order.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import {
  agreed,
  anOrder,
  aTerritory,
  closed,
  counted,
  opened,
  Phone,
  promised,
  type Territory,
} from '../sync/field-day.ts';
import { decide } from '../sync/review.ts';
import { backedUp, emptyDatabase, LATER, newFolder, restored } from './testing.ts';

/** A phone by the rules of a real one: what has no answer of the book's epoch is unsent; an answer of another epoch settles nothing. */
class FieldPhone extends Phone {
  readonly #answered = new Map<Id, number>();
  readonly #book = new Map<string, { s: string; b: unknown }>();
  resets = 0;
  pushed = 0;

  unsent = () => this.made.filter((fact) => this.#answered.get(fact.id) !== this.epoch);
  book = (): unknown[] => [...this.#book].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { b }]) => [key, b]);

  async sync(): Promise<void> {
    do {
      const facts = this.unsent();
      if (facts.length > 0) {
        const answer = await this.push(facts);
        this.pushed += facts.length;
        expect(answer.error).toBe(null);
        if (answer.epoch === this.epoch) for (const { id } of answer.results) this.#answered.set(id, answer.epoch);
      }
      await this.#takeBook();
    } while (this.unsent().length > 0);
  }

  async #takeBook(): Promise<void> {
    const { head, docs } = await this.pull();
    if (head.reset) this.#book.clear();
    if (head.reset) this.resets++;
    const gone = new Set<string>([...head.drop, ...head.replace]);
    for (const [key, { s }] of this.#book) if (gone.has(s)) this.#book.delete(key);
    for (const { e, id, s, b, x } of docs) {
      if (x) this.#book.delete(`${e} ${id}`);
      else this.#book.set(`${e} ${id}`, { s, b });
    }
    Object.assign(this, { cursor: head.to, epoch: head.epoch });
  }

  /** The server behind the same address is another one now. */
  turnTo(territory: Territory): void {
    Object.assign(this, { territory });
  }
}

let was: FreshDatabase;
let field: Territory;
beforeEach(async () => {
  was = await freshDatabase();
  onTestFinished(() => was.close());
  field = await aTerritory(was.pool, 'drill', 8);
});

const phoneOf = (session: Session): FieldPhone => new FieldPhone(field, session);
const at = instant('2026-11-25T02:00:00.000Z');
const cancelled = (order: Order, outlet: Id): Fact => ({
  kind: 'order-cancelled',
  at,
  order: order.id,
  outlet,
  reason: '店主改主意',
});
const delivered = (order: Order, outlet: Id): Fact => ({
  kind: 'order-delivered',
  at,
  order: order.id,
  outlet,
  day: day('2026-11-27'),
  lines: [{ product: 'P1', quantity: units(24) }],
});
const photographed = (visit: Id): Fact => ({
  kind: 'photo-taken',
  at,
  visit,
  photo: randomUUID(),
  subject: 'shelf-before',
  sha256: 'a'.repeat(64),
  bytes: 1000,
  mime: 'image/jpeg',
  width: 1200,
  height: 900,
  place: null,
  source: 'camera',
});

function visitAt(phone: FieldPhone, outlet: Id, ...orders: Order[]): Id {
  const visit = randomUUID();
  phone.tell(opened(visit, outlet), counted(visit, 'P1', 20), photographed(visit));
  phone.tell(...orders.map((order) => agreed(visit, order)), promised(visit, randomUUID()), closed(visit));
  return visit;
}

/** All work that a server holds, without the times and numbers of its taking in. */
async function workOn({ hands, tenant }: Territory): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  await inTransaction(hands.pool, tenant, async (tx) => {
    for (const table of [
      'visit',
      'sales_order',
      'order_line',
      'commitment',
      'delivery',
      'photo',
      'day_plan',
      'missed_visit',
    ]) {
      all[table] = (
        await tx.rows<{ row: string }>(`select t::text as row from ${table} t where tenant = $1 order by 1`, tenant)
      ).map((r) => r.row);
    }
    all['fact_log'] = await tx.rows(
      'select id, device, dseq, person, kind, fact, status, code from fact_log where tenant = $1 order by device, dseq',
      tenant,
    );
    all['device'] = await tx.rows('select id, last_dseq from device where tenant = $1 order by 1', tenant);
    all['money'] = await tx.rows(
      'select state, sum(total) from sales_order where tenant = $1 group by state order by 1',
      tenant,
    );
  });
  return all;
}

async function restoredFrom(file: string): Promise<Territory> {
  const { pool } = await emptyDatabase();
  await restored(pool, await newFolder(), file);
  return { ...field, hands: { ...field.hands, pool } };
}

test.each(['reps first', 'the office first'])(
  '[K13] all work since the backup comes back by itself, once; what was cancelled or delivered meanwhile is so again (%s)',
  async (turn) => {
    const [first, second, office] = [phoneOf(field.reps[0]), phoneOf(field.reps[1]), phoneOf(field.office)];
    const [a, b, c, d, e] = field.outlets.map((o) => o.id) as [Id, Id, Id, Id, Id];
    const [toCancel, toDeliver, toReplace] = [anOrder('P1', 48), anOrder('P1', 24), anOrder('P1', 12)];
    visitAt(first, a, toCancel);
    visitAt(first, b, toDeliver);
    const open = randomUUID();
    first.tell(opened(open, c), counted(open, 'P1', 5), agreed(open, toReplace));
    for (const phone of [first, second, office]) await phone.sync();
    const file = join(await newFolder(), 'backup');
    await backedUp(was.pool, await newFolder(), file);
    const then = await workOn(field);

    // The work of the day after it. Every phone has seen "sent", and its book shows it.
    office.tell(cancelled(toCancel, a), delivered(toDeliver, b));
    first.tell(agreed(open, anOrder('P1', 60)), closed(open));
    visitAt(first, d, anOrder('P1', 6), anOrder('P1', 7));
    const tablet = phoneOf(field.reps[0]);
    visitAt(tablet, e, anOrder('P1', 8));
    visitAt(second, field.outlets.at(-1)!.id, anOrder('P1', 9));
    const phones = [first, tablet, second, office];
    for (const phone of phones) await phone.sync();
    for (const phone of phones) await phone.sync();
    const [work, books] = [await workOn(field), phones.map((phone) => phone.book())];
    expect(phones.flatMap((phone) => phone.unsent())).toEqual([]);
    expect(work['fact_log']!.length - then['fact_log']!.length).toBe(23);
    expect(work['money']).toEqual([
      { state: 'cancelled', sum: (48 + 12 + 6) * 200 },
      { state: 'delivered', sum: 24 * 200 },
      { state: 'submitted', sum: (60 + 7 + 8 + 9) * 200 },
    ]);

    const anew = await restoredFrom(file);
    expect(await workOn(anew)).toEqual(then);
    const resets = phones.map((phone) => phone.resets);
    for (const phone of phones) phone.turnTo(anew);
    const inTurn = turn === 'reps first' ? phones : [office, second, tablet, first];
    for (const phone of inTurn) await phone.sync();
    for (const phone of inTurn) await phone.sync();
    expect(await workOn(anew)).toEqual(work);
    expect(phones.map((phone) => phone.book())).toEqual(books);
    expect(phones.map((phone, i) => phone.resets - resets[i]!)).toEqual([1, 1, 1, 1]);
    expect(new Set(phones.map((phone) => phone.epoch))).toEqual(new Set([LATER.getTime()]));
    // From now on all is quiet: nothing is sent again, and a book taken step by step is one taken from the start.
    const pushed = phones.map((phone) => phone.pushed);
    for (const phone of phones) await phone.sync();
    expect(phones.map((phone) => phone.pushed)).toEqual(pushed);
    const fromZero = new Phone(anew, first.session);
    expect((await first.pull(true)).head.digest).toBe((await fromZero.pull(true)).head.digest);
  },
);

test('[K13] a phone that had nothing to send hears of the restored server too, and so does one that comes back to the same backup twice', async () => {
  const phone = phoneOf(field.reps[0]);
  await phone.sync();
  const file = join(await newFolder(), 'backup');
  await backedUp(was.pool, await newFolder(), file);
  visitAt(phone, field.outlets[0]!.id, anOrder('P1', 48));
  await phone.sync();
  const work = await workOn(field);
  expect(phone.unsent()).toEqual([]);
  for (const now of [LATER, new Date(LATER.getTime() + 1)]) {
    const { pool } = await emptyDatabase();
    await restored(pool, await newFolder(), file, { now });
    const anew = { ...field, hands: { ...field.hands, pool } };
    phone.turnTo(anew);
    await phone.sync();
    expect([phone.epoch, await workOn(anew)]).toEqual([now.getTime(), work]);
  }
});

test('[K13] a cancellation that comes back before its order is set aside, is seen, and cancels it when a person takes it in', async () => {
  const [phone, office] = [phoneOf(field.reps[0]), phoneOf(field.office)];
  for (const one of [phone, office]) await one.sync();
  const file = join(await newFolder(), 'backup');
  await backedUp(was.pool, await newFolder(), file);
  const order = anOrder('P1', 48);
  visitAt(phone, field.outlets[0]!.id, order);
  await phone.sync();
  const [told] = office.tell(cancelled(order, field.outlets[0]!.id));
  await office.sync();

  const anew = await restoredFrom(file);
  for (const one of [office, phone]) {
    one.turnTo(anew);
    await one.sync();
  }
  const state = async () => (await workOn(anew))['money'];
  expect(await state()).toEqual([{ state: 'submitted', sum: 9600 }]);
  const { results } = await decide(anew.hands, field.office, { facts: [told!.id], decision: 'apply', note: '' });
  expect(results).toEqual([{ fact: told!.id, status: 'applied', code: null }]);
  expect(await state()).toEqual([{ state: 'cancelled', sum: 9600 }]);
});
