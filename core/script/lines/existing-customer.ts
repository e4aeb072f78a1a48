import { linesOf } from './written.ts';

export const EXISTING_CUSTOMER = linesOf('existing-customer', [
  {
    id: '5.1',
    steps: ['greet'],
    situations: ['promise-open'],
    serves: ['S2.3', 'S9.1'],
    answers: ['done', 'undone'],
    number: '上次日期',
    zh: '{{称呼}}好，{{上次日期}}答应您的“{{承诺}}”，今天给您交代结果。',
    en: 'Hello {{称呼}}, on {{上次日期}} I promised you “{{承诺}}”. Today I tell you what came of it.',
  },
  {
    id: '5.2',
    steps: ['suggested-order', 'presentation'],
    situations: ['out-of-stock'],
    serves: ['S2.7', 'S9.2'],
    answers: ['more', 'enough'],
    zh: '上次{{SKU}}断过货，我看了记录，这次想和您商量换个备货量。',
    en: '{{SKU}} ran out last time. I looked at the record and would like to talk about keeping another quantity.',
  },
  {
    id: '5.3',
    steps: ['presentation'],
    situations: ['must-stock-missing'],
    serves: ['S9.5', 'S9.4'],
    answers: ['try', 'space'],
    zh: '您和顾客打交道多，这款新品您看放店里合不合适？',
    en: 'You know your shoppers well: do you think this new product suits your shop?',
  },
]);
