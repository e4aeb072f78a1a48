/** A word of some class, where it stands in a text. */
export interface Word {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly kinds: string[];
}

const node = (): Node => ({ next: new Map(), kinds: [] });
const LATIN = /[a-z0-9]/;

/** Many words of many classes, all found in one walk over a text: no word is longer than a few signs. */
export class Lexicon {
  readonly #root = node();

  add(kind: string, word: string): void {
    let at = this.#root;
    for (const sign of word) {
      let next = at.next.get(sign);
      if (!next) at.next.set(sign, (next = node()));
      at = next;
    }
    if (!at.kinds.includes(kind)) at.kinds.push(kind);
  }

  wordsIn(text: string): Word[] {
    const found: Word[] = [];
    for (let start = 0; start < text.length; start++) {
      const insideLatin = start > 0 && LATIN.test(text[start]!) && LATIN.test(text[start - 1]!);
      if (insideLatin) continue;
      let at: Node | undefined = this.#root;
      for (let end = start; at; end++) {
        const cut = end > start && end < text.length && LATIN.test(text[end]!) && LATIN.test(text[end - 1]!);
        if (!cut) for (const kind of at.kinds) found.push({ kind, start, end });
        at = end < text.length ? at.next.get(text[end]!) : undefined;
      }
    }
    return found;
  }
}
