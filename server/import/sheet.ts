import { streamCsvRows } from 'hucre/csv';
import { streamXlsxRows } from 'hucre/xlsx';
import { inspectArchive } from './archive.ts';
import type { Cell } from './cell.ts';
import { LIMITS, Unreadable } from './limits.ts';

/** A row with its number as a spreadsheet counts: the first is 1. */
export interface SheetRow {
  readonly at: number;
  readonly cells: Cell[];
}

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** The rows of a file that are not blank. */
export async function* rowsOf(bytes: Buffer): AsyncGenerator<SheetRow> {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > LIMITS.bytes) throw new Unreadable('too-large');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new Unreadable(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-xls');
  }
  let count = 0;
  for await (const { at, cells } of startsWith(bytes, 0x50, 0x4b) ? xlsxRows(bytes) : csvRows(bytes)) {
    if (cells.every((cell) => cell === null || cell === '')) continue;
    while (cells.length > 0 && (cells.at(-1) ?? '') === '') cells.pop();
    if (cells.length > LIMITS.columns) throw new Unreadable('too-many-columns', { max: String(LIMITS.columns) });
    const long = cells.findIndex((cell) => typeof cell === 'string' && cell.length > LIMITS.cell);
    if (long >= 0) throw new Unreadable('long-cell', { row: String(at), max: String(LIMITS.cell) });
    // The heading is no row of data.
    if (++count > LIMITS.rows + 1) throw new Unreadable('too-many-rows', { max: String(LIMITS.rows) });
    yield { at, cells };
  }
  if (count === 0) throw new Unreadable('empty');
}

async function* xlsxRows(bytes: Buffer): AsyncGenerator<SheetRow> {
  const { is1904 } = inspectArchive(bytes);
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: 0, dateSystem: is1904 ? '1904' : '1900' })) {
      yield {
        at: index + 1,
        cells: Array.from(values, (value) =>
          value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null),
        ),
      };
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('broken');
  }
}

function* csvRows(bytes: Buffer): Generator<SheetRow> {
  const text = decoded(bytes);
  const head = text.slice(0, 4096).split(/\r?\n/, 1)[0]!;
  const delimiter = [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length)[0]!;
  let at = 0;
  for (const values of streamCsvRows(text, { delimiter, skipEmptyRows: false })) {
    yield { at: ++at, cells: values.map((value) => (value === '' || value === null ? null : String(value))) };
  }
}

/** UTF-8 where the bytes are UTF-8, else what a Chinese spreadsheet writes. */
export function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (text.includes('\0')) throw new Unreadable('not-a-sheet');
      return text;
    } catch (error) {
      if (error instanceof Unreadable) throw error;
    }
  }
  throw new Unreadable('not-a-sheet');
}
