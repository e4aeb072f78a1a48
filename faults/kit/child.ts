import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** A process of ours, known by its id and ended by it. */
export interface Child {
  readonly process: ChildProcess;
  readonly ended: Promise<void>;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Runs a program of the repository, and resolves when it has said `ready`, or has been killed; rejects when it ended by itself. */
export async function start(file: string, env: Readonly<Record<string, string>>, ready: string): Promise<Child> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: ROOT,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close').then(() => {});
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  await new Promise<void>((isReady, fail) => {
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (said.includes(ready)) isReady();
    });
    void ended.then(() => (child.signalCode === 'SIGKILL' ? isReady() : fail(new Error(`${file} has ended: ${said}`))));
  });
  return {
    process: child,
    ended,
    kill: async (signal = 'SIGKILL') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}
