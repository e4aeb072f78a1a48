import { Unreadable } from './limits.ts';

/** [I14] UTF-8 where the bytes are UTF-8, UTF-16 where they say so, else what a Chinese spreadsheet writes. */
export function decoded(bytes: Uint8Array): string {
  const text = textIn(bytes);
  if (text === null || text.includes('\0')) throw new Unreadable('not-a-sheet');
  return text;
}

function textIn(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  return null;
}

/** The separator that the heading uses most. */
export function separatorOf(text: string): string {
  const heading = text.slice(0, 4096).split(/[\r\n]/, 1)[0]!;
  return [',', ';', '\t', '|'].sort((a, b) => heading.split(b).length - heading.split(a).length)[0]!;
}

/**
 * The records of a CSV text (RFC 4180). A quote that is never closed, or that closes in the middle of a cell, would
 * silently swallow the rows after it: such a file is not read, and the row is named.
 */
export function* recordsOf(text: string): Generator<string[]> {
  const separator = separatorOf(text);
  const unquoted = new RegExp(`[^${separator}\r\n]*`, 'y');
  let from = 0;
  const cellAt = (record: number): string => {
    if (text[from] !== '"') {
      unquoted.lastIndex = from;
      const [cell] = unquoted.exec(text)!;
      from += cell.length;
      return cell;
    }
    const close = closingQuote(text, from);
    if (close < 0) throw new Unreadable('open-quote', { row: String(record) });
    const cell = text.slice(from + 1, close).replaceAll('""', '"');
    from = close + 1;
    if (from < text.length && !`${separator}\r\n`.includes(text[from]!))
      throw new Unreadable('open-quote', { row: String(record) });
    return cell;
  };
  for (let record = 1; from < text.length; record++) {
    const cells = [cellAt(record)];
    while (text[from] === separator) {
      from++;
      cells.push(cellAt(record));
    }
    from += text.startsWith('\r\n', from) ? 2 : 1;
    yield cells;
  }
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
