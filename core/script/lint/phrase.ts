/** How a claim is written: classes in capitals, words as they are, and how far apart they may stand.

`SURE ~8 EARN`   a word of SURE, then within eight signs of the same clause one of EARN
`A|B`, `赚|挣`    one of these;   `的?`  may be missing;   `!家`  here does not begin with 家
`~~20`           up to twenty signs, clauses not minded;   `~`  up to four
`^`  here a clause begins;   `$`  here it ends */
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
