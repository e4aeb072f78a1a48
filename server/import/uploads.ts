import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Id } from '../../core/base/id.ts';
import { millisecondsOf } from '../../core/base/instant.ts';
import type { Hands } from '../hands.ts';
import type { RefusedRows } from './refused-rows.ts';

const KEPT_DAYS = 7;

/** [I24] The files of imports: what came, until it is written or cannot be; and the rows that stayed outside, for a week. */
export class Uploads {
  readonly #hands: Hands;

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  #of(id: Id, name: 'file' | 'refused.json'): string {
    return join(this.#hands.folder, 'imports', id, name);
  }

  async keep(id: Id, bytes: Uint8Array): Promise<void> {
    await this.#forgetOld();
    await mkdir(join(this.#hands.folder, 'imports', id), { recursive: true, mode: 0o700 });
    // A list of people may hold their first passwords.
    await writeFile(this.#of(id, 'file'), bytes, { mode: 0o600 });
  }

  /** Null once it is gone. */
  read(id: Id): Promise<Uint8Array | null> {
    return readFile(this.#of(id, 'file')).catch(() => null);
  }

  drop(id: Id): Promise<void> {
    return rm(this.#of(id, 'file'), { force: true });
  }

  keepRefused(id: Id, rows: RefusedRows): Promise<void> {
    return writeFile(this.#of(id, 'refused.json'), JSON.stringify(rows), { mode: 0o600 });
  }

  async refused(id: Id): Promise<RefusedRows | null> {
    const text = await readFile(this.#of(id, 'refused.json'), 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as RefusedRows);
  }

  async #forgetOld(): Promise<void> {
    const root = join(this.#hands.folder, 'imports');
    for (const name of await readdir(root).catch(() => [])) {
      const { mtimeMs } = await stat(join(root, name));
      if (millisecondsOf(this.#hands.now()) - mtimeMs > KEPT_DAYS * 86_400_000)
        await rm(join(root, name), { recursive: true, force: true });
    }
  }
}
