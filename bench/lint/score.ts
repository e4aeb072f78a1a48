import { lint } from '../../core/script/lint/lint.ts';
import { LINT_RULES, type LintRule, type Severity } from '../../core/script/lint/finding.ts';

/** A sentence with what the linter shall find in it. */
export interface Labelled {
  readonly text: string;
  readonly findings: readonly { readonly rule: LintRule; readonly severity: Severity }[];
}

/** How well one rule does: what it found rightly, wrongly, and what it missed. */
export interface RuleScore extends Score {
  readonly rule: LintRule;
}

export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** Null where nothing was found, or nothing was to be found. */
  readonly precision: number | null;
  readonly recall: number | null;
}

export interface Miss {
  readonly text: string;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Rule by rule and sentence by sentence; a rule that speaks twice in a sentence counts once. */
export function scoreOf(labelled: readonly Labelled[]): { rules: RuleScore[]; misses: Miss[] } {
  const judged = labelled.map(({ text, findings }) => {
    const key = (one: { rule: string; severity: string }): string => `${one.rule} ${one.severity}`;
    return { text, due: new Set(findings.map(key)), got: new Set(lint(text).map(key)) };
  });
  const count = (rule: LintRule, from: 'due' | 'got', and: boolean): number =>
    judged.flatMap((one) =>
      [...one[from]].filter((k) => k.startsWith(`${rule} `) && one[from === 'due' ? 'got' : 'due'].has(k) === and),
    ).length;
  const rules = LINT_RULES.map((rule) => {
    const right = count(rule, 'due', true);
    const wrong = count(rule, 'got', false);
    const missed = count(rule, 'due', false);
    return { rule, ...scored(right, wrong, missed) };
  });
  const misses = judged
    .map(({ text, due, got }) => ({
      text,
      wrong: [...got].filter((k) => !due.has(k)),
      missed: [...due].filter((k) => !got.has(k)),
    }))
    .filter(({ wrong, missed }) => wrong.length + missed.length > 0);
  return { rules, misses };
}

/** All rules of a set as one. */
export function totalOf(rules: readonly RuleScore[]): Score & { readonly rule: 'all' } {
  const sum = (of: 'right' | 'wrong' | 'missed'): number => rules.reduce((total, rule) => total + rule[of], 0);
  return { rule: 'all', ...scored(sum('right'), sum('wrong'), sum('missed')) };
}

function scored(right: number, wrong: number, missed: number): Score {
  const share = (of: number): number | null => (of === 0 ? null : right / of);
  return { right, wrong, missed, precision: share(right + wrong), recall: share(right + missed) };
}
