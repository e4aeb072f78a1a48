import { readdir } from 'node:fs/promises';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  debian15,
  hasDebian15,
  ownedDatabase,
  WITHOUT_DEBIAN_15,
  type Owned,
} from '../server/postgres/foreign/testing.ts';
import { launchPostgres } from '../server/postgres/launch/launch.ts';
import { beginWith, newFolder, run, SERVER, signIn } from './program.ts';

async function box(): Promise<Owned> {
  const { url, stop } = await launchPostgres({ dataDir: await newFolder() });
  return { url, close: stop };
}

const SERVERS: [string, boolean, () => Promise<Owned>][] = [
  ['a PostgreSQL 18', true, box],
  [`the PostgreSQL 15 of Debian${hasDebian15 ? '' : ` (${WITHOUT_DEBIAN_15})`}`, hasDebian15, debian15],
];

describe.each(SERVERS)('with DATABASE_URL at %s', (_, isThere, start) => {
  test.runIf(isThere)(
    'a plain owner is enough, sees no organisation but its own, and his server goes on after us',
    async () => {
      const server = await start();
      onTestFinished(() => server.close());
      const owned = await ownedDatabase(server.url);
      const folder = await newFolder();
      const program = await run([...SERVER, '--empty'], { PAODIAN_DATA: folder, DATABASE_URL: owned.url });
      const [, code] = await program.says(/first administrator: (\S+)\n/);
      await program.says(/Ctrl-C/);
      expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
      expect(await beginWith(program.url, code!)).toBe(200);
      expect(await signIn(program.url)).toBe(200);
      expect(await readdir(folder)).not.toContain('postgres');

      const client = new pg.Client({ connectionString: owned.url });
      await client.connect();
      const { rows: roles } = await client.query(
        'select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user',
      );
      expect(roles).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
      expect((await client.query('select 1 from tenant')).rowCount).toBe(1);
      expect((await client.query('select 1 from person')).rowCount).toBe(0);
      await client.query(`select set_config('app.tenant', id::text, false) from tenant`);
      expect((await client.query('select 1 from person')).rowCount).toBe(1);

      expect(await program.end('SIGINT')).toBe(0);
      expect((await client.query('select 1 from tenant')).rowCount).toBe(1);
      await client.end();
      await owned.close();
    },
  );
});
