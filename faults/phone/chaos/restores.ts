import { join } from 'node:path';
import { openPool } from '../../../server/postgres/pool.ts';
import type { BrowserScene, Place } from '../../kit/browser-scene.ts';
import { sharedGround } from '../../kit/cluster.ts';
import { obeyWell } from '../../kit/command.ts';
import { readLog } from '../../kit/log.ts';

/** Backups of a server that goes on, and servers that are put back to one of them. */
export class Restores {
  readonly #scene: BrowserScene;
  readonly #leave: (() => Promise<void>)[] = [];
  #file: string | null = null;
  count = 0;
  /** Facts that the server had answered and that a restore took from it. */
  forgotten = 0;

  constructor(scene: BrowserScene) {
    this.#scene = scene;
  }

  async backUp(): Promise<void> {
    const file = join(this.#scene.field.folder, `backup-${this.count}`);
    await obeyWell('backup', file, this.#scene.place);
    this.#file = file;
  }

  /** The server dies, and another one that knows what the last backup knew stands behind its address. */
  async restore(): Promise<void> {
    const file = this.#file;
    if (!file) throw new Error('there is no backup');
    const { field, place: before } = this.#scene;
    await this.#scene.restart(async () => {
      const ground = await sharedGround({ isBare: true });
      const place: Place = {
        databaseUrl: ground.url,
        folder: join(field.folder, `restored-${++this.count}`),
        pool: openPool(ground.url),
      };
      this.#leave.push(async () => {
        await place.pool.end();
        await ground.leave();
      });
      await obeyWell('restore', file, place);
      const known = new Set((await readLog({ ...field, pool: place.pool })).map(({ id }) => id));
      this.forgotten += (await readLog({ ...field, pool: before.pool })).filter(({ id }) => !known.has(id)).length;
      this.#scene.moveTo(place);
    });
    this.#file = null;
  }

  async close(): Promise<void> {
    for (const leave of this.#leave) await leave();
  }
}
