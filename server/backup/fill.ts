import type { PhotoStore } from '../photo/store.ts';
import type { Client } from '../postgres/pool.ts';
import type { Content } from './contents.ts';
import type { Ending, Manifest } from './manifest.ts';
import { PictureWriter } from './picture-writer.ts';
import { writeRows } from './rows.ts';
import { tablesOf } from './tables.ts';

/** Puts everything where it belongs, in the order in which it comes. */
export async function fill(
  client: Client,
  photos: PhotoStore,
  manifest: Manifest,
  contents: AsyncIterable<Content>,
): Promise<Ending> {
  const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  // Migrations may have put rows of their own into a fresh schema.
  await client.query(`truncate ${[...tables.keys()].join(', ')}`);
  const pictures = new PictureWriter(photos);
  try {
    for await (const one of contents) {
      if ('ending' in one) return one.ending;
      if ('rows' in one) {
        const { table, lines } = one.rows;
        await writeRows(client, tables.get(table)!, manifest.columns[table]!, lines);
      } else {
        await pictures.write(one.picture, one.bytes);
        // A connection that says nothing for long may be taken for dead on its way.
        if (one.picture.picture === 'original') await client.query('select 1');
      }
    }
    throw new Error('contents without an ending');
  } finally {
    await pictures.end();
  }
}
