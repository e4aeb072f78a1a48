import { expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deskOf, get, phoneOf, signInAt, type Pass } from '../../session/field-day.ts';
import { inTransaction } from '../../postgres/transaction.ts';
import { apply, cellsOf, counts, dryRun, reasons } from '../field-day/desk.ts';
import { anOffice } from '../field-day/office.ts';
import { xlsx, type Table } from '../field-day/files.ts';

const office = anOffice('people');
const HEADING = ['登录名', '姓名', '角色', '主管登录名', '电话', '在职', '初始密码'];
const person = (login: string) =>
  inTransaction(office.house.hands.pool, office.house.ours.tenant, (tx) =>
    tx.row<Record<string, unknown>>(
      `select p.name, p.role, b.login as supervisor, p.phone, p.is_active as "isActive", p.password_hash as hash
       from person p left join person b on b.tenant = p.tenant and b.id = p.supervisor where p.tenant = $1 and p.login = $2`,
      tx.tenant,
      login,
    ),
  );
const signIn = async (login: string, password: string): Promise<number> =>
  (await signInAt(office.house, { organisation: 'ours', login, password, device: null })).status;
const checkAs = async (pass: Pass, table: Table) => dryRun(office.house, pass, 'people', await xlsx(table));

test('[I8] people come in with their supervisors, who may stand below them in the file', async () => {
  const run = await office.write([
    HEADING,
    ['Rep7', '张小明', '业务代表', 'sup7', 13_800_000_000, '是', 'first password'],
    ['sup7', '王主管', '主管', null, null, null, 'another password'],
  ]);
  expect(counts(run)).toEqual([2, 0, 0, 0]);
  expect(await person('rep7')).toMatchObject({
    name: '张小明',
    role: 'rep',
    supervisor: 'sup7',
    phone: '13800000000',
    isActive: true,
  });
  expect(await signIn('rep7', 'first password')).toBe(200);
});

test('[I18] a first password counts only for somebody without one', async () => {
  const table = [HEADING, ['rep7', '张小明', '业务代表', null, null, null, 'a third password']];
  expect(counts(await office.check(table))).toEqual([0, 0, 1, 0]);
  await office.write(table);
  expect([await signIn('rep7', 'a third password'), await signIn('rep7', 'first password')]).toEqual([401, 200]);
  await office.write([HEADING, ['rep8', '李四', '业务代表', null, null, null, null]]);
  expect(await person('rep8')).toMatchObject({ hash: null });
  await office.write([HEADING, ['rep8', '李四', '业务代表', null, null, null, 'later password']]);
  expect(await signIn('rep8', 'later password')).toBe(200);
});

test('[I18] a password is kept as its hash alone, and is in no reason and no returned row', async () => {
  const run = await office.check([
    HEADING,
    ['rep9', '王五', '业务代表', null, null, null, 'kurz!'],
    ['rep10', '王六', '业务代表', 'nobody', null, null, 'quite a secret'],
    ['rep11', '王七', '业务代表', null, null, null, `${'long'.repeat(32)}!`],
    ['rep12', '王八', '业务代表', null, null, null, '=secret formula'],
    ['rep13', '王九', '业务代表', null, null, null, 'to be hashed only'],
  ]);
  expect(reasons(run)).toEqual([
    [2, '初始密码', 'password-length'],
    [3, null, 'no-person'],
    [4, '初始密码', 'password-length'],
    [5, '初始密码', 'formula'],
  ]);
  expect(run.issues[0]!.message).toBe('初始密码要 10 到 128 个字。');
  const answer = await get(office.house, `/v1/imports/${run.id}/refused`, office.pass);
  expect((await cellsOf(answer)).slice(1).map((row) => row[6])).toEqual([null, null, null, null]);
  await apply(office.house, office.pass, run.id);
  const secret = /kurz!|quite a secret|longlong|secret formula|to be hashed only/;
  const { rows } = await office.house.hands.pool.query(
    'select (select jsonb_agg(to_jsonb(i)) from import_run i)::text as runs, (select jsonb_agg(to_jsonb(p)) from person p)::text as people, (select jsonb_agg(to_jsonb(d)) from sync_doc d)::text as docs',
  );
  expect(secret.test(JSON.stringify(rows))).toBe(false);
  const kept = await readFile(join(office.house.hands.folder, 'imports', run.id, 'refused.json'), 'utf8');
  expect(kept).not.toMatch(secret);
  expect((await person('rep13'))!['hash']).toMatch(/^\$argon2id\$/);
});

