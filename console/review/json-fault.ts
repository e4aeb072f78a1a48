const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where a text stops being JSON, the end of it where it is cut off; null where it is JSON. Browsers tell it by half. */
export function jsonFaultAt(text: string): number | null {
  let at = 0;
  const take = (what: RegExp): boolean => {
    what.lastIndex = at;
    const isThere = what.test(text);
    if (isThere) at = what.lastIndex;
    return isThere;
  };
  const takeSign = (sign: string): boolean => {
    const isThere = text[at] === sign;
    if (isThere) at += 1;
    return isThere;
  };
  const closers: string[] = [];
  let next: 'value' | 'first-value' | 'key' | 'first-key' | 'end' = 'value';
  for (;;) {
    take(SPACE);
    if (next === 'end') {
      const closer = closers.at(-1);
      if (closer === undefined) return at === text.length ? null : at;
      if (takeSign(closer)) closers.pop();
      else if (takeSign(',')) next = closer === '}' ? 'key' : 'value';
      else return at;
    } else if (next === 'key' || next === 'first-key') {
      if (next === 'first-key' && takeSign('}')) {
        closers.pop();
        next = 'end';
      } else {
        if (!take(STRING)) return at;
        take(SPACE);
        if (!takeSign(':')) return at;
        next = 'value';
      }
    } else if (next === 'first-value' && takeSign(']')) {
      closers.pop();
      next = 'end';
    } else if (takeSign('{')) {
      closers.push('}');
      next = 'first-key';
    } else if (takeSign('[')) {
      closers.push(']');
      next = 'first-value';
    } else if (take(STRING) || take(SCALAR)) next = 'end';
    else return at;
  }
}
