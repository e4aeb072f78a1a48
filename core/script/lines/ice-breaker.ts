import { linesOf } from './written.ts';

export const ICE_BREAKER = linesOf('ice-breaker', [
  {
    id: '7.1',
    steps: ['greet'],
    serves: ['S3.1'],
    answers: ['thanks', 'no'],
    zh: '您先理货，我帮您把这几箱搬进来，聊不聊都行。',
    en: 'Please go on with your shelves, I carry these cases in for you. We need not talk.',
  },
  {
    id: '7.2',
    steps: ['greet'],
    serves: ['S3.2'],
    zh: '您店里的{{SKU}}就是我们家的，我顺便看看日期。',
    en: 'The {{SKU}} in your shop is ours; let me look at its dates while I am here.',
  },
  {
    id: '7.3',
    steps: ['greet'],
    serves: ['S3.3'],
    zh: '平时给您送货的{{介绍人}}和我们一起做这片，有事我也能帮您问。',
    en: '{{介绍人}}, who delivers to you, works this area with us. If there is anything, I can ask for you.',
  },
  {
    id: '7.4',
    steps: ['greet', 'merchandise'],
    serves: ['S3.4'],
    answers: ['yes', 'no'],
    zh: '给您带了新的价格签，旧的我替您换下来？',
    en: 'I brought you new price tags. Shall I change the old ones for you?',
  },
  {
    id: '7.5',
    steps: ['greet'],
    serves: ['S3.5'],
    number: '日期',
    answers: ['nothing', 'another'],
    zh: '前面有没有没处理完的退换货？我先记下来，{{日期}}前给您答复。',
    en: 'Is there any return or exchange still open? I write it down now and answer by {{日期}}.',
  },
  {
    id: '7.6',
    steps: ['greet'],
    serves: ['S3.6', 'S8.3'],
    zh: '我大约每周来一次，查货、理货、接投诉，也会接订单。今天订不订您决定。',
    en: 'I come about once a week: I check stock, tidy shelves, hear complaints, and take orders too. Whether you order today is up to you.',
  },
]);
