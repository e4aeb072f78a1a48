// A run of alternatives: `全[国省]`, `(赚|挣)钱`, `没有?`, `[0-9]+` (one or two); `_` is a blank of an English word.

const MOST = 4_000;
const NO_WORD = /[A-Z~!()[\]]/;

/** Every word that a short spelling stands for. */
export function spellingsOf(short: string): string[] {
  const found = new Set(alternatives(short));
  if (found.size > MOST) throw new Error(`${short} stands for too many words`);
  for (const word of found) if (NO_WORD.test(word)) throw new Error(`${short} holds ${word}, which is no word`);
  return [...found].map((word) => word.replaceAll('_', ' '));
}

const alternatives = (text: string): string[] => split(text).flatMap(sequence);

/** At its bars that stand in no brackets. */
export function split(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(' || sign === '[') depth++;
    if (sign === ')' || sign === ']') depth--;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

function sequence(text: string): string[] {
  let words = [''];
  for (let at = 0; at < text.length;) {
    const { options, end } = piece(text, at);
    const many = text[end] === '?' || text[end] === '+' ? text[end] : '';
    const twice = many === '+' ? options.flatMap((a) => options.map((b) => a + b)) : [];
    const choice = [...options, ...twice, ...(many === '?' ? [''] : [])];
    words = words.flatMap((word) => choice.map((one) => word + one));
    at = end + many.length;
  }
  return words;
}

function piece(text: string, at: number): { options: string[]; end: number } {
  if (text[at] === '[') {
    const end = text.indexOf(']', at);
    return { options: Array.from(text.slice(at + 1, end).replace('0-9', '0123456789')), end: end + 1 };
  }
  if (text[at] !== '(') return { options: [text[at]!], end: at + 1 };
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    if (text[end] === '(') depth++;
    if (text[end] === ')' && --depth === 0) return { options: alternatives(text.slice(at + 1, end)), end: end + 1 };
  }
  throw new Error(`${text} has an open bracket`);
}
