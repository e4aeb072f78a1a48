import { mkdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where a run of all benchmarks keeps its files, as `npm run bench` has named it; else where one alone does. Beside the
 * sources and not in the system's folder for temporary files: that may be memory, where an fsync costs nothing.
 */
export const RUN = process.env['BENCH_FOLDER'] ?? null;
const PLACE = RUN ?? fileURLToPath(new URL('../.setup/', import.meta.url));

/** A new folder on the disk that this repository is on; it is gone when the benchmark has ended. */
export async function newFolder(): Promise<string> {
  mkdirSync(PLACE, { recursive: true });
  const folder = await mkdtemp(join(PLACE, 'bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
