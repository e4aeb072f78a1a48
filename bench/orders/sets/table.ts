import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The rows of a packed table with a head, as texts; none of our sets has a comma inside a field. */
export function* rowsOf(file: string): Generator<string[]> {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  let from = text.indexOf('\n') + 1;
  while (from < text.length) {
    const to = text.indexOf('\n', from);
    const end = to === -1 ? text.length : to;
    if (end > from) yield text.slice(from, end).split(',');
    from = end + 1;
  }
}

const MILLISECONDS = 86_400_000;

/** The number of a date, in whole days since 1970. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / MILLISECONDS;
