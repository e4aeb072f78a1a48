import { linesOf } from './written.ts';

export const GENERAL = linesOf('general', [
  {
    id: '1.1',
    steps: ['greet'],
    serves: ['S2.1', 'S2.9', 'S5.2'],
    answers: ['come', 'busy'],
    zh: '{{称呼}}好，我是{{公司}}的{{我}}。您先忙客人，我在旁边等。',
    en: 'Hello {{称呼}}, I am {{我}} from {{公司}}. Please serve your customers first, I will wait here.',
  },
  {
    id: '1.2',
    steps: ['greet', 'presentation'],
    serves: ['S2.6', 'S5.1', 'S5.5'],
    answers: ['fast', 'worse', 'same'],
    zh: '最近店里哪类货走得快些？我想先听听您的看法。',
    en: 'Which goods have been moving faster lately? I would like to hear your view first.',
  },
  {
    id: '1.3',
    steps: ['greet', 'merchandise'],
    serves: ['S5.6', 'S2.1'],
    zh: '我看到{{现场观察}}，您理得很用心。今天打扰了，谢谢您的时间。',
    en: 'I noticed {{现场观察}}; you have put care into it. Thank you for your time today.',
  },
]);
