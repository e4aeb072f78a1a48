import type { Client, Pool } from './pool.ts';

/**
 * [L17] Asked of every new connection once the schema is there: is this the database that we knew? A restored or failed-over
 * one begins a new epoch before anybody is served from it.
 */
export class Recognition {
  #isReady = false;
  readonly #onOther: () => void;

  constructor(onOther: () => void) {
    this.#onOther = onOther;
  }

  readonly greet = async (client: Client): Promise<void> => {
    if (!this.#isReady) return;
    const { rows } = await client.query<{ isOther: boolean }>('select recognise_database() as "isOther"');
    if (rows[0]!.isOther) this.#onOther();
  };

  /** From now on; the schema has what it needs. */
  async begin(pool: Pool): Promise<void> {
    this.#isReady = true;
    const client = await pool.connect();
    try {
      await this.greet(client);
    } finally {
      client.release();
    }
  }
}
