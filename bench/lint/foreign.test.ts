import { expect, test } from 'vitest';
import { LINT_RULES, SEVERITY } from '../../core/script/lint/finding.ts';
import { readLabelled } from './labelled.ts';
import { scoreOf, totalOf } from './score.ts';

const STUDIED = ['foreign-dev.jsonl', 'foreign-dev-2.jsonl', 'foreign-dev-3.jsonl', 'foreign-dev-4.jsonl'] as const;
const FILES = [...STUDIED, 'foreign-held-out.jsonl'] as const;

test.each(STUDIED)(
  '%s was written by another hand and studied since: the linter does not fall back behind it',
  (file) => {
    const { precision, recall } = totalOf(scoreOf(readLabelled(new URL(file, import.meta.url))).rules);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  },
);

test('the sentences written without sight of the rules are sound: labelled as the rules weigh, half clean, none twice', () => {
  const sentences = FILES.flatMap((file) => readLabelled(new URL(file, import.meta.url)));
  const findings = sentences.flatMap((one) => one.findings);
  for (const { rule, severity } of findings) expect(severity, rule).toBe(SEVERITY[rule]);
  for (const rule of LINT_RULES)
    expect(findings.filter((one) => one.rule === rule).length, rule).toBeGreaterThanOrEqual(14);
  const clean = sentences.filter((one) => one.findings.length === 0).length / sentences.length;
  expect(clean).toBeGreaterThan(0.4);
  expect(clean).toBeLessThan(0.6);
  expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
});
