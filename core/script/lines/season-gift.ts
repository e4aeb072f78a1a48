import { linesOf } from './written.ts';

export const SEASON_GIFT = linesOf('season-gift', [
  {
    id: '6.1',
    steps: ['greet'],
    situations: ['season-opening'],
    serves: ['S10.3', 'S10.9'],
    zh: '{{称呼}}新年好。这是公司统一准备的{{礼品}}，每家店都一样，和订货没有关系。',
    en: 'Happy New Year, {{称呼}}. This is {{礼品}} from the company, the same for every shop; it has nothing to do with orders.',
  },
  {
    id: '6.2',
    steps: ['greet', 'presentation'],
    situations: ['season-opening'],
    serves: ['S10.11'],
    zh: '开年想听听您的意见：去年我们哪件事没做好？',
    en: 'At the start of the year I would like your opinion: what did we not do well last year?',
  },
  {
    id: '6.3',
    steps: ['review'],
    situations: ['season-opening'],
    serves: ['S10.10', 'S10.12'],
    number: '下次日期',
    answers: ['yes', 'when'],
    zh: '今年的拜访时间我想和您重新约一下，{{下次日期}}您看方便吗？',
    en: 'I would like to arrange this year’s visits with you anew. Does {{下次日期}} suit you?',
  },
]);
