import { expect, test } from 'vitest';
import { Phone } from '../sync/field-day.ts';
import { bring } from './field-day/desk.ts';
import { anOffice } from './field-day/office.ts';

const office = anOffice('products');
const HEADING = ['产品编码', '产品名称'];
const products = (docs: readonly { e: string; id: string }[]): string[] =>
  docs.filter((doc) => doc.e === 'product').map((doc) => doc.id);

test('[I23] what came in reaches every phone of the organisation, and none of another', async () => {
  const { ours, theirs } = office.house;
  await office.write([HEADING, ['K1', '新茶']]);
  for (const rep of ours.reps) expect(products((await new Phone(ours, rep).pull()).docs)).toContain('K1');
  expect(products((await new Phone(theirs, theirs.reps[0]).pull()).docs)).toEqual([]);
});

test('[I23] a phone that has the book is sent what changed and nothing else', async () => {
  const { ours } = office.house;
  const phone = new Phone(ours, ours.reps[0]);
  const { head } = await phone.pull();
  phone.cursor = head.to;
  await office.write([HEADING, ['K1', '新茶'], ['P1001', '冰红茶 550ml'], ['K2', '水']]);
  const { docs } = await phone.pull();
  expect(docs.map((doc) => [doc.e, doc.id]).sort()).toEqual([
    ['product', 'K2'],
    ['product', 'P1001'],
  ]);
});

test('[I23] an outlet that is on no route of a rep is on no phone', async () => {
  const { house, pass } = office;
  await bring(house, pass, 'outlets', [
    ['门店编码', '门店名称', '渠道'],
    ['L1', '远店', '便利店'],
  ]);
  const { docs } = await new Phone(house.ours, house.ours.reps[0]).pull();
  expect(docs.some((doc) => (doc.b as { code?: string } | undefined)?.code === 'L1')).toBe(false);
});

test('[I23] a rep who is made has his book, one who becomes something else has none', async () => {
  const { house, pass } = office;
  const people = ['登录名', '姓名', '角色'];
  const scopes = async (): Promise<unknown[]> => {
    const { rows } = await house.hands.pool.query<{ s: string }>(
      `select case when u.s = 't' then 't' else 'r' end as s from sync_sub u join person p on p.tenant = u.tenant and p.id = u.person
       where p.login = 'rep50' and u.to_seq is null order by 1`,
    );
    return rows.map((row) => row.s);
  };
  await bring(house, pass, 'people', [people, ['rep50', '小赵', '业务代表']]);
  expect(await scopes()).toEqual(['r', 't']);
  await bring(house, pass, 'people', [people, ['rep50', '小赵', '内勤']]);
  expect(await scopes()).toEqual([]);
});
