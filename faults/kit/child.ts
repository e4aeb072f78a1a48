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

export interface Program {
  /** A file of the repository. */
  readonly file: string;
  readonly args?: readonly string[];
  /** For node itself. */
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A process of ours, known by its id and ended by it. */
export interface Child {
  readonly process: ChildProcess;
  /** With its code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** All that it has written so far. */
  readonly said: () => string;
  /** Answers whether it was alive until then. */
  kill(signal?: NodeJS.Signals): Promise<boolean>;
}

const living = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

export function run({ file, args = [], node = [], env = {} }: Program): Child {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...node, '--import', 'tsx', file, ...args], {
    cwd: ROOT,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  living.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
  const ended = once(child, 'close').then(() => {
    living.delete(child);
    return child.exitCode;
  });
  return {
    process: child,
    ended,
    said: () => said,
    kill: async (signal = 'SIGKILL') => {
      const isAlive = child.exitCode === null && child.signalCode === null;
      if (isAlive) child.kill(signal);
      await ended;
      return isAlive;
    },
  };
}

/** Runs a program, and resolves when it has said `ready`, or has been killed; rejects when it ended by itself. */
export async function start(program: Program, ready: string): Promise<Child> {
  const child = run(program);
  const { process: running } = child;
  await new Promise<void>((isReady, fail) => {
    const look = (): void => {
      if (child.said().includes(ready)) isReady();
    };
    running.stdout?.on('data', look);
    void child.ended.then(() =>
      running.signalCode === 'SIGKILL' ? isReady() : fail(new Error(`${program.file} has ended: ${child.said()}`)),
    );
  });
  return child;
}

interface LogLine {
  readonly msg: string;
  readonly path?: string;
  readonly err?: { readonly message: string; readonly code?: string };
}

/** What a server has written down as something that nobody had thought of, each kind once. */
export function unexpectedOf({ said }: Child): string[] {
  const lines = said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as LogLine)
    .filter(({ msg }) => msg === 'unexpected');
  return [...new Set(lines.map(({ path, err }) => `unexpected at ${path}: ${err?.message} (${err?.code ?? '-'})`))];
}
