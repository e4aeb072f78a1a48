import { parentPort } from 'node:worker_threads';
import { LIMITS, Unreadable } from './limits.ts';
import { rowsOf, type SheetRow } from './sheet.ts';

/** What the reading thread tells of a file, in this order: batches of rows, then how it ended. */
export type Told =
  | { readonly rows: readonly SheetRow[] }
  | { readonly end: true }
  | { readonly failure: { readonly code: string; readonly details: Readonly<Record<string, string>> } };

const BATCH = 1000;
const port = parentPort!;
const tell = (told: Told): void => port.postMessage(told);

port.on('message', (bytes: Uint8Array) => void read(bytes));

async function read(bytes: Uint8Array): Promise<void> {
  try {
    let rows: SheetRow[] = [];
    for await (const row of rowsOf(Buffer.from(bytes.slice(0, LIMITS.bytes + 1)))) {
      rows.push(row);
      if (rows.length === BATCH) {
        tell({ rows });
        rows = [];
      }
    }
    tell({ rows });
    tell({ end: true });
  } catch (error) {
    tell({
      failure:
        error instanceof Unreadable ? { code: error.message, details: error.details } : { code: 'broken', details: {} },
    });
  }
}
