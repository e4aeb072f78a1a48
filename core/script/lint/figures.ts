import type { Word } from './lexicon.ts';

const N = '(?:[0-9][0-9.,]{0,11}|[〇零一二两三四五六七八九十百千万亿几半俩仨卅廿]{1,10})[多来余]?[万千百亿kw]?';
const OF_TIME = '(?:分钟|小时|钟头|天|日|周|星期|礼拜|个?月|季度|年|晚上?)';

/** What a figure is of, by what stands around it. */
const FIGURES: readonly (readonly [kind: string, find: RegExp])[] = [
  ['NUM', new RegExp(N, 'g')],
  ['COUNT', new RegExp(`(?![一两几半12](?![0-9十百千万]))${N}`, 'g')],
  ['BIG', new RegExp(`(?:(?:上|过|好?几)[百千万亿]|(?:${N})[百千万亿kw]|[0-9]{3,}[多余]?)[多来余]?`, 'g')],
  [
    'SHARE',
    new RegExp(
      `百分之${N}|(?:${N})(?:%|个?百分点|个点|成(?![立交都为本功员品分绩果熟箱对])[多]?)|${N}分之${N}|千分之${N}`,
      'g',
    ),
  ],
  ['TIMES', new RegExp(`(?:${N})倍|翻(?:了|上|个|它|${N})?[个]?[倍番]`, 'g')],
  [
    'MONEY',
    new RegExp(
      `[¥￥$] ?[0-9][0-9.,]{0,9}|(?:${N})[个]?(?:元|块|毛|角|分钱|块钱|大洋|蚊|张红票|rmb|yuan)|(?:${N})[万千百](?![家个箱瓶件店])`,
      'g',
    ),
  ],
  ['SPAN', new RegExp(`(?:${N})[个]?(?:多)?${OF_TIME}|(?:半|一)(?:个)?(?:月|年|季)|(?:当|每|一|全)(?:月|年|天)`, 'g')],
];

/** The figures of a text, each by what it is of. */
export function figuresIn(text: string): Word[] {
  return FIGURES.flatMap(([kind, find]) =>
    Array.from(text.matchAll(find), (m): Word => ({ kind, start: m.index, end: m.index + m[0].length })),
  );
}
