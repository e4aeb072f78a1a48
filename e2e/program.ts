/** The program as an operator meets it: a process, a port, a folder, and what it prints. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What `npm start` runs: installs and builds when something has changed, then serves. */
export const START = ['setup/start.mjs'];
/** The server alone. */
export const SERVER = ['--import', 'tsx', 'server/main.ts'];

export interface Program {
  readonly url: string;
  readonly pid: number;
  /** All that it has written so far. */
  readonly said: () => { out: string; err: string };
  /** Resolves when it has written this; rejects when it ends before. */
  readonly says: (words: RegExp) => Promise<RegExpExecArray>;
  /** Ends it by this signal, unless it ends by itself; answers its exit code. */
  readonly end: (signal?: NodeJS.Signals, whom?: number) => Promise<number | null>;
}

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paodian-start-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Runs a program of ours by this Node, or another command, with settings of its own and none of whoever runs the tests. */
export async function run(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  command = process.execPath,
): Promise<Program> {
  const port = settings['PORT'] ?? String(await freePort());
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, HOST: '127.0.0.1', PORT: port, PAODIAN_LOG: 'error', ...settings };
  // In a group of its own, as a terminal gives to what it runs.
  const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const ended = once(child, 'close');
  const said = { out: '', err: '' };
  child.stdout.on('data', (piece: Buffer) => (said.out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (said.err += piece.toString()));
  const end = async (signal?: NodeJS.Signals, whom = child.pid!): Promise<number | null> => {
    if (signal && child.exitCode === null && child.signalCode === null) process.kill(whom, signal);
    await ended;
    return child.exitCode;
  };
  onTestFinished(async () => void (await end('SIGINT')));
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    said: () => said,
    says: async (words) => {
      for (;;) {
        const found = words.exec(said.out);
        if (found) return found;
        const isOver = await Promise.race([once(child.stdout, 'data').then(() => false), ended.then(() => true)]);
        if (isOver && !words.test(said.out)) throw new Error(`it has ended: ${said.out}${said.err}`);
      }
    },
    end,
  };
}

/** Processes that work in a folder or below it: the database of a server, as long as it lives. */
export async function processesIn(folder: string): Promise<string[]> {
  const places = await Promise.all(
    (await readdir('/proc'))
      .filter((name) => /^\d+$/.test(name))
      .map(async (pid) => `${pid} ${await readlink(`/proc/${pid}/cwd`).catch(() => '')}`),
  );
  return places.filter((line) => line.includes(` ${folder}/`));
}

export async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export const PASSWORD = 'the first of all';
/** Makes the first administrator with a code; answers the status. */
export const beginWith = async (url: string, code: string, login = 'boss'): Promise<number> =>
  (await post(`${url}/v1/first-admin`, { code, organisation: '新公司', name: '王经理', login, password: PASSWORD }))
    .status;
/** Signs in at the desk; answers the status. */
export const signIn = async (url: string, login = 'boss'): Promise<number> =>
  (await post(`${url}/v1/session`, { login, password: PASSWORD, device: null })).status;
