import { expect, test } from 'vitest';
import type { Outlet } from '../../../core/outlet/outlet.ts';
import { counts, reasons } from '../field-day/desk.ts';
import { anOffice } from '../field-day/office.ts';

const office = anOffice('contacts');
const contacts = async (code: string) => (await office.bodyOf<Outlet>('outlet', code))!.contacts;
const HEADING = ['门店编码', '姓名', '称呼', '角色', '电话', '方便时间'];

test('[I8] people of a shop come in, each row for itself', async () => {
  const first = await office.write([
    HEADING,
    ['A001', '李芳', '李姐', '老板', 13_900_000_000, '上午'],
    ['A001', '小王', null, '店员', null, null],
  ]);
  expect(counts(first)).toEqual([2, 0, 0, 0]);
  expect(await contacts('A001')).toMatchObject([
    { name: '李芳', salutation: '李姐', role: 'owner', phone: '13900000000', hours: '上午' },
    { name: '小王', salutation: '小王', role: 'clerk', phone: '', hours: '' },
  ]);
  const next = await office.write([
    HEADING,
    ['A001', '李芳', null, null, '+86 139', null],
    ['A001', '小王', null, null, null, null],
    ['A001', '老赵', null, null, null, null],
  ]);
  expect(counts(next)).toEqual([1, 1, 1, 0]);
  expect(await contacts('A001')).toMatchObject([
    { name: '李芳', salutation: '李姐', phone: '+86 139', hours: '上午' },
    { name: '小王' },
    { name: '老赵', role: 'owner' },
  ]);
});

test('[I17] whom the file does not name stays', async () => {
  const before = await contacts('A001');
  await office.write([HEADING, ['A002', '周姨', null, null, null, null]]);
  expect(await contacts('A001')).toEqual(before);
});

test('[I26] an outlet that is not there is named; a person who stands there twice is refused', async () => {
  const run = await office.check([
    HEADING,
    ['X999', '李芳', null, null, null, null],
    ['A003', '李芳', null, null, null, null],
    ['A003', '李芳', '李姐', null, null, null],
    ['A003', '赵', null, '门神', null, null],
    ['A003', '钱', null, null, '1.39E+10', null],
  ]);
  expect(counts(run)).toEqual([1, 0, 0, 4]);
  expect(reasons(run)).toEqual([
    [2, null, 'no-outlet'],
    [4, null, 'twice'],
    [5, '角色', 'not-in-list'],
    [6, '电话', 'digits-lost'],
  ]);
});
