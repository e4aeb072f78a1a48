import { patternsOf } from './pattern.ts';

/** [L13] [L14] [L15] [L16] How one speaks of and to a person. */
export const PERSONS = [
  ...patternsOf('L13', { boundBy: /./, unless: /希望|祝|今后/ }, [
    /老朋友(?!牌)|忠实|您是我见过|咱们一起|照顾有加|这些年(?:的|来)|远近闻名|大名鼎鼎|久仰|都说您|老客户|多年来?的?(?:支持|合作|信任)|合作(?:这么)?多年|大获成功|圆满成功|一直(?:支持|信任|都?很?信)/,
    /合作[^，。,]{0,4}(?:愉快|成功|顺利)|标杆|做得很成功|眼光[^，。,]{0,3}(?:准|好)|谁不知道|帮您赚|(?:去年|上次)[^。]{0,12}(?:多火|火爆)/,
    /\bdear friend\b|\byears of (?:loyalty|support)\b|\bgreat success\b|\bloyal customer/,
  ]),
  ...patternsOf('L14', { mayBeDenied: false, mayBeAsked: false }, [
    /\bROI\b|\bGMV\b|\bKA\b|\bSKU\b|PI值|铺货率|终端|品项|复购|触达|引流|颗粒度|赋能|闭环|动销|铺市|心智|坪效|客单价|抓手|渗透率|打法|链路/,
  ]),
  ...patternsOf('L15', { mayBeAsked: false, unless: /身份证(?:号)?不用|收入不用/ }, [
    /(?:孩子|小孩|儿子|女儿)[^，。,]{0,4}(?:几岁|多大|哪个学校|读书|上学|几年级)|[您你]的?生日|出生/,
    /(?:老婆|老公|爱人|太太)[^，。,]{0,4}(?:做什么|是做|挣|上班)|老公一个月|什么病|哪个教|信什么教|信仰|(?:一年|一个月|每月)(?:收入|挣)|身份证/,
    /家?住(?:在)?哪|(?:多大|什么)(?:岁数|年纪|年龄)|信(?:佛|教|基督|主)|爱人在哪|什么民族|存款|几个孩子|单身|怀孕|离婚|结婚|血型|政治面貌/,
    /\bhow old are your\b|\bdate of birth\b|\breligion\b|\bmarried\b/,
  ]),
  ...patternsOf('L16', { mayBeDenied: false, mayBeAsked: false }, [
    /女人[^，。,]{0,2}(?:不懂|不会|哪)|(?<!来的)(?:乡下|农村)人|本地人就是|女老板|女的(?:不懂|哪)|没见过世面|神经病|老糊涂|死脑筋|老太婆|没文化|(?:老人|老年人)[^，。,]{0,3}(?:慢|笨|不懂)|脑子慢|这把年纪|外地人(?:就|都|不)|胖子|穷人|男的哪会|残疾人|是不是傻|傻子|笨|蠢|乡巴佬|小店也配|配卖/,
    /\bstupid\b|\bidiot\b|\bdumb\b|\bold people are\b|\bwomen (?:do not|don't|can't|cannot)\b/,
  ]),
];
