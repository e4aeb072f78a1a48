import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { launchPostgres } from './launch.ts';
import { isAlive } from './server.ts';
import { ask, clusterOf, launch, newFolder, otherProcess, serverPid } from './testing.ts';

test('[L1] the first start makes a cluster that keeps what it has acknowledged', async () => {
  const folder = await newFolder();
  const { url } = await launch(folder);
  const shown = ['server_version_num', 'fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'];
  const [version, ...kept] = await ask(url, `select ${shown.map((name) => `current_setting('${name}')`).join(', ')}`);
  expect(kept).toEqual(['on', 'on', 'on', 'on']);
  expect(String(version)).toMatch(/^18/);
  expect(await ask(url, `select current_setting('server_encoding')`)).toEqual(['UTF8']);
  expect((await stat(clusterOf(folder))).mode & 0o077).toBe(0);
});

test('[L2] the password is random, ours alone, and asked of everybody', async () => {
  const folder = await newFolder();
  const { url } = await launch(folder);
  const { password } = new URL(url);
  expect(password.length).toBeGreaterThanOrEqual(32);
  expect((await stat(join(folder, 'postgres', 'password'))).mode & 0o077).toBe(0);
  const ways = (await readFile(join(clusterOf(folder), 'pg_hba.conf'), 'utf8'))
    .split('\n')
    .filter((line) => /^(local|host)/.test(line));
  expect(ways.length).toBeGreaterThan(0);
  expect(ways.filter((line) => !line.trimEnd().endsWith('scram-sha-256'))).toEqual([]);
  await expect(ask(url.replace(password, 'paodian'), 'select 1')).rejects.toMatchObject({ code: '28P01' });

  const second = await newFolder();
  expect(new URL((await launch(second)).url).password).not.toBe(password);
});

test('[L3] it answers on 127.0.0.1 and nowhere else', async () => {
  const folder = await newFolder();
  const { url } = await launch(folder);
  const { hostname, port } = new URL(url);
  const reach = (host: string): Promise<string> =>
    new Promise((answer) => {
      const socket = connect(Number(port), host, () => answer('reached'));
      socket.on('error', (error: NodeJS.ErrnoException) => answer(error.code ?? ''));
      onTestFinished(() => void socket.destroy());
    });
  expect(hostname).toBe('127.0.0.1');
  expect(await reach('127.0.0.1')).toBe('reached');
  expect(
    await ask(url, `select current_setting('listen_addresses'), current_setting('unix_socket_directories')`),
  ).toEqual(['127.0.0.1', '']);
  // The whole of 127/8 is this machine under Linux; a server on all addresses would answer here.
  if (process.platform === 'linux') expect(await reach('127.0.0.2')).toBe('ECONNREFUSED');
});

test.runIf(process.getuid?.() === 0)(
  '[L4] root starts it, and it is not root; each way goes on with what it has begun',
  async () => {
    const folder = await newFolder();
    const onlySetpriv = join(folder, 'bin');
    await mkdir(onlySetpriv);
    const setpriv = execFileSync('which', ['setpriv'], { encoding: 'utf8' }).trim();
    await symlink(setpriv, join(onlySetpriv, 'setpriv'));
    await symlink('/bin/true', join(onlySetpriv, 'true'));
    // Nobody but root may pass here, as in /root: whoever works in our stead must still be able to.
    await chmod(folder, 0o700);

    const { child, said } = await otherProcess(folder, { path: onlySetpriv });
    expect(said).toMatch(/^postgresql:/);
    const pid = await serverPid(folder);
    expect((await stat(`/proc/${pid}`)).uid).not.toBe(0);
    await ask(said, 'create table kept as select 7 as n');
    child.kill('SIGKILL');
    process.kill(pid, 'SIGQUIT');
    await expect.poll(() => isAlive(pid)).toBe(false);
    // The same folder where namespaces are allowed again.
    const { url } = await launch(folder);
    expect(await ask(url, 'select n from kept')).toEqual([7]);

    const second = await newFolder();
    expect((await otherProcess(second, { path: join(folder, 'nothing') })).said).toContain('does not run as root');
  },
);

test('[L5] a second start finds the server that runs, by whatever path it comes', async () => {
  const folder = await newFolder();
  const { url } = await launch(folder);
  const pid = await serverPid(folder);
  const link = `${folder}-link`;
  await symlink(folder, link);
  onTestFinished(() => rm(link, { force: true }));
  expect((await launchPostgres({ dataDir: folder })).url).toBe(url);
  expect((await launchPostgres({ dataDir: link })).url).toBe(url);
  expect((await otherProcess(folder)).said).toBe(url);
  expect([await serverPid(folder), await isAlive(pid)]).toEqual([pid, true]);
});

test('[L6] two first starts at once make one cluster, one password and one server', async () => {
  const folder = await newFolder();
  const all = await Promise.all([launch(folder), launch(folder), otherProcess(folder)]);
  const urls = all.map((one) => ('url' in one ? one.url : one.said));
  expect(new Set(urls)).toEqual(new Set([urls[0]!]));
  expect((await readdir(join(folder, 'postgres'))).sort()).toEqual(['cluster', 'log', 'password']);
});
