import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { instant } from '../../core/base/instant.ts';
import { makeApp } from '../http.ts';
import { freshDatabase } from '../postgres/testing.ts';
import { handsOn } from '../sync/field-day.ts';
import { seedDemonstration } from './seed.ts';
const NOW = instant('2026-11-25T06:00:00.000Z');
test('x', { timeout: 400_000 }, async () => {
  const database = await freshDatabase();
  const hands = { ...handsOn(database.pool, NOW), folder: await mkdtemp(join(tmpdir(), 'paodian-demo-')) };
  const t = Date.now();
  await seedDemonstration({ hands, makeApp, say: (_zh: string, en: string) => console.log(Date.now() - t, en), weeks: 2 });
  console.log('took', Date.now() - t);
  for (const q of [
    `select state, count(*)::int n from sales_order group by 1`,
    `select body->>'payment' p, count(*)::int n from sales_order group by 1`,
    `select state, body->>'reason' r, count(*)::int n, count(distinct day)::int d from goods_return group by 1,2`,
    `select body->'credit'->>'terms' t, body->>'channel' c, count(*)::int n from outlet group by 1,2 order by 1,2`,
    `select day, count(*)::int n from sales_order group by 1 order by 1`,
  ])
    console.log(JSON.stringify((await database.pool.query(q)).rows));
  await database.close();
});
