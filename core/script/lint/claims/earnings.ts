import { family } from '../family.ts';

/** [L2] What the owner is promised to earn, and that nothing can go wrong. */
export const EARNINGS = [
  family(
    'L2',
    {
      wished: true,
      unless: ['按|照 ~10 售价|零售价|卖价|定价|标价 ~~ 毛利|约|大约', '毛利|差价 约|大约|大概|是', '保证不了|不保证|不敢保证|不承诺', '看店里|看您店里|自己算|一起算'],
    },
    [
      'SURE ~8 EARN',
      'SURE ~6 翻倍|翻番|TIMES|回本|不亏|不赔',
      'EARN ~5 没问题|不成问题|不是问题|不在话下|跑不了|稳稳|妥妥|没跑|小意思|轻轻松松|不难|到手软|不费',
      '轻松|轻轻松松|随便|稳稳当当|随随便便|起码|至少|少说|最少|最低|保守|不出|怎么也|怎么着也 ~8 EARN|赚|挣|回本',
      'SPAN ~8 EARN|回来 ~4 MONEY|BIG|NUM|一倍|本|翻',
      '赚|挣|进账|净赚|到手|增收|多拿|多收|多出|拿回|收回|搵 ~4 MONEY|BIG|NUM',
      'SPAN ~6 回本|翻本|收回成本|本钱',
      '本钱|成本|本金|投资 ~6 回来|收回|翻|赚回',
      'TURNOVER|销量|销售额? ~10 TIMES|翻倍|翻番|翻一?[番倍]|double|triple',
      '[您你]|店 ~6 销量|销售|客流|流水|利润|业绩 ~4 [能会就]|提升|提高|涨 ~6 SHARE',
      '让|帮|带|包|能|会|一定|能让 ~8 翻倍|翻番|TIMES|翻一?[番倍]|翻|发财|致富',
      '也|就|准|一定|肯定 ~2 翻 $',
      'EASY_MONEY',
      '投|投入|交|拿|出 ~2 MONEY|BIG|NUM ~~10 拿回|变|变成|收回|赚|挣|回报|返',
      '月|年|日|天 ~2 入|赚|挣|收入|增收 ~3 MONEY|BIG|过万|上万',
      '利润|收益|回报|赚 ~6 别家|同行|其他|别人|普通 ~3 TIMES',
      '一|1 变|赚|返 NUM',
      '(放|进|摆|卖)(上|了|进去)? ~4 就(有钱|能|会|是)?赚|来钱|有得赚|有钱',
      'double|triple|doubles|triples ~24 income|sales|profit|profits|turnover|revenue|money',
      'guarantee|guaranteed|guarantees|promise|sure ~30 earn|profit|profits|income|money|return|returns',
      'get_rich|make_a_fortune|money_back_in|pays_for_itself',
      'earn|make ~12 MONEY|NUM|BIG ~24 month|week|day|year',
    ],
  ),
  family('L2', { denied: false, unless: ['有没有 ~3 风险', '不能说|不敢说|没法说|不保证|不是 ~4 风险', '哪有 ~4 风险'] }, ['NO_RISK']),
  family('L2', { denied: true }, ['保|保证|包|管 ~10 毛利|收益|利润|回报|收入', 'SURE ~4 不会?[亏赔]', 'SHARE ~4 毛利|利润|回报|收益 ~6 SURE|保|到手|归您|稳']),
];
