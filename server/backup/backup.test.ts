import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import type { Id } from '../../core/base/id.ts';
import { emit } from '../postgres/book.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aHouse, phoneOf, type House, type Pass } from '../session/field-day.ts';
import { agreed, anOrder, closed, counted, opened, Phone, promised, type Territory } from '../sync/field-day.ts';
import { backedUp, emptyDatabase, entriesIn, newFolder, problemOf, restored } from './testing.ts';
import { tablesOf } from './tables.ts';

async function database(): Promise<FreshDatabase> {
  const fresh = await freshDatabase();
  onTestFinished(() => fresh.close());
  return fresh;
}

async function houseOn({ pool }: FreshDatabase): Promise<House> {
  const house = await aHouse(pool);
  onTestFinished(() => rm(house.hands.folder, { recursive: true, force: true }));
  return house;
}

const pictureOf = (shade: number): Promise<Buffer> =>
  sharp({
    create: {
      width: 640,
      height: 480,
      channels: 3,
      background: { r: (shade * 40) % 256, g: (shade * 7) % 256, b: 60 },
    },
  })
    .jpeg()
    .toBuffer();

async function sendPhoto(house: House, pass: Pass, shade: number): Promise<string> {
  const bytes = await pictureOf(shade);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const names = { photo: randomUUID(), visit: randomUUID(), sha256, mime: 'image/jpeg' };
  const metadata = Object.entries(names).map(([k, v]) => `${k} ${Buffer.from(v).toString('base64')}`);
  const of = { 'tus-resumable': '1.0.0', ...pass };
  const begun = await house.app.request('/v1/photos', {
    method: 'POST',
    headers: { ...of, 'upload-length': String(bytes.length), 'upload-metadata': metadata.join(',') },
  });
  const sent = await house.app.request(begun.headers.get('location')!, {
    method: 'PATCH',
    headers: { ...of, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes),
  });
  expect(sent.status).toBe(204);
  return sha256;
}

const fileOf = (house: House, sha256: string): string =>
  join(house.hands.folder, 'photos', house.ours.tenant, sha256.slice(0, 2), sha256);

function aVisit(phone: Phone, outlet: Id): void {
  const visit = randomUUID();
  phone.tell(
    opened(visit, outlet),
    counted(visit, 'P1', 20),
    agreed(visit, anOrder('P1', 48)),
    promised(visit, randomUUID()),
    closed(visit),
  );
}

/** A round goes over both organisations, one after the other: at no moment has the second had more of them than the first. */
async function round(ours: Territory, theirs: Territory, n: number): Promise<void> {
  for (const { hands, tenant } of [ours, theirs]) {
    await inTransaction(hands.pool, tenant, (tx) =>
      emit(tx, { docs: [{ e: 'month', id: `round-${n}`, s: 't', b: null }] }),
    );
  }
}

test('[K1] all rows are of one moment, whoever writes meanwhile, and every photo that they name is there', async () => {
  const house = await houseOn(await database());
  const { ours, theirs } = house;
  const rep = await phoneOf(house, 'rep0');
  let isOver = false;
  const written = { visits: 0, rounds: 0, photos: 0 };
  const writers = [
    ...[0, 1, 2].map(async (n) => {
      const phone = new Phone(ours, ours.reps[0]);
      for (; !isOver; written.visits++) {
        aVisit(phone, ours.outlets[n % 2]!.id);
        await phone.push(phone.made.slice(-5));
      }
    }),
    (async () => {
      for (; !isOver; written.rounds++) await round(ours, theirs, written.rounds);
    })(),
    (async () => {
      for (; !isOver; written.photos++) await sendPhoto(house, rep, written.photos);
    })(),
  ];
  const file = join(await newFolder(), 'backup');
  const backup = async () => {
    try {
      const isUnderWay = () => written.visits > 5 && written.rounds > 5 && written.photos > 1;
      await expect.poll(isUnderWay, { timeout: 50_000 }).toBe(true);
      const before = { ...written };
      const account = await backedUp(house.hands.pool, house.hands.folder, file);
      return { ...account, before, during: { ...written } };
    } finally {
      isOver = true;
      await Promise.all(writers);
    }
  };
  const { manifest, ending, before, during } = await backup();
  expect(during.visits).toBeGreaterThan(before.visits);
  expect(during.rounds).toBeGreaterThan(before.rounds);

  const back = await emptyDatabase();
  const folder = await newFolder();
  expect(await restored(back.pool, folder, file)).toEqual({ manifest, ending });
  const of = <Row extends object>(tenant: Id, sql: string): Promise<Row[]> =>
    inTransaction(back.pool, tenant, (tx) => tx.rows<Row>(sql, tenant));
  // What one transaction wrote is here as a whole, or not at all.
  const devices = await of<{ last: number; facts: number; highest: number }>(
    ours.tenant,
    `select d.last_dseq as last, count(f.id)::int as facts, max(f.dseq) as highest
     from device d left join fact_log f on f.tenant = d.tenant and f.device = d.id where d.tenant = $1 group by d.id, 1`,
  );
  expect(devices.filter((d) => d.last > 0)).toHaveLength(3);
  for (const { last, facts, highest } of devices) expect([facts, highest ?? 0]).toEqual([last, last]);
  const whole = await of<{ visits: number; orders: number; lines: number; promises: number; facts: number }>(
    ours.tenant,
    `select (select count(*) from visit where tenant = $1) as visits, (select count(*) from sales_order where tenant = $1) as orders,
       (select count(*) from order_line where tenant = $1) as lines, (select count(*) from commitment where tenant = $1) as promises,
       (select count(*) / 5.0 from fact_log where tenant = $1) as facts`,
  );
  const { visits } = whole[0]!;
  expect(visits).toBeGreaterThan(5);
  expect(whole).toEqual([{ visits, orders: visits, lines: visits, promises: visits, facts: visits }]);
  // And all of it is of the same moment, in both organisations.
  const rounds = async (tenant: Id): Promise<number> =>
    (await of<object>(tenant, `select 1 from sync_doc where tenant = $1 and id like 'round-%'`)).length;
  expect([0, 1]).toContain((await rounds(ours.tenant)) - (await rounds(theirs.tenant)));
  for (const tenant of [ours.tenant, theirs.tenant]) {
    const [clock] = await of<{ seq: number; newest: number }>(
      tenant,
      `select seq, greatest((select max(seq) from sync_doc where tenant = $1), (select max(from_seq) from sync_sub where tenant = $1)) as newest
       from sync_clock where tenant = $1`,
    );
    // Not always equal: a document that is what it was takes a number and is left alone.
    expect(clock!.newest).toBeLessThanOrEqual(clock!.seq);
  }
  const named = await of<{ sha256: string }>(
    ours.tenant,
    'select distinct sha256 from photo where tenant = $1 and received_at is not null',
  );
  expect(named.length).toBeGreaterThan(1);
  expect(ending).toEqual({ photos: named.length, pictures: 3 * named.length, missing: [] });
  for (const { sha256 } of named) {
    const place = join('photos', ours.tenant, sha256.slice(0, 2));
    for (const name of [sha256, `${sha256}.show.jpg`, `${sha256}.thumb.jpg`]) {
      const [is, was] = await Promise.all(
        [folder, house.hands.folder].map((home) => readFile(join(home, place, name))),
      );
      expect(is!.equals(was!)).toBe(true);
    }
  }
});

