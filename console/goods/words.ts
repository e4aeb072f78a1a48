import { TERMS } from '../../core/words/terms.ts';

const chinese = {
  t: TERMS.zh,
  choose: '请选择',
  packOf: (what: string) => `${what}的单位`,
  shop: '门店编码或名称',
  noOutlet: '没有这个编码的门店。',
  shopIs: (name: string, channel: string, grade: string) => `${name} · ${channel} · ${grade} 类`,
};
export const zh = chinese;
export const en: typeof chinese = {
  t: TERMS.en,
  choose: 'Please choose',
  packOf: (what) => `Pack of: ${what}`,
  shop: 'Code or name of a shop',
  noOutlet: 'There is no shop of this code.',
  shopIs: (name, channel, grade) => `${name} · ${channel} · class ${grade}`,
};
