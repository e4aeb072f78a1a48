import { linesOf } from './written.ts';

export const COLD_VISIT_COMPANY = linesOf('cold-visit-company', [
  {
    id: '3.1',
    steps: ['greet'],
    serves: ['S7.6', 'S7.5'],
    situations: ['company'],
    audience: 'company-buyer',
    answers: ['come', 'busy'],
    zh: '{{称呼}}您好，我们没有预约。我想占您三分钟介绍{{品牌}}，不方便我就改天。',
    en: 'Hello {{称呼}}, we have no appointment. I would like three minutes to introduce {{品牌}}; if it does not suit, I come another day.',
  },
  {
    id: '3.2',
    steps: ['presentation'],
    serves: ['S7.6'],
    situations: ['company'],
    audience: 'company-buyer',
    answers: ['think', 'ask'],
    zh: '我们在{{区域}}找愿意合作的经销商，投入和风险都写在这页上，您可以慢慢看。',
    en: 'We are looking for distributors in {{区域}}. What it costs and what it risks is all on this page; take your time.',
  },
  {
    id: '3.3',
    steps: ['presentation'],
    serves: ['S7.11'],
    situations: ['company'],
    audience: 'company-buyer',
    answers: ['doubt'],
    zh: '您问是不是直销：我们是{{经营方式}}，证照在这里，可以查验。',
    en: 'You ask whether this is direct selling: we are {{经营方式}}. Here are our licences, please check them.',
  },
]);
