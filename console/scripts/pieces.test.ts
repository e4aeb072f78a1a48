import { expect, test } from 'vitest';
import { lint } from '../../core/script/lint/lint.ts';
import { piecesOf } from './pieces.ts';

test('a text is cut at its findings and stays whole, the worst of two in one place is shown', () => {
  const text = '全国第一，三个月营业额翻五倍，老板约好我了';
  const pieces = piecesOf(text, lint(text));
  expect(pieces.map((one) => one.text).join('')).toBe(text);
  expect(pieces.filter((one) => one.severity === 'B')).toHaveLength(3);
  const [finding] = lint('您家孩子几岁？');
  const twice = piecesOf('您家孩子几岁？', [finding!, { ...finding!, severity: 'B' }]);
  expect(twice.filter((one) => one.severity !== null).map((one) => one.severity)).toEqual(['B']);
});

test('a text without findings is one piece, and no text is none', () => {
  expect(piecesOf('您先忙。', [])).toEqual([{ text: '您先忙。', severity: null }]);
  expect(piecesOf('', [])).toEqual([]);
});
