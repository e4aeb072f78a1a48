import { inflateRawSync } from 'node:zlib';
import { formulaCells, type FormulaCells } from './formula-cells.ts';
import { LIMITS, Unreadable } from './limits.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** What must be known of a spreadsheet beside its cells. */
export interface Archive {
  /** Whether it counts days from 1904. */
  readonly is1904: boolean;
  /** Where its first sheet has formulas. */
  readonly formulas: FormulaCells;
}

const BOOK = 'xl/workbook.xml';
const NOTHING: FormulaCells = new Map();

/** [I13] Looks through a spreadsheet's archive before anybody unpacks it, and counts what really comes out. */
export function inspectArchive(bytes: Buffer): Archive {
  const entries = entriesOf(bytes);
  if (!entries.some((entry) => entry.name === BOOK)) throw new Unreadable('not-a-sheet');
  const texts = new Map<string, string>();
  const formulas = new Map<string, FormulaCells>();
  for (const entry of entries) {
    const body = bodyOf(bytes, entry);
    checkXml(entry.name, body);
    if (entry.name === BOOK || entry.name === 'xl/_rels/workbook.xml.rels')
      texts.set(entry.name, body.toString('utf8'));
    if (entry.name.startsWith('xl/worksheets/')) formulas.set(entry.name, formulaCells(body));
  }
  const book = texts.get(BOOK)!;
  return {
    is1904: /date1904="(1|true)"/.test(book),
    formulas: formulas.get(firstSheet(book, texts.get('xl/_rels/workbook.xml.rels') ?? '')) ?? NOTHING,
  };
}

/** The central directory: what the archive says that it holds. */
function entriesOf(bytes: Buffer): Entry[] {
  let end = bytes.length - 22;
  while (end >= Math.max(0, bytes.length - 65_557) && bytes.readUInt32LE(end) !== END) end--;
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Unreadable('broken');
  const count = bytes.readUInt16LE(end + 10);
  if (count > LIMITS.entries) throw new Unreadable('unsafe');
  let at = bytes.readUInt32LE(end + 16);
  let declared = 0;
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new Unreadable('broken');
    const [nameSize, extra, comment] = [28, 30, 32].map((n) => bytes.readUInt16LE(at + n)) as [number, number, number];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameSize);
    if (bytes.readUInt16LE(at + 8) & 1) throw new Unreadable('encrypted');
    if (/vbaProject\.bin$/i.test(name)) throw new Unreadable('macros');
    if (/(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:|\0/i.test(name)) throw new Unreadable('unsafe');
    const size = bytes.readUInt32LE(at + 24);
    declared += size;
    if (declared > LIMITS.unpacked) throw new Unreadable('too-much');
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size,
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameSize + extra + comment;
  }
  return entries;
}

/** An entry unpacked; one that is larger or smaller than it says is a bomb or broken, and stays outside. */
function bodyOf(bytes: Buffer, { method, packed, size, offset }: Entry): Buffer {
  if (offset + 30 > bytes.length || (method !== 0 && method !== 8)) throw new Unreadable('broken');
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const raw = bytes.subarray(from, from + packed);
  const body = method === 8 && raw.length > 0 ? inflated(raw, size) : raw;
  if (body.length !== size) throw new Unreadable('unsafe');
  return body;
}

function inflated(raw: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw new Unreadable((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'unsafe' : 'broken');
  }
}

/** XML that declares entities, or is not UTF-8 and could hide them, is not read. */
function checkXml(name: string, body: Buffer): void {
  if (body.includes('<!DOCTYPE') || body.includes('<!ENTITY')) throw new Unreadable('unsafe');
  const [first, second] = body;
  const isWide = first === 0xff || first === 0xfe || first === 0 || second === 0;
  if (/\.(xml|rels)$/i.test(name) && isWide) throw new Unreadable('unsafe');
}

/** The path of the first sheet of a workbook; formulas of others do not concern us. */
function firstSheet(book: string, relations: string): string {
  const id = /<(?:\w+:)?sheet\s[^>]*?\b\w+:id="([^"]+)"/i.exec(book)?.[1];
  const relation = Array.from(relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g), ([tag]) => tag).find(
    (tag) => /\bId="([^"]+)"/.exec(tag)?.[1] === id,
  );
  const target = /\bTarget="([^"]+)"/.exec(relation ?? '')?.[1] ?? '';
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}
