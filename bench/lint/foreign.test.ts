import { expect, test } from 'vitest';
import { LINT_RULES, SEVERITY } from '../../core/script/lint/finding.ts';
import { readLabelled } from './labelled.ts';

const FILES = ['foreign-dev.jsonl', 'foreign-held-out.jsonl'] as const;

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
