import { readFile } from 'node:fs/promises';
import pino from 'pino';
import { instantOf, type Instant } from '../../core/base/instant.ts';
import { makeApp } from '../../server/http.ts';
import { listen, PATIENCE, type Patience } from '../../server/serve/listen.ts';
import { freePort, start, type Child } from './child.ts';
import type { DeadlyPoint } from './deadly-points.ts';
import type { Field } from './field.ts';

type Ground = Pick<Field, 'databaseUrl' | 'folder'>;

/** The server as everybody starts it, in a process of its own. `databaseUrl` null: with the database of its folder. */
export const realServer = (
  { databaseUrl, folder }: { databaseUrl: string | null; folder: string },
  port: number,
  { env = {}, node = [] }: { env?: Readonly<Record<string, string>>; node?: readonly string[] } = {},
): Promise<Child> =>
  start(
    {
      file: 'server/main.ts',
      args: ['--empty'],
      node,
      env: {
        ...(databaseUrl && { DATABASE_URL: databaseUrl }),
        PAODIAN_DATA: folder,
        HOST: '127.0.0.1',
        PORT: String(port),
        ...env,
      },
    },
    'Ctrl-C',
  );

/** A server that kills itself at a point of taking facts in, when it comes there for the `at`th time. */
export const deadlyServer = (
  { databaseUrl, folder }: Ground,
  port: number,
  point: DeadlyPoint,
  at: number,
): Promise<Child> =>
  start(
    {
      file: 'faults/kit/deadly-server.ts',
      env: {
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        FOLDER: folder,
        DEADLY_POINT: point,
        DEADLY_AT: String(at),
      },
    },
    'serves',
  );

/** The same server within this process, for tests that do not hurt it and those that turn its clock. */
export interface Here {
  readonly port: number;
  readonly url: string;
  /** How many requests it has answered, by path. */
  readonly served: ReadonlyMap<string, number>;
  /** What it has written down as unexpected. */
  readonly unexpected: readonly string[];
  close(): Promise<void>;
}

export async function serveHere(
  { pool, folder, territory }: Pick<Field, 'pool' | 'folder' | 'territory'>,
  now: () => Instant = () => instantOf(Date.now()),
  patience: Patience = PATIENCE,
): Promise<Here> {
  const unexpected: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void unexpected.push(line.trim()) });
  const port = await freePort();
  const { newId } = territory.hands;
  const app = makeApp({ pool, folder, bucket: null, log, now, newId });
  const served = new Map<string, number>();
  const { fetch } = app;
  app.fetch = async (request, ...rest) => {
    const answer = await fetch(request, ...rest);
    const { pathname } = new URL(request.url);
    served.set(pathname, (served.get(pathname) ?? 0) + 1);
    return answer;
  };
  const close = await listen(app, '127.0.0.1', port, patience);
  return { port, url: `http://127.0.0.1:${port}`, served, unexpected, close };
}

/** How much memory a process has had at most, in megabytes. */
export async function peakOf(child: Child): Promise<number> {
  const status = await readFile(`/proc/${child.process.pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)![1]) / 1024);
}
