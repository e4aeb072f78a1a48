/** C: with every commit. N: at night. R: before a release. (reliability of others, told as tests; see ../README.md) */
export type Tier = 'C' | 'N' | 'R';

/** What a fault test found. `recovered`: seconds from the end of the last fault until nothing waited; null: it was not asked. */
export interface Found {
  readonly lost: number;
  readonly doubled: number;
  readonly recovered: number | null;
  /** What else went against the test's own criterion, in words; empty when all held. */
  readonly wrong: readonly string[];
  /** What was done, to be read beside the figures: kills, repeats, facts. */
  readonly did: Readonly<Record<string, number>>;
}

export interface Fault {
  readonly id: `F-${number}`;
  readonly tier: Tier;
  readonly title: string;
  /** How often it is done with every commit and at night; what a round is, each test says. */
  readonly rounds: { readonly commit: number; readonly night: number };
  /** Why this machine cannot do it; null when it can. */
  readonly cannot?: () => Promise<string | null>;
  readonly run: (of: { rounds: number; seed: string }) => Promise<Found>;
}
