import { linesOf } from './written.ts';

export const OBJECTION_FUNNEL = linesOf('objection-funnel', [
  {
    id: '10.1',
    steps: ['presentation'],
    situations: ['objection'],
    serves: ['S7.9', 'S5.3'],
    zh: '这个问题很实在，我记下来。',
    en: 'That is a fair point; I write it down.',
  },
  {
    id: '10.2',
    steps: ['presentation'],
    situations: ['objection'],
    serves: ['S7.9'],
    answers: ['another', 'nothing'],
    zh: '除了这个，还有别的顾虑吗？',
    en: 'Apart from this, is there anything else that holds you back?',
  },
  {
    id: '10.3',
    steps: ['presentation'],
    situations: ['objection'],
    serves: ['S7.9'],
    answers: ['another', 'nothing'],
    zh: '还有没有？您都说出来，我逐条答。',
    en: 'Is there more? Tell me all of it and I answer one by one.',
  },
  {
    id: '10.4',
    steps: ['presentation'],
    situations: ['objection'],
    serves: ['S7.9'],
    zh: '这几条里，哪一条对您影响比较大？',
    en: 'Which of these matters more to you?',
  },
  {
    id: '10.5',
    steps: ['presentation'],
    situations: ['objection'],
    serves: ['S7.9', 'S4.14'],
    number: '数量',
    answers: ['try', 'no', 'think'],
    zh: '如果这条能解决，您愿意先试{{数量}}{{单位}}吗？不愿意也没关系。',
    en: 'If this one can be solved, would you try {{数量}} {{单位}} first? It is fine if not.',
  },
]);