test('[I18] administrators are made and changed by administrators only', async () => {
  const table = [
    HEADING,
    ['boss', '新管理员', '管理员', null, null, null, 'a good password'],
    ['admin', '改名', '管理员', null, null, null, null],
    ['rep7', '张小明', '管理员', null, null, null, null],
    ['sup7', '王主管', '内勤', null, null, null, null],
  ];
  const run = await office.check(table);
  expect(reasons(run)).toEqual([
    [2, null, 'admins-only'],
    [3, null, 'admins-only'],
    [4, null, 'admins-only'],
  ]);
  const admin = await deskOf(office.house, 'admin');
  expect(counts(await checkAs(admin, table))).toEqual([1, 3, 0, 0]);
  expect(counts(await office.check([HEADING, ['admin', 'admin', '管理员', null, null, null, null]]))).toEqual([
    0, 0, 1, 0,
  ]);
});

test('[I18] nobody takes away his own role or account', async () => {
  const admin = await deskOf(office.house, 'admin');
  for (const [role, active] of [
    ['管理员', '否'],
    ['内勤', '是'],
  ])
    expect(reasons(await checkAs(admin, [HEADING, ['admin', '我', role!, null, null, active!, null]]))).toEqual([
      [2, null, 'yourself'],
    ]);
  expect(counts(await checkAs(admin, [HEADING, ['admin', '我', '管理员', null, null, '是', null]]))).toEqual([
    0, 1, 0, 0,
  ]);
});

test('[I18] supervisors are no reps, are there, and form no circle', async () => {
  const run = await office.check([
    HEADING,
    ['a1', '甲', '主管', 'a2', null, null, null],
    ['a2', '乙', '主管', 'a3', null, null, null],
    ['a3', '丙', '主管', 'a1', null, null, null],
    ['a4', '丁', '主管', 'a4', null, null, null],
    ['a5', '戊', '业务代表', 'rep0', null, null, null],
    ['a6', '己', '业务代表', 'nobody', null, null, null],
    ['a7', '庚', '业务代表', 'a6', null, null, null],
    ['a8', '辛', '业务代表', 'a1', null, null, null],
    ['a9', '壬', '业务代表', 'sup0', null, null, null],
  ]);
  expect(reasons(run)).toEqual([
    [2, null, 'supervisor-circle'],
    [3, null, 'supervisor-circle'],
    [4, null, 'supervisor-circle'],
    [5, null, 'supervisor-circle'],
    [6, null, 'rep-as-supervisor'],
    [7, null, 'no-person'],
    [8, null, 'rep-as-supervisor'],
    [9, null, 'no-person'],
  ]);
  expect(run.issues[0]!.message).toBe('主管关系绕成了圈：a1 → a2 → a3 → a1。');
  expect(run.fresh).toBe(1);
});

test('[I18] who is switched off is out at once, on the phone as well', async () => {
  await office.write([HEADING, ['rep20', '郑', '业务代表', null, null, '在职', 'a good password']]);
  await inTransaction(office.house.hands.pool, office.house.ours.tenant, (tx) =>
    tx.rows(
      `update person set password_hash = (select password_hash from person where tenant = $1 and login = 'rep0') where tenant = $1 and login = 'rep20'`,
      tx.tenant,
    ),
  );
  const phone = await phoneOf(office.house, 'rep20');
  expect((await get(office.house, '/v1/session', phone)).status).toBe(200);
  await office.write([HEADING, ['rep20', '郑', '业务代表', null, null, '离职', null]]);
  expect((await get(office.house, '/v1/session', phone)).status).toBe(401);
  expect(await signIn('rep20', 'a long password')).toBe(401);
});

test('[I7] a blank keeps supervisor, telephone and account', async () => {
  await office.write([HEADING, ['rep30', '冯', '业务代表', 'sup0', '139', '否', null]]);
  await office.write([HEADING, ['rep30', '冯大', '业务代表', null, null, null, null]]);
  expect(await person('rep30')).toMatchObject({ name: '冯大', supervisor: 'sup0', phone: '139', isActive: false });
});

test('[I17] whom the file does not name stays as he is', async () => {
  const before = await person('rep0');
  await office.write([HEADING, ['rep31', '陈', '业务代表', 'sup0', null, null, null]]);
  expect(await person('rep0')).toEqual(before);
});
