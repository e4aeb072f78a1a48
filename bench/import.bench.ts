/** How long an organisation waits for its 50,000 outlets: a real file, read, checked and written through the HTTP app. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import type { ImportKind, ImportRun } from '../protocol/import.ts';
import { makeApp } from '../server/http.ts';
import { launchPostgres } from '../server/postgres/launch/launch.ts';
import { migrate } from '../server/postgres/migrate.ts';
import { openPool } from '../server/postgres/pool.ts';
import { inTransaction } from '../server/postgres/transaction.ts';
import { hashPassword } from '../server/session/password.ts';
import { aTerritory, handsOn } from '../server/sync/field-day.ts';
import { print } from './figure.ts';

const OUTLETS = 50_000;
const PASSWORD = 'a long password';

const folder = await mkdtemp(join(tmpdir(), 'paodian-bench-'));
const postgres = await launchPostgres({ dataDir: folder });
const pool = openPool(postgres.url);
try {
  await migrate(pool);
  const { tenant, office } = await aTerritory(pool, 'bench');
  const hash = await hashPassword(PASSWORD);
  await inTransaction(pool, tenant, (tx) =>
    tx.rows('update person set password_hash = $2 where tenant = $1 and login = $3', tenant, hash, office.login),
  );
  const app = makeApp({ ...handsOn(pool), newId: () => randomUUID(), folder });
  const ask = async <Answer>(method: string, path: string, headers = {}, body?: BodyInit): Promise<Answer> => {
    const answer = await app.request(path, { method, headers, body });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const sign = JSON.stringify({ login: office.login, password: PASSWORD, device: randomUUID() });
  const { token } = await ask<{ token: string }>('POST', '/v1/session', { 'content-type': 'application/json' }, sign);
  const pass = { authorization: `Bearer ${token}` };

  /** Dry run and all of it; answers how many rows were new. */
  const bring = async (kind: ImportKind, file: Uint8Array): Promise<number> => {
    let run = await ask<ImportRun>('POST', `/v1/imports?kind=${kind}&file=a.xlsx`, pass, new Uint8Array(file));
    while (run.state === 'reading') {
      await pause(100);
      run = await ask<ImportRun>('GET', `/v1/imports/${run.id}`, pass);
    }
    if (run.state !== 'checked' || run.refused > 0) throw new Error(JSON.stringify(run.failure ?? run.issues[0]));
    await ask('POST', `/v1/imports/${run.id}/apply`, pass);
    return run.fresh;
  };
  const xlsx = async (rows: CellValue[][]): Promise<Uint8Array> =>
    new Uint8Array(await writeXlsx({ sheets: [{ name: '数据', rows }] }));

  await bring(
    'products',
    await xlsx([
      ['产品编码', '产品名称'],
      ['P1', '冰红茶 500ml'],
    ]),
  );
  await bring(
    'prices',
    await xlsx([
      ['价格表编码', '产品编码', '价格'],
      ['STD', 'P1', 4],
    ]),
  );
  const file = await xlsx([headings(), ...Array.from({ length: OUTLETS }, (_, i) => outletRow(i))]);

  const from = performance.now();
  if ((await bring('outlets', file)) !== OUTLETS) throw new Error('some outlets were there before');
  const seconds = (performance.now() - from) / 1000;
  print([{ name: 'import of 50,000 outlets', value: seconds, unit: 's', goal: 60, better: 'lower' }]);
} finally {
  await pool.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

function headings(): string[] {
  const own = ['门店编码', '门店名称', '渠道', '等级', '状态', '地址', '纬度', '经度', '坐标系'];
  return [
    ...own,
    '经销商',
    '司机',
    '送货天数',
    '价格表编码',
    '付款方式',
    '信用额度',
    '应收款',
    '逾期款',
    '冰柜编号',
    '备注',
  ];
}

function outletRow(i: number): CellValue[] {
  const place = [31 + (i % 250) / 500, 120 + Math.floor(i / 250) / 500, 'GCJ-02'];
  const who = [`N${String(i).padStart(6, '0')}`, `${['幸福', '好邻居', '便民', '佳佳'][i % 4]!}便利店 ${i} 号`];
  const kind = [['便利店', '食杂店', '超市', '餐饮'][i % 4]!, 'ABCD'[i % 4]!, '正常', `解放路 ${i} 号`];
  const supply = [`${i % 20} 号配送`, `司机 ${i % 60}`, 1 + (i % 3), 'STD'];
  const credit = [['现结', '账期'][i % 2]!, 5000 + (i % 50) * 100.5, i % 900, 0];
  return [
    ...who,
    ...kind,
    ...place,
    ...supply,
    ...credit,
    i % 3 === 0 ? `F${i}` : null,
    i % 5 === 0 ? '门口有台阶' : null,
  ];
}
