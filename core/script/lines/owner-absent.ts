import { linesOf } from './written.ts';

export const OWNER_ABSENT = linesOf('owner-absent', [
  {
    id: '9.1',
    steps: ['greet'],
    situations: ['owner-absent'],
    serves: ['S2.13'],
    zh: '{{称呼}}不在没关系。请问今天店里谁能同意我查货和理货？',
    en: 'It is fine that {{称呼}} is away. Who in the shop may allow me to check the stock and tidy the shelves today?',
  },
  {
    id: '9.2',
    steps: ['review'],
    situations: ['owner-absent'],
    serves: ['S4.8', 'S2.13'],
    zh: '我留一张字条给老板，写了上次的承诺和我的电话，麻烦您转交。',
    en: 'I leave a note for the owner with last time’s promise and my number. Would you please hand it on?',
  },
  {
    id: '9.3',
    steps: ['review'],
    situations: ['owner-absent'],
    serves: ['S4.9', 'S2.13'],
    number: '下次日期',
    zh: '我{{下次日期}}上午再来，您看那时老板在吗？',
    en: 'I come again on the morning of {{下次日期}}. Will the owner be in then?',
  },
  {
    id: '9.4',
    steps: ['greet'],
    serves: ['S2.13', 'S8.4'],
    situations: ['owner-absent'],
    audience: 'clerk',
    answers: ['yes', 'no'],
    zh: '我只看我们家的货，动之前先问您，行吗？',
    en: 'I only look at our goods and ask you before I move anything. Is that all right?',
  },
  {
    id: '9.5',
    steps: ['review'],
    serves: ['S4.8', 'S4.9'],
    situations: ['owner-absent'],
    answers: ['leave'],
    zh: '字条上有我的电话，老板方便时回一句就行。',
    en: 'My number is on the note; a word from the owner at any convenient time is enough.',
  },
]);
