import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A file that takes longer hangs. */
const PATIENCE_MS = 5 * 60_000;

const busy = (): string => `load ${loadavg()[0]!.toFixed(1)}`;

export const machine = (): string => `${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, ${busy()}`;

/**
 * Runs benchmarks, each as a program of its own. On the disk of the repository, as the data of a server would be; what
 * several of them need is made there once.
 */
export class Bench {
  readonly #folder: string;
  #end: (signal: NodeJS.Signals) => void = () => {};
  isStopped = false;

  constructor() {
    mkdirSync(join(ROOT, '.setup'), { recursive: true });
    this.#folder = mkdtempSync(join(ROOT, '.setup', 'bench-'));
    process.on('exit', () => rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 }));
    process.on('SIGINT', () => {
      this.isStopped = true;
      this.#end('SIGINT');
    });
  }

  /** What a file of bench/ measures; null when it failed, which is said. */
  async measure(file: string): Promise<Figure[] | null> {
    const from = performance.now();
    console.error(`· 测量 ${basename(file)}……  Measuring ${basename(file)} …`);
    const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'bench', file)], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its servers and browsers end with it.
      detached: true,
      env: { ...process.env, BENCH_FOLDER: this.#folder },
    });
    this.#end = (signal) => void process.kill(-child.pid!, signal);
    const late = setTimeout(() => this.#end('SIGTERM'), PATIENCE_MS);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += String(piece)));
    const [code] = (await once(child, 'close')) as [number | null];
    clearTimeout(late);
    this.#end = () => {};
    console.error(`  ${Math.round((performance.now() - from) / 1000)} s, ${busy()}`);
    const line = said.split('\n').find((text) => text.startsWith('['));
    if (code === 0 && line) return JSON.parse(line) as Figure[];
    console.error(`✗ ${file}\n${said}`);
    return null;
  }
}
