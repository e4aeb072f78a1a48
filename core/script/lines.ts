import type { ScriptLine } from './line.ts';

/** The talk scripts that ship: ours, in Chinese, with an English reading of each. An organisation may add its own. */
export const LINES: readonly ScriptLine[] = [
  {
    id: '1.1', version: 1, family: 'general', steps: ['greet'], situation: 'any',
    zh: '{{称呼}}好,我是{{公司}}的{{我}}。您先忙客人,我在旁边等。',
    en: 'Hello {{称呼}}, I am {{我}} from {{公司}}. Please see to your customers first, I will wait.',
  },
  {
    id: '1.2', version: 1, family: 'general', steps: ['greet'], situation: 'any',
    zh: '最近店里哪类货走得快些?我想先听听您的看法。',
    en: 'What has been selling faster lately? I would like to hear how you see it first.',
  },
  {
    id: '1.3', version: 1, family: 'general', steps: ['greet'], situation: 'any',
    zh: '我看到{{现场观察}},您理得很用心。今天打扰了,谢谢您的时间。',
    en: 'I noticed {{现场观察}}; you keep the shop with care. Thank you for your time today.',
  },
  {
    id: '2.1', version: 1, family: 'first-visit-company', steps: ['greet'], situation: 'new-outlet',
    zh: '{{称呼}}您好,我是{{公司}}的{{我}},第一次来,想先了解贵公司怎么进货。',
    en: 'Hello {{称呼}}, I am {{我}} from {{公司}}. It is my first visit, and I would like to learn how you buy.',
  },
  {
    id: '2.2', version: 1, family: 'first-visit-company', steps: ['presentation'], situation: 'new-outlet',
    zh: '我们做的是{{品牌}},资料在这里。哪些用得上、哪些用不上,请直说。',
    en: 'We make {{品牌}}; here is the material. Please tell me frankly what is of use and what is not.',
  },
  {
    id: '2.3', version: 1, family: 'first-visit-company', steps: ['review'], situation: 'new-outlet',
    zh: '您关心的我都记下来,{{下次日期}}前给您书面答复,可以吗?',
    en: 'I have written down what matters to you. May I answer in writing by {{下次日期}}?',
  },
  {
    id: '3.1', version: 1, family: 'cold-visit-company', steps: ['greet'], situation: 'new-outlet',
    zh: '{{称呼}}您好,我们没有预约。我想占您三分钟介绍{{品牌}},不方便我就改天。',
    en: 'Hello {{称呼}}, we have no appointment. May I take three minutes to introduce {{品牌}}? If not now, I will come another day.',
  },
  {
    id: '3.2', version: 1, family: 'cold-visit-company', steps: ['presentation'], situation: 'new-outlet',
    zh: '我们在{{区域}}找愿意合作的经销商,投入和风险都写在这页上,您可以慢慢看。',
    en: 'We look for dealers in {{区域}}. What it takes and what may go wrong is all on this page; take your time.',
  },
  {
    id: '3.3', version: 1, family: 'cold-visit-company', steps: ['presentation'], situation: 'new-outlet',
    zh: '您问是不是直销:我们是{{经营方式}},证照在这里,可以查验。',
    en: 'You ask whether this is direct selling: it is {{经营方式}}. Our licences are here for you to check.',
  },
  {
    id: '4.1', version: 1, family: 'front-desk', steps: ['greet'], situation: 'owner-absent',
    zh: '您好,我是{{公司}}的{{我}},没有和老板约过。方便请您转告一声吗?',
    en: 'Hello, I am {{我}} from {{公司}}. I have no appointment with the owner; would you kindly let them know?',
  },
  {
    id: '4.2', version: 1, family: 'front-desk', steps: ['greet'], situation: 'owner-absent',
    zh: '麻烦您了。老板一般几点在店里比较方便?我按那个时间来。',
    en: 'Thank you. When is the owner usually in? I will come at that time.',
  },
  {
    id: '4.3', version: 1, family: 'front-desk', steps: ['greet'], situation: 'owner-absent',
    zh: '这是我的名片和一页资料。老板不感兴趣也没关系,告诉我一声就好。',
    en: 'Here is my card and a page about us. If the owner is not interested that is fine; just let me know.',
  },
  {
    id: '5.1', version: 1, family: 'existing-customer', steps: ['greet'], situation: 'promise-open',
    zh: '{{称呼}}好,{{上次日期}}答应您的「{{承诺}}」,今天给您交代结果。',
    en: 'Hello {{称呼}}, on {{上次日期}} I promised you: {{承诺}}. Today I can tell you how it went.',
  },
  {
    id: '5.2', version: 1, family: 'existing-customer', steps: ['presentation', 'suggested-order'], situation: 'out-of-stock',
    zh: '上次{{SKU}}断过货,我看了记录,这次想和您商量换个备货量。',
    en: 'Last time {{SKU}} ran out. I looked at the records and would like to talk about another stock level.',
  },
  {
    id: '5.3', version: 1, family: 'existing-customer', steps: ['presentation'], situation: 'must-stock-missing',
    zh: '您和顾客打交道多,这款新品您看放店里合不合适?',
    en: 'You know your customers best: would this product suit your shop?',
  },
  {
    id: '6.1', version: 1, family: 'season-gift', steps: ['greet'], situation: 'season-opening',
    zh: '{{称呼}}新年好。这是公司统一准备的{{礼品}},每家店都一样,和订货没有关系。',
    en: 'Happy New Year, {{称呼}}. This is {{礼品}} from the company, the same for every shop; it has nothing to do with orders.',
  },
  {
    id: '6.2', version: 1, family: 'season-gift', steps: ['greet'], situation: 'season-opening',
    zh: '开年想听听您的意见:去年我们哪件事没做好?',
    en: 'To begin the year I would like your opinion: what did we do badly last year?',
  },
  {
    id: '6.3', version: 1, family: 'season-gift', steps: ['review'], situation: 'season-opening',
    zh: '今年的拜访时间我想和您重新约一下,{{下次日期}}您看方便吗?',
    en: 'I would like to agree on new visiting times this year: would {{下次日期}} suit you?',
  },
  {
    id: '7.1', version: 1, family: 'ice-breaker', steps: ['greet', 'merchandise'], situation: 'any',
    zh: '您先理货,我帮您把这几箱搬进来,聊不聊都行。',
    en: 'Please carry on; I will help carry these cases in. We can talk or not, as you like.',
  },
  {
    id: '7.2', version: 1, family: 'ice-breaker', steps: ['greet', 'store-check'], situation: 'running-low',
    zh: '您店里的{{SKU}}就是我们家的,我顺便看看日期。',
    en: '{{SKU}} in your shop is ours; I will have a look at the dates on the way.',
  },
  {
    id: '7.3', version: 1, family: 'ice-breaker', steps: ['greet'], situation: 'any',
    zh: '平时给您送货的{{介绍人}}和我们一起做这片,有事我也能帮您问。',
    en: '{{介绍人}}, who delivers to you, works this area with us; if there is anything I can ask for you.',
  },
  {
    id: '7.4', version: 1, family: 'ice-breaker', steps: ['greet', 'merchandise'], situation: 'price-off',
    zh: '给您带了新的价格签,旧的我替您换下来?',
    en: 'I have brought new price tags. Shall I change the old ones for you?',
  },
  {
    id: '7.5', version: 1, family: 'ice-breaker', steps: ['greet'], situation: 'short-dates',
    zh: '前面有没有没处理完的退换货?我先记下来,{{日期}}前给您答复。',
    en: 'Is there any return that was not settled? I will write it down and answer by {{日期}}.',
  },
  {
    id: '7.6', version: 1, family: 'ice-breaker', steps: ['greet'], situation: 'any',
    zh: '我大约每周来一次,查货、理货、接投诉,也会接订单。今天订不订您决定。',
    en: 'I come about once a week to check stock, tidy the shelf, take complaints, and take orders. Whether you order today is up to you.',
  },
  {
    id: '8.1', version: 1, family: 'refuser', steps: ['presentation', 'suggested-order'], situation: 'refused',
    zh: '明白,暂时不进货很正常。我能问问主要是哪方面的顾虑吗?',
    en: 'Understood, not ordering for now is quite normal. May I ask what the main concern is?',
  },
  {
    id: '8.2', version: 1, family: 'refuser', steps: ['presentation'], situation: 'refused',
    zh: '要是地方紧,先放{{数量}}{{单位}}看看,卖不动按{{退换条件}}处理。',
    en: 'If space is tight, try {{数量}} {{单位}} first; what does not sell is handled by {{退换条件}}.',
  },
  {
    id: '8.3', version: 1, family: 'refuser', steps: ['presentation', 'review'], situation: 'refused',
    zh: '您说不需要,我记下了,这段时间不打扰;想换货打{{客服电话}}就行。',
    en: 'You said no; I have noted it and will not disturb you for a while. To exchange goods, call {{客服电话}}.',
  },
  {
    id: '9.1', version: 1, family: 'owner-absent', steps: ['greet'], situation: 'owner-absent',
    zh: '{{称呼}}不在没关系。请问今天店里谁能同意我查货和理货?',
    en: '{{称呼}} is away, no problem. Who may allow me to check the stock and tidy the shelf today?',
  },
  {
    id: '9.2', version: 1, family: 'owner-absent', steps: ['greet', 'review'], situation: 'owner-absent',
    zh: '我留一张字条给老板,写了上次的承诺和我的电话,麻烦您转交。',
    en: 'I will leave a note for the owner with the last promise and my number. Would you pass it on?',
  },
  {
    id: '9.3', version: 1, family: 'owner-absent', steps: ['greet', 'review'], situation: 'owner-absent',
    zh: '我{{下次日期}}上午再来,您看那时老板在吗?',
    en: 'I will come again on the morning of {{下次日期}}. Will the owner be in?',
  },
  {
    id: '10.1', version: 1, family: 'objection-funnel', steps: ['presentation'], situation: 'objection',
    zh: '这个问题很实在,我记下来。',
    en: 'That is a real question; I will write it down.',
  },
  {
    id: '10.2', version: 1, family: 'objection-funnel', steps: ['presentation'], situation: 'objection',
    zh: '除了这个,还有别的顾虑吗?',
    en: 'Besides this, is there any other concern?',
  },
  {
    id: '10.3', version: 1, family: 'objection-funnel', steps: ['presentation'], situation: 'objection',
    zh: '还有没有?您都说出来,我逐条答。',
    en: 'Anything more? Tell me all of it, and I will answer one by one.',
  },
  {
    id: '10.4', version: 1, family: 'objection-funnel', steps: ['presentation'], situation: 'objection',
    zh: '这几条里,哪一条对您影响比较大?',
    en: 'Of these, which one weighs most for you?',
  },
  {
    id: '10.5', version: 1, family: 'objection-funnel', steps: ['presentation'], situation: 'objection',
    zh: '如果这条能解决,您愿意先试{{数量}}{{单位}}吗?不愿意也没关系。',
    en: 'If this one can be solved, would you try {{数量}} {{单位}}? It is fine if not.',
  },
  {
    id: '11.1', version: 1, family: 'order-closing', steps: ['suggested-order'], situation: 'order-ready',
    zh: '上次剩{{上次库存}},送来{{到货}},现在{{现存}},卖了{{实销}}。所以建议{{数量}}{{单位}},您看多不多?',
    en: 'Left last time {{上次库存}}, delivered {{到货}}, now {{现存}}, sold {{实销}}. So I suggest {{数量}} {{单位}}; is that too much?',
  },
  {
    id: '11.2', version: 1, family: 'order-closing', steps: ['review'], situation: 'order-ready',
    zh: '我念一遍:{{清单}},{{送货日}}送到,{{付款方式}}。有没有记错?',
    en: 'Let me read it back: {{清单}}, delivered on {{送货日}}, {{付款方式}}. Is anything wrong?',
  },
  {
    id: '11.3', version: 1, family: 'order-closing', steps: ['review'], situation: 'promise-open',
    zh: '我答应您的是{{承诺}},{{日期}}前办。谢谢您的时间,{{下次日期}}见。',
    en: 'What I promise you is {{承诺}}, done by {{日期}}. Thank you for your time; see you on {{下次日期}}.',
  },
];
