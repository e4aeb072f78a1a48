import { streamXlsxRows } from 'hucre/xlsx';
import { inspectArchive } from './archive.ts';
import type { Cell } from './cell.ts';
import { decoded, recordsOf } from './csv.ts';
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
    while (cells.length > 0 && String(cells.at(-1) ?? '').trim() === '') cells.pop();
    if (cells.length === 0) continue;
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
  const { is1904, formulas } = inspectArchive(bytes);
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: 0, dateSystem: is1904 ? '1904' : '1900' })) {
      if (!Number.isSafeInteger(index)) throw new Unreadable('broken');
      const cells = Array.from(values, asCell);
      for (const column of formulas.get(index) ?? []) cells[column] = `=${cells[column] ?? ''}`;
      yield { at: index + 1, cells };
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('broken');
  }
}

function asCell(value: Cell | Date | undefined): Cell {
  if (!(value instanceof Date)) return value ?? null;
  // A number too large for a day has a date's format: the sheet itself shows ####.
  return Number.isNaN(value.getTime()) ? '#NUM!' : value.toISOString().slice(0, 10);
}

function* csvRows(bytes: Buffer): Generator<SheetRow> {
  let at = 0;
  for (const values of recordsOf(decoded(bytes))) yield { at: ++at, cells: values.map((value) => value || null) };
}
