import type { LintFinding, Severity } from '../../core/script/lint/finding.ts';

/** A piece of a text, and how bad the worst is that was found there; null: nothing. */
export interface Piece {
  readonly text: string;
  readonly severity: Severity | null;
}

const WORST: readonly Severity[] = ['B', 'W', 'I'];

/** A text cut where findings begin and end. */
export function piecesOf(text: string, findings: readonly LintFinding[]): Piece[] {
  const cuts = [...new Set([0, text.length, ...findings.flatMap((one) => [one.start, one.end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i]!;
    const here = findings.filter((one) => one.start < end && start < one.end);
    const severity = WORST.find((worst) => here.some((one) => one.severity === worst)) ?? null;
    return { text: text.slice(start, end), severity };
  });
}
