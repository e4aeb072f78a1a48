import { linesOf } from './written.ts';

export const REFUSER = linesOf('refuser', [
  {
    id: '8.1',
    steps: ['suggested-order', 'presentation'],
    serves: ['S4.1', 'S4.2', 'S8.1'],
    situations: ['refused', 'refuser'],
    zh: '明白，暂时不进货很正常。我能问问主要是哪方面的顾虑吗？',
    en: 'I see; not buying for now is quite normal. May I ask what holds you back most?',
  },
  {
    id: '8.2',
    steps: ['suggested-order', 'presentation'],
    situations: ['refused'],
    serves: ['S4.14'],
    number: '数量',
    answers: ['try', 'no'],
    zh: '要是地方紧，先放{{数量}}{{单位}}看看，卖不动按{{退换条件}}处理。',
    en: 'If space is short, put up {{数量}} {{单位}} first. What does not sell is handled by {{退换条件}}.',
  },
  {
    id: '8.3',
    steps: ['review'],
    serves: ['S4.1', 'S7.10'],
    situations: ['refused'],
    zh: '您说不需要，我记下了，这段时间不打扰；想换货打{{客服电话}}就行。',
    en: 'You said you do not need it; I noted it and will not disturb you for now. For exchanges just call {{客服电话}}.',
  },
]);
