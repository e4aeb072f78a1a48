import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusDays } from '../../core/base/day.ts';
import { standardsOn, type MustStock } from '../../core/catalog/must-stock.ts';
import type { PosmStock } from '../../core/catalog/posm.ts';
import type { StandardList } from '../../protocol/standards.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, phoneOf, post, type House } from '../session/field-day.ts';
import { Phone, TODAY } from '../sync/field-day.ts';
import { removeList } from './lists.ts';

let database: FreshDatabase;
let house: House;
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  await inTransaction(database.pool, house.ours.tenant, (tx) =>
    tx.rows(
      `insert into product (tenant, id, name, category, status, body)
       select $1, id, id, 'drinks', 'active', '{}' from unnest(array['P1', 'P2']) as id`,
      tx.tenant,
    ),
  );
});
afterAll(() => database.close());

const list = async (login = 'office2', organisation = 'ours'): Promise<StandardList> =>
  (await (await get(house, '/v1/standards', await deskOf(house, login, organisation))).json()) as StandardList;
const send = async (what: string, body: unknown, login = 'office2'): Promise<{ status: number; code?: string }> => {
  const answer = await post(house, `/v1/standards/${what}`, body, await deskOf(house, login));
  const { code } = (await answer.json()) as { code?: string };
  return answer.status === 200 ? { status: 200 } : { status: answer.status, code };
};
const book = async (entity: string): Promise<unknown[]> =>
  (await new Phone(house.ours, house.ours.reps[0]).pull()).docs.filter((doc) => doc.e === entity).map((doc) => doc.b);

const POSTER = { code: 'HB01', name: '海报', guidance: '贴在门口', until: null };
const M1: MustStock = {
  code: 'M1',
  from: TODAY,
  until: null,
  channel: 'convenience',
  class: 'B',
  products: [{ product: 'P1', facings: 2 }],
  hero: 'P1',
  posm: ['HB01'],
  position: '与眼睛同高',
};

test('[SD1] the office and administrators; another organisation sees nothing of it', async () => {
  const material = { before: null, after: POSTER };
  expect((await send('material', material, 'sup0')).status).toBe(403);
  expect((await get(house, '/v1/standards', await deskOf(house, 'sup0'))).status).toBe(403);
  expect((await get(house, '/v1/standards', await phoneOf(house, 'rep0'))).status).toBe(403);
  expect((await send('material', material)).status).toBe(200);
  expect((await list('admin')).material).toEqual([POSTER]);
  expect(await list('office2', 'theirs')).toMatchObject({ material: [], lists: [], agreements: [], products: [] });
});

test('[SD2] what has changed since it was read is read again, and the phone has the change', async () => {
  expect((await send('lists', { before: null, after: M1 })).status).toBe(200);
  const after = { ...M1, products: [...M1.products, { product: 'P2', facings: 1 }] };
  expect(await send('lists', { before: null, after })).toEqual({ status: 409, code: 'conflict' });
  expect((await send('lists', { before: M1, after }, 'admin')).status).toBe(200);
  expect(await book('must-stock')).toEqual([after]);
  expect(await book('posm')).toEqual([POSTER]);
  const changes = await inTransaction(database.pool, house.ours.tenant, (tx) =>
    tx.rows<{ name: string; before: unknown }>(
      `select p.name, c.before from office_change c join person p on p.tenant = $1 and p.id = c.person
       where c.tenant = $1 and c.kind = 'must-stock' order by c.before is null desc`,
      tx.tenant,
    ),
  );
  expect(changes).toEqual([
    { name: 'office 2', before: null },
    { name: 'admin', before: M1 },
  ]);
});

test('[SD3] a list of what there is, each once, one for a channel and class; an agreement of an outlet, in its order', async () => {
  const refused = async (more: Partial<MustStock>): Promise<string | undefined> =>
    (await send('lists', { before: null, after: { ...M1, code: 'M2', class: 'A', ...more } })).code;
  expect(await refused({ products: [{ product: 'P9', facings: 1 }] })).toBe('not-there');
  expect(await refused({ posm: ['XX'] })).toBe('not-there');
  expect(await refused({ products: [...M1.products, ...M1.products] })).toBe('named-twice');
  expect(await refused({ hero: 'P2' })).toBe('hero-not-listed');
  expect(await refused({ class: 'B' })).toBe('list-there');
  const agreement = {
    code: 'XY1',
    outlet: house.ours.outlets[0]!.id,
    type: 'display',
    text: '主货架两层',
    from: TODAY,
    to: TODAY,
    fee: 30_000,
  };
  const of = (more: object) => send('agreements', { before: null, after: { ...agreement, ...more } });
  expect((await of({ to: '2026-11-01' })).code).toBe('ends-before-it-begins');
  expect((await of({ outlet: house.theirs.outlets[0]!.id })).code).toBe('not-there');
  expect((await of({})).status).toBe(200);
  expect(await book('agreement')).toEqual([agreement]);
  expect((await list()).agreements).toEqual([{ agreement, outlet: 'A001 A001 便利店' }]);
});