test('[K7] a photo whose file is missing or spoiled is named, and holds up nothing', async () => {
  const house = await houseOn(await database());
  const rep = await phoneOf(house, 'rep0');
  const [whole, missing, spoiled] = [
    await sendPhoto(house, rep, 1),
    await sendPhoto(house, rep, 2),
    await sendPhoto(house, rep, 3),
  ];
  await rm(fileOf(house, missing));
  await writeFile(fileOf(house, spoiled), 'not what it was');
  await rm(`${fileOf(house, whole)}.thumb.jpg`);
  const file = join(await newFolder(), 'backup');
  const { ending } = await backedUp(house.hands.pool, house.hands.folder, file);
  expect({ ...ending, missing: [...ending.missing].sort() }).toEqual({
    photos: 1,
    pictures: 2,
    missing: [missing, spoiled].sort(),
  });
  const back = await emptyDatabase();
  const folder = await newFolder();
  expect((await restored(back.pool, folder, file)).ending).toEqual(ending);
  const files = (await readdir(join(folder, 'photos'), { recursive: true, withFileTypes: true })).filter((e) =>
    e.isFile(),
  );
  expect(files.map((e) => e.name).sort()).toEqual([whole, `${whole}.show.jpg`]);
});

test('[K4] rows are lines of JSON, each value as the database writes it', async () => {
  const house = await houseOn(await database());
  const file = join(await newFolder(), 'backup');
  const { manifest } = await backedUp(house.hands.pool, house.hands.folder, file);
  const people = (await entriesIn(file)).filter((e) => e.name.includes(`rows/${house.ours.tenant}/person/`));
  const lines = people.flatMap((e) => e.bytes.toString('utf8').trimEnd().split('\n'));
  const columns = manifest.columns['person']!;
  const logins = lines.map((line) => (JSON.parse(line) as string[])[columns.indexOf('login')]);
  expect(logins.sort()).toEqual([
    'admin',
    'compliance',
    'dealer',
    'finance',
    'office2',
    'rep0',
    'rep1',
    'sup0',
    'sup1',
  ]);
  expect(manifest.organisations.map((o) => [o.code, o.tables['person']!.rows]).sort()).toEqual([
    ['ours', 9],
    ['theirs', 9],
  ]);
});

test('[K8] a database without an organisation, or without our tables, is no backup', async () => {
  const folder = await newFolder();
  expect(await problemOf(backedUp((await database()).pool, folder, join(folder, 'file')))).toBe('nothing-there');
  const { pool } = await emptyDatabase();
  expect(await problemOf(backedUp(pool, folder, join(folder, 'file')))).toBe('nothing-there');
  await pool.query('create table somebodys (n int, tenant uuid)');
  expect(await problemOf(backedUp(pool, folder, join(folder, 'file')))).toBe('nothing-there');
  expect(await readdir(folder)).toEqual([]);
});

test('[K10] the schema holds nothing that a copy of rows would miss', async () => {
  const { pool } = await database();
  const client = await pool.connect();
  onTestFinished(() => client.release());
  expect((await tablesOf(client)).length).toBeGreaterThan(25);
  const { rows } = await client.query(
    `select 'sequence' as what, sequencename::text as name from pg_sequences where schemaname = 'public'
     union all select 'column', attname from pg_attribute join pg_class c on c.oid = attrelid
       where relnamespace = 'public'::regnamespace and (attgenerated <> '' or attidentity <> '')
     union all select 'trigger', tgname from pg_trigger where not tgisinternal
     union all select 'kind', relname from pg_class where relnamespace = 'public'::regnamespace and relkind not in ('r', 'i')`,
  );
  expect(rows).toEqual([]);
});
