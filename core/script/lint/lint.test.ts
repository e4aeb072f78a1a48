import { expect, test } from 'vitest';
import { day } from '../../base/day.ts';
import { blocks, LINT_RULES, SEVERITY, type LintRule } from './finding.ts';
import { lint } from './lint.ts';
import type { Evidence } from './evidence.ts';

const found = (text: string): string[] => lint(text).map((one) => `${one.rule} ${text.slice(one.start, one.end)}`);
const rules = (text: string, around: Parameters<typeof lint>[1] = {}): LintRule[] =>
  lint(text, around).map((one) => one.rule);

const evidence: Evidence = {
  id: 'E1',
  claim: '已经有三百家店在卖',
  source: '订单账',
  scope: '临安区',
  owner: '合规',
  from: day('2026-10-01'),
  until: day('2026-12-31'),
};

/** Words that a rule flags, and the same words where they are harmless. */
const PAIRS: readonly { readonly rule: LintRule; readonly wrong: string; readonly harmless: string }[] = [
  { rule: 'L1', wrong: '这是全国最好喝的茶', harmless: '您觉得哪款最好卖？' },
  { rule: 'L2', wrong: '进一箱保证赚三百', harmless: '我不能保证赚钱，只能把进价给您看' },
  { rule: 'L3', wrong: '很多老板都换成我们家的了', harmless: '附近已同意公开的{{数量}}家店在卖' },
  { rule: 'L4', wrong: '隔壁王老板介绍我来的', harmless: '是{{介绍人}}介绍我来的' },
  { rule: 'L5', wrong: '只剩最后三箱', harmless: '货架上还剩两箱，日期都新' },
  { rule: 'L6', wrong: '这点钱您都舍不得', harmless: '舍不得扔的旧海报我替您收好' },
  { rule: 'L7', wrong: '喝了能降血糖', harmless: '能不能降血糖我不知道，这是食品' },
  { rule: 'L8', wrong: '他家都是假货', harmless: '假货怎么认，看瓶盖上的码' },
  { rule: 'L9', wrong: '隔壁卖五块，您也提到五块', harmless: '隔壁卖五块，我记下来了' },
  { rule: 'L10', wrong: '给您个人返点', harmless: '我们不给回扣，请您理解' },
  { rule: 'L11', wrong: '发展下线就有提成', harmless: '我们没有下线，也不收入门费' },
  { rule: 'L12', wrong: '保证马上送到', harmless: '我马上量一下货架' },
  { rule: 'L13', wrong: '去年合作大获成功', harmless: '希望今后合作顺利' },
  { rule: 'L14', wrong: '这款的ROI不错', harmless: '{{SKU}}还有{{数量}}{{单位}}，您看要不要补？' },
  { rule: 'L15', wrong: '您家孩子几岁', harmless: '孩子们爱喝哪个口味？' },
  { rule: 'L16', wrong: '女人不懂进货', harmless: '女士常买哪个口味？' },
];

test('every rule has its pair', () => {
  expect(PAIRS.map(({ rule }) => rule)).toEqual([...LINT_RULES]);
});

test.each(PAIRS)('[$rule] $wrong is found; $harmless passes', ({ rule, wrong, harmless }) => {
  const findings = lint(wrong);
  expect(findings.map((one) => one.rule)).toEqual([rule]);
  expect(findings[0]!.severity).toBe(SEVERITY[rule]);
  for (const told of [findings[0]!.reason, findings[0]!.suggestion]) {
    expect(told.zh).toMatch(/[一-鿿]/);
    expect(told.en.replace(/\{\{[^{}]+\}\}/g, '')).toMatch(/^[^一-鿿]+$/);
  }
  expect(lint(harmless)).toEqual([]);
});

