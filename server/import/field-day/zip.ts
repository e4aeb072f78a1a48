/** Test furniture: archives that no spreadsheet would write. Imported by tests only. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly body: Uint8Array | string;
  /** What it says that it holds; the truth where nothing is given. */
  readonly size?: number;
  readonly isEncrypted?: boolean;
}

/** A ZIP archive of these entries, deflated; every lie in it is one of `entries`. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, body, size, isEncrypted } of entries) {
    const data = Buffer.from(body as string);
    const packed = deflateRawSync(data);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? data.length, 18);
    common.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), common.subarray(0, 2), common, place, title]));
    pieces.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...pieces, listed, Buffer.from('PK\x05\x06'), end]));
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** The least that is a spreadsheet, with this inside of its sheet. `more` comes last and wins over what has its name. */
export function workbook(sheetData: string, more: readonly ZipEntry[] = []): ZipEntry[] {
  const own: ZipEntry[] = [
    { name: '[Content_Types].xml', body: `<Types xmlns="${TYPES}"/>` },
    {
      name: '_rels/.rels',
      body: `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      body: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      body: `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', body: sheetOf(sheetData) },
  ];
  return [...own.filter((entry) => !more.some((other) => other.name === entry.name)), ...more];
}

export const sheetOf = (sheetData: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`;

/** A row of text cells, without the places that a spreadsheet would write. */
export const textRow = (...texts: readonly string[]): string =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