test('[SD6] what has begun stays; its change is a version that begins today or later, and one that has not begun may move', async () => {
  const { from: _, ...first } = { ...M1, code: 'M5', channel: 'school' as const, class: null };
  const of = (on: number) => ({ ...first, from: plusDays(TODAY, on) });
  const more = (on: number) => ({ ...of(on), position: '收银台旁' });
  const change = (before: MustStock | null, after: MustStock) => send('lists', { before, after });
  expect((await change(null, of(-30))).status).toBe(200);
  expect((await change(of(-30), more(-30))).code).toBe('begins-in-the-past');
  expect((await change(of(-30), more(-1))).code).toBe('begins-in-the-past');
  expect((await change(null, of(0))).code).toBe('conflict');
  expect((await change(of(-30), more(7))).status).toBe(200);
  expect((await change(of(-30), of(7))).code).toBe('version-there');
  const days = async () => (await list()).lists.flatMap(({ code, from }) => (code === 'M5' ? from : []));
  expect(await days()).toEqual([of(7).from, of(-30).from]);
  expect((await change(more(7), more(9))).status).toBe(200);
  expect(await days()).toEqual([of(9).from, of(-30).from]);
  const onPhones = (await book('must-stock')).filter((one) => (one as MustStock).code === 'M5');
  expect(onPhones).toHaveLength(2);
  expect(onPhones).toEqual(expect.arrayContaining([of(-30), more(9)]));
  // Another list may take the channel over only where none holds or will hold.
  const taken = { ...of(3), code: 'M6' };
  expect((await change(null, taken)).code).toBe('list-there');
});

test('[SD4] handed out once however often it is sent, and no more comes back than is there', async () => {
  const rep = house.ours.reps[0].person;
  const give = (quantity: number, id: string = randomUUID(), more: object = {}) =>
    send('hand-outs', { id, rep, items: [{ posm: 'HB01', quantity }], ...more });
  const inBag = async (): Promise<PosmStock['items']> => ((await book('posm-stock'))[0] as PosmStock).items;
  const first = randomUUID();
  expect([await give(10, first), await give(10, first)].map((answer) => answer.status)).toEqual([200, 200]);
  expect(await inBag()).toEqual([{ posm: 'HB01', quantity: 10 }]);
  expect((await give(-11)).code).toBe('not-in-the-bag');
  expect((await give(-4)).status).toBe(200);
  expect(await inBag()).toEqual([{ posm: 'HB01', quantity: 6 }]);
  expect((await list()).bags[0]).toEqual({ rep: { id: rep, name: 'rep 0' }, items: [{ posm: 'HB01', quantity: 6 }] });
  expect((await give(1, randomUUID(), { rep: house.theirs.reps[0].person })).status).toBe(404);
  expect((await give(1, randomUUID(), { items: [{ posm: 'XX', quantity: 1 }] })).code).toBe('not-there');
});

test('[SD5] a list that is taken away holds no more, and nothing of it is planned; visits made by it keep it', async () => {
  const of = async () => (await list()).lists.filter(({ code }) => code === 'M5');
  const [planned, before] = await of();
  const remove = () =>
    inTransaction(database.pool, house.ours.tenant, (tx) => removeList(tx, house.hands, house.ours.office, before!));
  await remove();
  const after = { ...before!, until: plusDays(TODAY, -1) };
  expect(await of()).toEqual([after]);
  expect((await book('must-stock')).filter((one) => (one as MustStock).code === 'M5')).toEqual([after]);
  expect(standardsOn((await list()).lists, planned!.from).map(({ code }) => code)).not.toContain('M5');
  await expect(remove()).rejects.toMatchObject({ refusal: { code: 'conflict' } });
  // The same code may begin again.
  expect((await send('lists', { before: null, after: { ...before!, from: TODAY } })).status).toBe(200);
});
