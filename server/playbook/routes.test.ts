import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standardsOn, type MustStock } from '../../core/catalog/must-stock.ts';
import { aPractice } from '../../core/field-day/a-practice.ts';
import type { Change } from '../../core/playbook/change.ts';
import { changesOf } from '../../core/playbook/compare.ts';
import type { OwnGoods } from '../../core/playbook/goods.ts';
import type { Playbook } from '../../core/playbook/playbook.ts';
import { readPlaybook } from '../../core/playbook/read.ts';
import type { PlaybookHere } from '../../protocol/playbook.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, deskOf, get, phoneOf, post, type House, type Pass } from '../session/field-day.ts';
import { Phone, TODAY } from '../sync/field-day.ts';

const FILE = readFileSync(new URL('../../core/playbook/books/beverages.json', import.meta.url), 'utf8');

let database: FreshDatabase;
let house: House;
let office: Pass;
let admin: Pass;
let beverages: Playbook;
const GOODS: OwnGoods = { 'WATER-550': 'WATER', 'TEA-500': 'TEA' };
beforeAll(async () => {
  database = await freshDatabase();
  house = await aHouse(database.pool);
  [office, admin] = [await deskOf(house, 'office2'), await deskOf(house, 'admin')];
  const read = readPlaybook(FILE);
  if (!read.ok) throw new Error('the book does not read');
  beverages = read.book;
  await inTransaction(database.pool, house.ours.tenant, (tx) =>
    tx.rows(
      `insert into product (tenant, id, name, category, status, body)
       select $1, p->>'id', p->>'name', 'drinks', 'active', p from jsonb_array_elements($2::jsonb) as p`,
      tx.tenant,
      aPractice().products,
    ),
  );
});
afterAll(() => database.close());

const here = async (pass = office): Promise<PlaybookHere> =>
  (await (await get(house, '/v1/playbook', pass)).json()) as PlaybookHere;
const compare = async (book = beverages): Promise<Change[]> => {
  const { book: now, products } = await here();
  return changesOf(now, book, products, GOODS);
};
async function bring(changes: readonly Change[], pass = office): Promise<{ status: number; code?: string }> {
  const { code, edition, zh } = beverages;
  const answer = await post(house, '/v1/playbook', { book: { code, edition, zh }, goods: GOODS, changes }, pass);
  return { status: answer.status, ...((await answer.json()) as object) };
}
const ours = (changes: readonly Change[]): Change[] =>
  changes.filter(({ kind }) => ['questionnaire', 'material', 'list', 'script', 'focus'].includes(kind));
const onPhone = async (entity: string): Promise<{ id: string; b: unknown }[]> =>
  (await new Phone(house.ours, house.ours.reps[0]).pull()).docs
    .filter((doc) => doc.e === entity && !doc.x)
    .map(({ id, b }) => ({ id, b }));

test('[PK1] the office and administrators, and nobody else; another organisation sees nothing of it', async () => {
  const changes = ours(await compare());
  for (const pass of [await deskOf(house, 'sup0'), await deskOf(house, 'compliance'), await phoneOf(house, 'rep0')]) {
    expect((await get(house, '/v1/playbook', pass)).status).toBe(403);
    expect((await bring(changes, pass)).status).toBe(403);
  }
  expect((await here(await deskOf(house, 'office2', 'theirs'))).products).toEqual([]);
});

test('[PK3] [PK5] what was compared before somebody changed it is refused as a whole, and so is what is not for this person', async () => {
  const changes = await compare();
  expect(await bring(changes)).toMatchObject({ status: 403, code: 'forbidden' });
  expect(await bring(ours(changes), admin)).toMatchObject({ status: 403, code: 'forbidden' });
  const stale = ours(changes).map((one): Change =>
    one.kind === 'focus' ? { ...one, before: { ...one.after!, text: '别的' } } : one,
  );
  expect(await bring(stale)).toMatchObject({ status: 409, code: 'conflict' });
  expect(await bring([...ours(changes), ours(changes)[0]!])).toMatchObject({ status: 422, code: 'named-twice' });
  expect(await bring([])).toMatchObject({ status: 422 });
  expect(await compare()).toEqual(changes);
  expect((await here()).broughtIn).toEqual([]);
});

