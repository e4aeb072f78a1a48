import { linesOf } from './written.ts';

export const ORDER_CLOSING = linesOf('order-closing', [
  {
    id: '11.1',
    steps: ['suggested-order'],
    situations: ['order-ready'],
    serves: ['S9.7'],
    number: '实销',
    answers: ['yes', 'more', 'less'],
    zh: '上次剩{{上次库存}}，送来{{到货}}，现在{{现存}}，卖了{{实销}}。所以建议{{建议数量}}，您看多不多？',
    en: 'Last time {{上次库存}} were left, {{到货}} came, now there are {{现存}}: {{实销}} were sold. So I suggest {{建议数量}}. Is that too many?',
  },
  {
    id: '11.2',
    steps: ['review'],
    situations: ['order-ready'],
    serves: ['S9.7'],
    number: '送货日',
    answers: ['right', 'wrong'],
    zh: '我念一遍：{{清单}}，{{送货日}}送到，{{付款方式}}。有没有记错？',
    en: 'Let me read it back: {{清单}}, delivered on {{送货日}}, {{付款方式}}. Did I get anything wrong?',
  },
  {
    id: '11.3',
    steps: ['review'],
    serves: ['S5.9'],
    number: '下次日期',
    zh: '我答应您的是{{承诺}}，{{日期}}前办。谢谢您的时间，{{下次日期}}见。',
    en: 'What I promised you is {{承诺}}, done by {{日期}}. Thank you for your time, see you on {{下次日期}}.',
  },
]);
