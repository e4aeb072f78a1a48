import type { Said } from './kind.ts';

const NAMED = 5;

/** [I17] What stood on a list that the file brings and does not stand there any more: said before it is written. */
export function leaving(
  code: string,
  list: string,
  stood: Iterable<string>,
  stays: ReadonlySet<string>,
): Said | undefined {
  const gone = [...stood].filter((one) => !stays.has(one));
  if (gone.length === 0) return undefined;
  const named = gone.slice(0, NAMED);
  const more = gone.length > NAMED ? ' …' : '';
  return {
    code,
    details: { list, count: String(gone.length), zh: `${named.join('、')}${more}`, en: `${named.join(', ')}${more}` },
  };
}
