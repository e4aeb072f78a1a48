import { inflateRawSync } from 'node:zlib';
import { LIMITS, Unreadable } from './limits.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Looks through a spreadsheet's archive before anybody unpacks it, and counts what really comes out. Answers how it counts days. */
export function inspectArchive(bytes: Buffer): { is1904: boolean } {
  let end = bytes.length - 22;
  while (end >= Math.max(0, bytes.length - 65_557) && bytes.readUInt32LE(end) !== END) end--;
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Unreadable('broken');
  const count = bytes.readUInt16LE(end + 10);
  if (count > LIMITS.entries) throw new Unreadable('unsafe');
  let at = bytes.readUInt32LE(end + 16);
  let declared = 0;
  let real = 0;
  let is1904 = false;
  const entries: { name: string; method: number; packed: number; size: number; offset: number }[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new Unreadable('broken');
    const [nameSize, extra, comment] = [28, 30, 32].map((n) => bytes.readUInt16LE(at + n)) as [number, number, number];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameSize);
    if (bytes.readUInt16LE(at + 8) & 1) throw new Unreadable('encrypted');
    if (/(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:/i.test(name) || /vbaProject\.bin$/i.test(name))
      throw new Unreadable('unsafe');
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
  if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) throw new Unreadable('not-a-sheet');
  for (const { name, method, packed, size, offset } of entries) {
    if (offset + 30 > bytes.length) throw new Unreadable('broken');
    const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    let body = bytes.subarray(from, from + packed);
    if (method === 8 && body.length > 0) body = inflated(body, LIMITS.unpacked - real);
    real += body.length;
    // A size that lies is a bomb or a broken file; both stay outside.
    if (body.length !== size) throw new Unreadable('unsafe');
    if (/\.(xml|rels)$/i.test(name)) {
      const isWide =
        (body[0] === 0xff && body[1] === 0xfe) ||
        (body[0] === 0xfe && body[1] === 0xff) ||
        body[0] === 0 ||
        body[1] === 0;
      if (isWide || body.includes('<!DOCTYPE') || body.includes('<!ENTITY')) throw new Unreadable('unsafe');
    }
    if (name === 'xl/workbook.xml') is1904 = /date1904="(1|true)"/.test(body.toString('utf8'));
  }
  return { is1904 };
}

function inflated(body: Buffer, max: number): Buffer {
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, max) });
  } catch (error) {
    throw new Unreadable((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much' : 'broken');
  }
}
