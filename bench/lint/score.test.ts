import { expect, test } from 'vitest';
import { SEVERITY } from '../../core/script/lint/finding.ts';
import { readLabelled } from './labelled.ts';
import { scoreOf } from './score.ts';

test('every rule finds what the labelled sentences say, and leaves the near misses alone', () => {
  const sentences = readLabelled(new URL('sentences.jsonl', import.meta.url));
  expect(sentences.length).toBeGreaterThanOrEqual(300);
  for (const { findings } of sentences)
    for (const one of findings) expect(one.severity, one.rule).toBe(SEVERITY[one.rule]);
  for (const { rule, precision, recall, right, missed } of scoreOf(sentences).rules) {
    expect(right + missed, rule).toBeGreaterThanOrEqual(8);
    expect(precision, rule).toBeGreaterThanOrEqual(0.95);
    expect(recall, rule).toBeGreaterThanOrEqual(0.95);
  }
});

test('a sentence that is missed and one that is wrongly found are counted', () => {
  const { rules, misses } = scoreOf([
    { text: '这是全国最好喝的茶', findings: [] },
    { text: '您好', findings: [{ rule: 'L7', severity: 'B' }] },
  ]);
  expect(rules.find(({ rule }) => rule === 'L1')).toMatchObject({ wrong: 1, precision: 0, recall: null });
  expect(rules.find(({ rule }) => rule === 'L7')).toMatchObject({ missed: 1, precision: null, recall: 0 });
  expect(misses).toHaveLength(2);
});
