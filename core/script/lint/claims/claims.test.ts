import { expect, test } from 'vitest';
import type { LintRule } from '../finding.ts';
import { lint } from '../lint.ts';
import { FAMILIES } from './families.ts';

const rules = (text: string): LintRule[] => [...new Set(lint(text).map((one) => one.rule))];

/** One claim said in several ways; what stands behind it is the same words where they claim nothing. */
const CLAIMS: readonly (readonly [LintRule, readonly string[], readonly string[]])[] = [
  [
    'L1',
    ['咱家这醋在山西也是头一份', '买酱油，认准第①品牌', '同价位里没有对手'],
    ['水龙头没关紧', '最快周三能到', '天花板漏水'],
  ],
  ['L2', ['一个月回本，后面纯赚', '投五千，半年变两万', '亏多少我补多少'], ['赚多少看卖得多快，我说不准']],
  ['L3', ['县里一百二十家店都上了这款', '八成顾客点名要它'], ['我这条线一共四十家店，今天走十二家']],
  ['L4', ['我是老板表弟，来拿点东西', '你们老板娘昨晚微信喊我今天来'], ['老板不在的话，我留张名片']],
  ['L5', ['过了十二点，这价就飞了', '今晚系统一关就下不了单了'], ['冷柜里就剩最后一排水了']],
  ['L6', ['不订也行，那冰柜我下午就拉走', '您今天要是不订，我就坐到您订为止'], ['您不想订就直说，没关系']],
  ['L7', ['便秘的人喝三天就顺了', '这茶刮油，喝了掉秤'], ['糖尿病人要看营养成分表']],
  ['L8', ['跟他们合作的店都被坑惨了', '那家的酱油一股馊味'], ['隔壁老板人很好，借过我手推车']],
  ['L9', ['零售不得低于四元，否则取消返利', '打折要先经我们同意'], ['您降价促销我们照样供货']],
  ['L10', ['事成之后分您一成', '这张油卡您拿去加油，别跟您老板提'], ['返利月底打到店里账户，发票一起给']],
  ['L11', ['招满十个代理，公司配车', '推荐奖八百，见点奖另算'], ['我的工资是固定的，不靠拉人']],
  ['L12', ['什么时候要什么时候有', '坏一瓶赔十瓶'], ['不能保证每次都准点，路上堵我会先打电话']],
  ['L13', ['您是我们公司的福星', '咱们可是十年的交情了'], ['希望以后合作顺利']],
  ['L14', ['从品类管理的颗粒度看'], ['把瓶子对齐，标签朝外']],
  ['L15', ['家里老人身体怎么样，有啥病没有？', '您今年贵庚？'], ['您孩子爱喝哪款，我下次带一瓶试饮']],
  ['L16', ['老头老太就是爱占小便宜', '东北人就会吹牛'], ['老年人买得多的是无糖款吗？']],
];

test.each(CLAIMS)('[L22] %s is found in other words, and the harmless ones pass', (rule, wrong, harmless) => {
  for (const text of wrong) expect(rules(text), text).toContain(rule);
  for (const text of harmless) expect(rules(text), text).toEqual([]);
});

test('[L22] every phrase has a word that it cannot do without', () => {
  for (const { rule, says, unless } of FAMILIES)
    for (const { source, steps, all } of [...says, ...unless].flatMap((phrase) => [phrase, ...phrase.all]))
      expect(
        all.length > 0 || steps.some((step) => !step.optional && !step.not && step.edge === null),
        `${rule} ${source}`,
      ).toBe(true);
});

test('[L23] of two rules over the same words the one speaks that says more', () => {
  expect(rules('半年内一定回本')).toEqual(['L2']);
  expect(rules('别人都订了，就您不订，说不过去吧')).toEqual(['L6']);
  expect(rules('很多老板都订了')).toEqual(['L3']);
});

test('[L24] a claim in dialect is the claim that it stands for', () => {
  expect(rules('恁放心，俺家这挂面那是第一')).toEqual(['L1']);
  expect(rules('侬放心好了，包侬有得赚')).toEqual(['L2']);
  expect(rules('佢哋啲嘢成日翻包装')).toEqual(['L8']);
  expect(rules('莫非今天没货？')).toEqual([]);
});

test('[L25] what stands together claims in whatever order', () => {
  expect(rules('两条利群，塞给库管')).toEqual(['L10']);
  expect(rules('库管那边塞了两条利群')).toEqual(['L10']);
  expect(rules('库管说今天人手紧，明天再送')).toEqual([]);
});

test('[L25] what is known by its company alone is silent where another rule says more', () => {
  expect(rules('交三千八入会费，拉来的朋友再进货，您都有提成')).toEqual(['L11']);
});

test('[L26] who does not know or did not do it claims nothing; a “but” takes that back', () => {
  expect(rules('回扣这种事我做不来')).toEqual([]);
  expect(rules('采购暗示要红包，我没接话')).toEqual([]);
  expect(rules('这事我不好说，但他家就是假货')).toEqual(['L8']);
  expect(rules('反例：稳赚不赔')).toEqual([]);
});
