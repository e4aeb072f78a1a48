import { TERMS } from '../../core/words/terms.ts';

const chinese = {
  t: TERMS.zh,
  yes: '是',
  no: '否',
  allGood: (n: number) => `其余 ${n} 项都合格`,
  photo: '拍一张',
  photoTaken: '拍好了',
  answered: (done: number, all: number) => `${done}/${all}`,
  between: (min: number, max: number) => `填 ${min} 到 ${max}`,
  atLeast: (min: number) => `最少 ${min}`,
  atMost: (max: number) => `最多 ${max}`,
  held: (n: number) => `还有 ${n} 道必答题没答。答完，或者选一个原因。`,
  why: '为什么没答',
  reasons: ['老板不让看', '看不到', '店里太忙', '和这家店无关'],
  otherWhy: '别的原因',
};
export const zh = chinese;
export const en: typeof chinese = {
  t: TERMS.en,
  yes: 'Yes',
  no: 'No',
  allGood: (n) => (n === 1 ? 'The last one is good' : `The other ${n} are good`),
  photo: 'Take a photo',
  photoTaken: 'Photo taken',
  answered: (done, all) => `${done}/${all}`,
  between: (min, max) => `From ${min} to ${max}`,
  atLeast: (min) => `At least ${min}`,
  atMost: (max) => `At most ${max}`,
  held: (n) =>
    n === 1
      ? '1 required question is open. Answer it, or choose a reason.'
      : `${n} required questions are open. Answer them, or choose a reason.`,
  why: 'Why it stays open',
  reasons: ['The owner does not agree', 'Cannot be seen', 'The shop is too busy', 'Not for this shop'],
  otherWhy: 'Another reason',
};
