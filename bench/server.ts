import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LATEST_MS = 60_000;

export interface RunningServer {
  readonly url: string;
  /** From the command to the first good answer of /healthz. */
  readonly startMs: number;
  readonly stop: () => Promise<void>;
}

/** The real server as a process of its own, on a free port, with the data of a folder, by a command for Node. */
export async function startServer(
  folder: string,
  command = ['--import', 'tsx', 'server/main.ts'],
): Promise<RunningServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const from = performance.now();
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', PAODIAN_DATA: folder },
  });
  const ended = once(child, 'exit');
  while (!(await isWell(url))) {
    if (child.exitCode !== null) throw new Error(`the server has ended with ${child.exitCode}`);
    if (performance.now() - from > LATEST_MS) throw new Error('the server does not answer');
    await pause(5);
  }
  const startMs = performance.now() - from;
  return {
    url,
    startMs,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const isWell = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
