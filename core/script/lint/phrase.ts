/** How a claim is written: classes in capitals, words as they are, and how far apart they may stand.

`SURE ~8 EARN`   a word of SURE, then within eight signs of the same clause one of EARN
`A|B`, `赚|挣`    one of these;   `的?`  may be missing;   `!家`  here does not begin with 家
`~~20`           up to twenty signs, clauses not minded;   `~`  up to four
`^`  here a clause begins;   `$`  here it ends

`GIFT & STAFF & !DENY @20`   in one sentence, in whatever order, at most twenty signs between the first and the last (else
thirty); what begins with `!` stands nowhere in the sentence */
export interface Step {
  readonly kinds: ReadonlySet<string>;
  readonly reach: number;
  readonly across: boolean;
  readonly optional: boolean;
  readonly not: boolean;
  readonly edge: '^' | '$' | null;
}

export interface Phrase {
  readonly id: number;
  readonly steps: readonly Step[];
  /** Not a row of steps, but phrases that stand together. */
  readonly all: readonly Phrase[];
  readonly none: readonly Phrase[];
  readonly room: number;
  readonly source: string;
}

/** Where a phrase stands, and the places between its words. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly gaps: readonly (readonly [number, number])[];
}

/** Classes that are found by their signs and not by a list. */
export const FIGURE_CLASSES: readonly string[] = ['NUM', 'COUNT', 'BIG', 'SHARE', 'TIMES', 'MONEY', 'SPAN'];
