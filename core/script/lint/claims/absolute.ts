import { family } from '../family.ts';

/** [L1] What no other has, and nothing is better than. */
export const ABSOLUTE = [
  family(
    'L1',
    {
      wished: true,
      unless: ['首选 ~2 时间|送货|方式|联系|日期|地址', '比赛|运动会|内部|考核|评比', '注册商标', '安全第一', '(客户|顾客|服务|质量|信誉)第一 ~3 宗旨|理念|口号'],
    },
    [
      '最 ~2 GOOD',
      '最好 的|喝|吃|卖|用|看',
      '最好 !BETTER_DO',
      'SCOPE ~3 最 ~3 的',
      '最 ~4 的?那?一?[款瓶个种家]? THING',
      '卖得?|走得?|做得?|口碑|品质|质量|口感|味道|价格?|服务 ~2 最 好|高|低|快|大|多|强',
      'PEAK',
      'SCOPE|RANK ~4 第一|头一|no1',
      '第一 品牌|名牌|大牌|大厂|品|THING',
      '是|当|做|称|拿|排|坐|居|属|数|妥妥 ~3 第一',
      'THING ~3 第一 $',
      'THING ~4 完美',
      'SCOPE ~4 领先|领跑|首位|之首|老大|一哥|大哥|王|no|头把交椅|前列',
      '酱油界|业|界|行业 ~3 老大|一哥|大哥|扛把子',
      '没有?|没哪|冇|再没|哪有|再也没 ~6 比 ~8 更|还|好|强|便宜|香',
      '没人|没有?|找不出|找不到|挑不出|哪 ~8 比得[上过了]|能比|可比|敢比|敢称|比肩|第二[家个款种]|对手|替代|超过|超越|赶得上',
      '谁[也都]|哪家[也都]|别人[也都]? 比不[了过上]|赶不上|追不上|做不出|做不到',
      '比谁[家]?都|比哪[家个]都|比(谁|哪)(家)?的?都',
      '称第二 ~~ 第一',
      '别处|别家|外面|哪儿?|其他地方|市面上 ~4 (喝|买|吃|找|尝)(都|也)?不[到着]',
      '百分之?百|100% ~2 纯|天然|正品|正宗|安全|健康|原生态|无添加',
      '史上|有史以来|前所未有 ~3 GOOD|好|强|大',
      '(打遍|横扫|称霸|统治|通吃|通杀) ~2 SCOPE|THING',
      'best !before|wishes|regards|time|price_label',
      'nothing ~24 better',
      'the_only ~24 drink|juice|tea|brand|one|sauce|milk|water|product',
      '(most|cheapest|tastiest|healthiest|purest|freshest|strongest|highest|lowest|safest|biggest|largest|leading) ~24 SCOPE|THING',
      'no_other|no_one_else|nobody_else ~24 better|match|like|compare|beat',
    ],
  ),
];
