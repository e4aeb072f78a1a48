import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHINA, dayOf } from '../../core/base/day.ts';
import { instantOf } from '../../core/base/instant.ts';
import type { Company } from '../../server/demo/company.ts';
import { Door } from '../../server/demo/door.ts';
import { freePort, ROOT, SERVER } from '../program.ts';
import { aCompany } from './company.ts';
import { fillIn } from './fill-in.ts';

/** Of everybody on a field day. */
export const PASSWORD = 'a day in the field';
const CODE = /one-time code of the first administrator: (\S+)/;
const READY = /Ctrl-C/;

/** A server as an operator starts it, with a small company in it; it is there for as many tests as a file has. */
export interface FieldServer {
  readonly url: string;
  readonly company: Company;
  readonly door: Door;
  readonly stop: () => Promise<void>;
}

/** Builds the screens where they have changed, starts the real program on a folder of its own, and fills it in by its own door. */
export async function aServer(): Promise<FieldServer> {
  execFileSync(process.execPath, ['setup/build.mjs'], { cwd: ROOT, stdio: 'ignore' });
  const folder = await mkdtemp(join(tmpdir(), 'paodian-field-day-'));
  const port = String(await freePort());
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...SERVER, '--empty'], {
    cwd: ROOT,
    env: { PATH, HOME, HOST: '127.0.0.1', PORT: port, PAODIAN_DATA: folder, PAODIAN_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
  while (!READY.test(said)) {
    const isOver = await Promise.race([once(child.stdout, 'data').then(() => false), ended.then(() => true)]);
    if (isOver) throw new Error(`the server has ended: ${said}`);
  }
  const url = `http://localhost:${port}`;
  const door = new Door({ request: (path, init) => fetch(url + path, init) });
  try {
    const company = aCompany(dayOf(instantOf(Date.now()), CHINA));
    const known = await fillIn({ door, company, code: CODE.exec(said)![1]!, password: PASSWORD });
    return { url, company: known, door, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
