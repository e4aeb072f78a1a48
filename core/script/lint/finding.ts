/** The sixteen rules of an honest text, by their lasting numbers. */
export const LINT_RULES = [
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
  'L6',
  'L7',
  'L8',
  'L9',
  'L10',
  'L11',
  'L12',
  'L13',
  'L14',
  'L15',
  'L16',
] as const;
export type LintRule = (typeof LINT_RULES)[number];

/** B blocks publishing, W wants evidence or another wording, I is a hint. */
export const SEVERITIES = ['B', 'W', 'I'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY: Readonly<Record<LintRule, Severity>> = {
  L1: 'B',
  L2: 'B',
  L3: 'W',
  L4: 'B',
  L5: 'B',
  L6: 'B',
  L7: 'B',
  L8: 'B',
  L9: 'B',
  L10: 'B',
  L11: 'B',
  L12: 'W',
  L13: 'W',
  L14: 'I',
  L15: 'W',
  L16: 'W',
};

/** In both languages, for the one who writes. */
export interface Told {
  readonly zh: string;
  readonly en: string;
}

/** One thing that is wrong, with its place in the text: `text.slice(start, end)` are its words. */
export interface LintFinding {
  readonly rule: LintRule;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly reason: Told;
  readonly suggestion: Told;
}

/** A text with a finding that blocks is not published. */
export const blocks = (findings: readonly Pick<LintFinding, 'severity'>[]): boolean =>
  findings.some((finding) => finding.severity === 'B');
