/** One field that is another. */
export interface Difference {
  /** The names on the way to it; a part of a list stands under its own code. */
  readonly path: readonly string[];
  /** Null: there is none. */
  readonly before: Leaf | null;
  readonly after: Leaf | null;
}
export type Leaf = string | number | boolean | readonly (string | number | boolean)[];

const NAMED_BY = ['id', 'code', 'product', 'question', 'value', 'zh'];

const isLeaf = (value: unknown): value is Leaf =>
  typeof value !== 'object' || (Array.isArray(value) && value.every((one) => typeof one !== 'object'));

const keyIn = (part: object): string | undefined =>
  NAMED_BY.find((name) => typeof (part as Record<string, unknown>)[name] === 'string');

/** By what the parts of a list are told apart: their own codes, or else their places. */
function namesOf(parts: readonly object[]): string[] {
  const names = parts.map((part, i) => {
    const key = keyIn(part);
    return key ? String((part as Record<string, unknown>)[key]) : String(i + 1);
  });
  return names.map((name, i) => {
    const before = names.slice(0, i).filter((one) => one === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** The single fields of a part, each under its path. What only names a part of a list stands in the path already. */
function leavesOf(value: unknown, path: readonly string[], into: Map<string, [readonly string[], Leaf]>): void {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return;
  if (isLeaf(value)) into.set(path.join('\n'), [path, value]);
  else if (Array.isArray(value)) {
    const parts = value as readonly Record<string, unknown>[];
    const names = namesOf(parts);
    parts.forEach((part, i) => {
      const key = keyIn(part);
      for (const [name, one] of Object.entries(part))
        if (name !== key || key === 'zh') leavesOf(one, [...path, names[i]!, name], into);
    });
  } else for (const [key, one] of Object.entries(value)) leavesOf(one, [...path, key], into);
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
