import { linesOf } from './written.ts';

export const FIRST_VISIT_COMPANY = linesOf('first-visit-company', [
  {
    id: '2.1',
    steps: ['greet'],
    serves: ['S6.1', 'S6.2'],
    situations: ['first-visit', 'company'],
    audience: 'company-buyer',
    answers: ['ask', 'busy'],
    zh: '{{称呼}}您好，我是{{公司}}的{{我}}，第一次来，想先了解贵公司怎么进货。',
    en: 'Hello {{称呼}}, I am {{我}} from {{公司}}. It is my first visit and I would like to learn how your company buys.',
  },
  {
    id: '2.2',
    steps: ['presentation'],
    serves: ['S6.5', 'S6.15', 'S7.7'],
    situations: ['first-visit', 'company'],
    audience: 'company-buyer',
    zh: '我们做的是{{品牌}}，资料在这里。哪些用得上、哪些用不上，请直说。',
    en: 'We make {{品牌}}; here are our papers. Please say plainly what is of use to you and what is not.',
  },
  {
    id: '2.3',
    steps: ['review'],
    serves: ['S6.12', 'S6.16'],
    situations: ['first-visit', 'company'],
    audience: 'company-buyer',
    number: '下次日期',
    answers: ['yes'],
    zh: '您关心的我都记下来，{{下次日期}}前给您书面答复，可以吗？',
    en: 'I write down what matters to you and answer in writing by {{下次日期}}. Is that all right?',
  },
]);
