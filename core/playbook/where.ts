/** Where things stand in a JSON text: the line of every path, or the line at which it is no JSON. */
export type Places =
  | { readonly isJson: true; readonly lineOf: ReadonlyMap<string, number>; readonly twice: string | null }
  | { readonly isJson: false; readonly line: number };

const DEPTH_MAX = 20;
const BLANK = /[ \t\n\r]*/y;
// Any sign from the blank on, but no quotation mark and no backslash.
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class NoJson extends Error {}

/** A path as it is written: `questionnaires[0].zh`. */
export const pathOf = (keys: readonly (string | number)[]): string =>
  keys.reduce<string>((path, key) => (typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : key), '');

export function placesIn(text: string): Places {
  const lineOf = new Map<string, number>();
  let twice: string | null = null;
  let at = 0;
  let line = 1;
  let counted = 0;
  const here = (): number => {
    for (; counted < at; counted++) if (text[counted] === '\n') line++;
    return line;
  };
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const demand = (sign: string): void => {
    if (text[at] !== sign) throw new NoJson();
    at++;
    take(BLANK);
  };
  /** Everything up to the closing sign, one after the other with commas between. */
  const each = (closing: string, one: (index: number) => void): void => {
    take(BLANK);
    for (let index = 0; text[at] !== closing; index++) {
      if (index > 0) demand(',');
      one(index);
      take(BLANK);
    }
    at++;
  };
  const value = (path: readonly (string | number)[]): void => {
    if (path.length > DEPTH_MAX) throw new NoJson();
    lineOf.set(pathOf(path), here());
    if (text[at] === '{') {
      at++;
      const seen = new Set<string>();
      each('}', () => {
        const name = take(STRING);
        if (name === null) throw new NoJson();
        const key = JSON.parse(name) as string;
        const inner = [...path, key];
        if (seen.has(key)) twice ??= pathOf(inner);
        seen.add(key);
        take(BLANK);
        demand(':');
        value(inner);
      });
    } else if (text[at] === '[') {
      at++;
      each(']', (index) => value([...path, index]));
    } else if (take(STRING) === null && take(SCALAR) === null) throw new NoJson();
  };
  try {
    take(BLANK);
    value([]);
    take(BLANK);
    if (at < text.length) throw new NoJson();
    return { isJson: true, lineOf, twice };
  } catch (error) {
    if (!(error instanceof NoJson)) throw error;
    return { isJson: false, line: here() };
  }
}