test('[PK4] [PK5] [PK6] a book that ships comes in once, its lines as drafts, its lists with our goods', async () => {
  const lines = await onPhone('script');
  const changes = await compare();
  const mine = ours(changes);
  expect(await bring(mine)).toEqual({ status: 200, applied: mine.length });
  expect(
    await bring(
      changes.filter((one) => !mine.includes(one)),
      admin,
    ),
  ).toMatchObject({ status: 200 });
  expect(await compare()).toEqual([]);
  const by = { code: 'beverages', edition: '2026.11', by: 'office 2', goods: GOODS };
  expect((await here()).broughtIn).toContainEqual(expect.objectContaining(by));

  expect(await onPhone('script')).toEqual(lines);
  const scripts = (await (await get(house, '/v1/scripts/BEV-01', office)).json()) as { versions: object[] };
  expect(scripts.versions).toMatchObject([{ version: 1, state: 'draft', writers: [{ name: 'office 2' }] }]);
  const cooler = (await onPhone('questionnaire')).find((one) => one.id === 'BEV-COOLER 1')!;
  expect(cooler.b).toMatchObject({ version: 1, from: TODAY, to: null });
  const list = (await onPhone('must-stock')).find((one) => one.id === `grocery@${TODAY}`)!;
  expect(list.b).toMatchObject({
    channel: 'grocery',
    hero: 'WATER',
    products: [{ product: 'WATER' }, { product: 'TEA' }],
  });
  expect((await onPhone('focus')).find((one) => one.id === 'BEV-F1')!.b).toMatchObject({
    from: TODAY,
    to: '2026-11-30',
  });
  const [organisation] = await onPhone('organisation');
  expect(organisation!.b).toMatchObject({
    orderMinimum: { value: 20000, cases: 5 },
    tools: beverages.steps.prepare.tools,
  });
});

test('[PK5] what is changed keeps its code and its days, and counts on', async () => {
  const next: Playbook = {
    ...beverages,
    questionnaires: beverages.questionnaires.map((one) => ({ ...one, zh: `${one.zh} 二` })),
    standards: {
      material: beverages.standards.material,
      lists: beverages.standards.lists.map((one) => ({ ...one, position: '门口' })),
    },
  };
  expect(await bring(await compare(next))).toMatchObject({ status: 200, applied: 16 });
  expect((await onPhone('questionnaire')).map((one) => one.id)).toContain('BEV-COOLER 2');
  expect((await onPhone('must-stock')).find((one) => one.id === `grocery@${TODAY}`)!.b).toMatchObject({
    position: '门口',
  });
  expect(await compare(next)).toEqual([]);
});

test('[PK6] a published line stays until its next wording is published', async () => {
  const before = (await onPhone('script')).find((one) => one.id === '1.1');
  const { book } = await here();
  const next = { ...book, scripts: book.scripts.map((one) => (one.id === '1.1' ? { ...one, zh: '您好。' } : one)) };
  const changes = await compare(next);
  expect(changes).toHaveLength(1);
  expect(await bring(changes)).toMatchObject({ status: 200 });
  expect((await onPhone('script')).find((one) => one.id === '1.1')).toEqual(before);
  expect(await compare(next)).toEqual([]);
});

test('[PK7] what is taken away ends: nothing of it is in the next export, and phones have it no longer', async () => {
  const { book } = await here();
  const empty: Playbook = {
    ...book,
    questionnaires: [],
    standards: { material: [], lists: [] },
    scripts: book.scripts.filter(({ id }) => id !== '1.1' && id !== 'BEV-01'),
    targets: { ...book.targets, focus: [] },
  };
  const changes = await compare(empty);
  expect(changes.every((one) => one.after === null)).toBe(true);
  expect(await bring(changes)).toMatchObject({ status: 200 });
  const { scripts, ...rest } = (await here()).book;
  expect(scripts).toEqual(empty.scripts);
  expect(rest).toMatchObject({ questionnaires: [], standards: { material: [], lists: [] }, targets: { focus: [] } });
  const lists = (await onPhone('must-stock')).map((one) => one.b as MustStock);
  expect([standardsOn(lists, TODAY), await onPhone('focus')]).toEqual([[], []]);
  expect((await onPhone('script')).some((one) => one.id === '1.1')).toBe(false);
  expect((await onPhone('questionnaire')).find((one) => one.id === 'BEV-COOLER 3')!.b).toMatchObject({ to: TODAY });
  expect(await bring([{ kind: 'questionnaire', before: null, after: aQuestionnaireOfBook() }])).toMatchObject({
    status: 200,
  });
  expect((await onPhone('questionnaire')).find((one) => one.id === 'BEV-COOLER 4')!.b).toMatchObject({ to: null });
});

const aQuestionnaireOfBook = () => beverages.questionnaires.find((one) => one.code === 'BEV-COOLER')!;
