import type { LintRule, Told } from './finding.ts';

interface Advice {
  readonly reason: Told;
  readonly suggestion: Told;
}

const advice = (zh: string, en: string, insteadZh: string, insteadEn: string): Advice => ({
  reason: { zh, en },
  suggestion: { zh: insteadZh, en: insteadEn },
});

/** Why a rule speaks, and what to say instead. */
export const ADVICE: Readonly<Record<LintRule, Advice>> = {
  L1: advice(
    '绝对化用语，无法证明',
    'An absolute term that cannot be shown',
    '改说查得到的事实：上月在{{区域}}有{{数字}}家店订购（数据：{{来源}}）',
    'Say a fact that can be looked up: last month {{数字}} shops in {{区域}} ordered it (source: {{来源}})',
  ),
  L2: advice(
    '承诺收益或倍数，或称没有风险',
    'Promises earnings or a multiple, or says there is no risk',
    '改为：按您定的售价{{价格}}，每箱毛利约{{金额}}，卖得多快要看店里',
    'Say: at your price {{价格}} a case leaves about {{金额}}; how fast it sells depends on the shop',
  ),
  L3: advice(
    '数字、比例或“很多客户”没有依据',
    'A number, a share or “many customers” without evidence',
    '附上依据，或改为：附近已同意公开的{{数量}}家店在卖',
    'Add evidence, or say: {{数量}} shops nearby that agreed to be named sell it',
  ),
  L4: advice(
    '借口不实：没有记录的预约、介绍、调查、公务或送货',
    'A pretext without a record: an appointment, an introduction, a survey, an office, a delivery',
    '改为：我没有预约，能请您转告一声吗',
    'Say: I have no appointment, could you let them know that I am here',
  ),
  L5: advice(
    '制造紧迫或稀缺',
    'Makes up urgency or scarcity',
    '改为：活动到{{截止日}}，不急着今天定',
    'Say: the offer runs until {{截止日}}, there is no need to decide today',
  ),
  L6: advice(
    '施压、羞辱，或对方拒绝后仍纠缠',
    'Presses, shames, or goes on after a no',
    '改为：明白，这次不订，下次见面再听您意见',
    'Say: I see, no order this time; I will hear your view when we meet again',
  ),
  L7: advice(
    '普通食品不得宣称治病、防病或保健作用',
    'Ordinary food may not be said to treat or prevent illness',
    '改为：配料和营养成分在瓶身上',
    'Say: the ingredients and nutrition facts are on the bottle',
  ),
  L8: advice(
    '贬低别家商品或商家',
    'Runs down another supplier or its goods',
    '改为：我只介绍我们家的，您可以自己比较',
    'Say: I speak only of ours, you can compare for yourself',
  ),
  L9: advice(
    '限定转售价格，或拿别家价格劝人提价',
    'Fixes a resale price, or urges a rise by comparing shops',
    '改为：这是建议零售价，定价由您决定',
    'Say: this is a recommended price, the price is yours to set',
  ),
  L10: advice(
    '给个人好处或账外返利',
    'A private benefit or a rebate off the books',
    '改为：返利按公开方案入账到店',
    'Say: rebates follow the open scheme and go to the account of the shop',
  ),
  L11: advice(
    '拉人计酬、入门费，或回避是否直销',
    'Pay by head, an entry fee, or an evasion about direct selling',
    '改为：我们{{是/不是}}直销企业，这是说明',
    'Say: we {{是/不是}} a direct-selling company, here is the explanation',
  ),
  L12: advice(
    '服务承诺没有边界',
    'A promise of service without limits',
    '改为：{{时限}}内回复，{{日期}}送达',
    'Say: an answer within {{时限}}, delivery on {{日期}}',
  ),
  L13: advice(
    '无法核实的恭维或往事',
    'Praise or a shared past that cannot be checked',
    '改用记录里的事实：{{上次日期}}您订了{{数量}}箱；没有记录就不说',
    'Use what the record holds: on {{上次日期}} you ordered {{数量}} cases; without a record leave it out',
  ),
  L14: advice(
    '一句话过长，或用了行话',
    'The sentence is too long, or uses jargon',
    '拆成短句，每句不超过六十字，用店主听得懂的词',
    'Split it: at most sixty characters a sentence, in words an owner uses',
  ),
  L15: advice(
    '涉及敏感个人信息',
    'Asks for a sensitive personal detail',
    '删去；只问称呼、店里电话和方便的时间',
    'Leave it out; ask only for the name, the phone of the shop and a good time',
  ),
  L16: advice(
    '歧视或侮辱',
    'Discriminates or insults',
    '改为：您对进货有什么想法',
    'Say: what do you think about what to stock',
  ),
};
