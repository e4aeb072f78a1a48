import type { Refuse } from './kind.ts';

/** [I12] Says of a key whether a row above had it already. */
export function onceOnly(refuse: Refuse): (key: string, at: number) => boolean {
  const first = new Map<string, number>();
  return (key, at) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else refuse(at, 'twice', { key: key.replaceAll('|', ' '), first: String(before) });
    return before === undefined;
  };
}

const folded = (code: string): string => code.toLowerCase().replace(/^0+(?=.)/, '');

/**
 * [I12] Says of a code whether it is a known one or really new: a spreadsheet takes the zeros off 00123, and a hand
 * types a001 for A001.
 */
export function knownOrNew(known: Iterable<string>, refuse: Refuse): (code: string, at: number) => boolean {
  const codes = new Set(known);
  const like = new Map(Array.from(codes, (code) => [folded(code), code]));
  return (code, at) => {
    if (codes.has(code)) return true;
    const other = like.get(folded(code));
    if (other !== undefined) return refuse(at, 'looks-like', { code, other }) ?? false;
    codes.add(code);
    like.set(folded(code), code);
    return true;
  };
}

/** The rows of each key, in the order of the file. */
export function groupedBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/**
 * [I17] The rows that agree with the first row of their group that says it: what belongs to the list as a whole stands in
 * every row of the file, and two answers are no answer.
 */
export function agreed<R extends { readonly at: number }>(
  rows: readonly R[],
  heads: readonly (keyof R)[],
  refuse: Refuse,
): R[] {
  const firsts = new Map(heads.map((head) => [head, rows.find((row) => row[head] !== null)]));
  return rows.filter((row) => {
    for (const [head, first] of firsts)
      if (first && row[head] !== null && row[head] !== first[head])
        return refuse(row.at, 'other-head', { first: String(first.at) });
    return true;
  });
}