test('[L1] [L2] [L4] the draft of the acceptance scenario has three findings that block, each in its place', () => {
  const draft = '全国第一,三个月营业额翻五倍,老板约好我了';
  expect(found(draft)).toEqual(['L1 全国第一', 'L2 营业额翻五倍', 'L4 老板约好我了']);
  expect(lint(draft).map((one) => one.severity)).toEqual(['B', 'B', 'B']);
  expect(blocks(lint(draft))).toBe(true);
  expect(lint('最近进了新货')).toEqual([]);
  expect(lint('最低起订量两箱')).toEqual([]);
});

test('[L2] a multiple needs no number', () => {
  expect(found('营业额翻倍')).toEqual(['L2 营业额翻倍']);
  expect(rules('翻倍装的那款您要吗？')).toEqual([]);
});

test('[L17] what is suggested instead passes itself', () => {
  for (const { wrong } of PAIRS)
    for (const { suggestion } of lint(wrong)) expect(rules(suggestion.zh.replace(/^改为：|；.*$/g, ''))).toEqual([]);
});

test('[L17] a registered name is no claim, and only where it is registered', () => {
  expect(rules('给您看天下第一品牌米醋', { names: ['天下第一品牌'] })).toEqual([]);
  expect(rules('给您看天下第一品牌米醋')).toEqual(['L1']);
});

test('[L17] quoted so as to be avoided, a word is harmless; quoted so as to be said, it is not', () => {
  expect(rules('海报上不写“顶级”这个词')).toEqual([]);
  expect(rules('海报上印着“顶级”')).toEqual(['L1']);
});

test('[L17] a denial reaches its own clause and no further', () => {
  expect(rules('不急，这是顶级的酱油')).toEqual(['L1']);
  expect(rules('这不是顶级的酱油')).toEqual([]);
  expect(rules('不仅是顶级的酱油')).toEqual(['L1']);
});

test('[L17] places are those of the text, over sentences, lines and slots', () => {
  const text = '{{称呼}}好！\n今天看看货。\n我们是行业第一品牌，{{日期}}来。';
  expect(found(text)).toEqual(['L1 行业第一品牌']);
  expect(lint('')).toEqual([]);
  expect(lint('\n\n')).toEqual([]);
});

test('[L14] sixty characters pass and sixty-one do not; a poster has no pace', () => {
  expect(rules('好'.repeat(60))).toEqual([]);
  expect(rules('好'.repeat(61))).toEqual(['L14']);
  expect(rules(`${'好'.repeat(60)}{{品牌}}`)).toEqual([]);
  expect(rules('好'.repeat(61), { kind: 'posm' })).toEqual([]);
  expect(rules('顶级酱油', { kind: 'posm' })).toEqual(['L1']);
});

test('[L18] evidence quiets the claim that it proves, while it holds', () => {
  const text = '已经有三百家店在卖，很多老板都订了';
  expect(rules(text)).toEqual(['L3', 'L3']);
  expect(rules(text, { evidence: [evidence], on: day('2026-12-31') })).toEqual(['L3']);
  expect(rules(text, { evidence: [evidence], on: day('2027-01-01') })).toEqual(['L3', 'L3']);
  expect(rules(text, { evidence: [evidence], on: day('2026-09-30') })).toEqual(['L3', 'L3']);
  const proud = { ...evidence, claim: '行业第一' };
  expect(rules('我们是行业第一', { evidence: [proud], on: day('2026-12-01') })).toEqual(['L1']);
});

test('[L19] a figure of a case story wants evidence or a slot', () => {
  const story = '这家店换了陈列，一周卖了三十箱';
  expect(rules(story)).toEqual([]);
  expect(rules(story, { kind: 'case-story' })).toEqual(['L3']);
  const proved = { ...evidence, claim: '一周卖了三十箱' };
  expect(rules(story, { kind: 'case-story', evidence: [proved], on: day('2026-12-01') })).toEqual([]);
  expect(rules('这家店换了陈列，一周卖了{{数量}}箱', { kind: 'case-story' })).toEqual([]);
});
