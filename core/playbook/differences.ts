/** One field that is another. */
export interface Difference {
  /** The names on the way to it; a part of a list stands under its own code. */
  readonly path: readonly string[];
  /** Null: there is none. */
  readonly before: Leaf | null;
  readonly after: Leaf | null;
}
export type Leaf = string | number | boolean | readonly (string | number | boolean)[];

const NAMED_BY = ['id', 'code', 'product', 'value', 'question', 'zh'];

const isLeaf = (value: unknown): value is Leaf =>
  typeof value !== 'object' || (Array.isArray(value) && value.every((one) => typeof one !== 'object'));

function nameOf(part: object, index: number): string {
  const key = NAMED_BY.find((name) => typeof (part as Record<string, unknown>)[name] === 'string');
  return key ? String((part as Record<string, unknown>)[key]) : String(index + 1);
}

/** The single fields of a part, each under its path. */
function leavesOf(value: unknown, path: readonly string[], into: Map<string, [readonly string[], Leaf]>): void {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return;
  if (isLeaf(value)) into.set(path.join('\n'), [path, value]);
  else if (Array.isArray(value)) value.forEach((one: object, i) => leavesOf(one, [...path, nameOf(one, i)], into));
  else for (const [key, one] of Object.entries(value)) leavesOf(one, [...path, key], into);
}

/** [PB11] Every field in which two wordings of a part differ; what is blank in both is none. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [was, is] = [new Map<string, [readonly string[], Leaf]>(), new Map<string, [readonly string[], Leaf]>()];
  leavesOf(before, [], was);
  leavesOf(after, [], is);
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key): Difference[] => {
    const [old, now] = [was.get(key)?.[1] ?? null, is.get(key)?.[1] ?? null];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ path: (is.get(key) ?? was.get(key))![0], before: old, after: now }];
  });
}
