import { linesOf } from './written.ts';

export const FRONT_DESK = linesOf('front-desk', [
  {
    id: '4.1',
    steps: ['greet'],
    serves: ['S8.3', 'S8.4', 'S8.5'],
    situations: ['front-desk', 'new-outlet'],
    audience: 'front-desk',
    answers: ['wait', 'away'],
    zh: '您好，我是{{公司}}的{{我}}，没有和老板约过。方便请您转告一声吗？',
    en: 'Hello, I am {{我}} from {{公司}}. I have no appointment with the owner. Could you tell him that I am here?',
  },
  {
    id: '4.2',
    steps: ['greet', 'review'],
    serves: ['S8.4', 'S2.13'],
    situations: ['front-desk', 'owner-absent'],
    audience: 'anyone',
    zh: '麻烦您了。老板一般几点在店里比较方便？我按那个时间来。',
    en: 'Thank you for your trouble. When is the owner usually in? I will come at that time.',
  },
  {
    id: '4.3',
    steps: ['review'],
    serves: ['S8.1', 'S8.2'],
    situations: ['front-desk', 'new-outlet'],
    audience: 'front-desk',
    answers: ['leave'],
    zh: '这是我的名片和一页资料。老板不感兴趣也没关系，告诉我一声就好。',
    en: 'Here are my card and one page about us. If the owner is not interested that is fine, just let me know.',
  },
]);
