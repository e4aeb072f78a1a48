import type { Role } from '../../core/base/role.ts';
import { chanceOf } from './random.ts';

export interface Colleague {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly supervisor: string | null;
  readonly phone: string;
  /** Whose clerk he is. */
  readonly distributor: string;
}

const REPS = ['陆小川', '许知远', '沈嘉禾', '顾闻笛', '汤一诺', '邵明轩', '秦晓岚', '韩子墨'];

/** Who delivers: to the first four reps' shops, and to the others'. */
export const DISTRIBUTORS = ['城南配送站', '城北配送站'] as const;

/** Everyone who signs in. Names are made up; telephone numbers are of a range that nobody is given. */
export const COLLEAGUES: readonly Colleague[] = [
  { login: 'admin', name: '方致和', role: 'admin', supervisor: null, phone: '', distributor: '' },
  { login: 'office', name: '罗静秋', role: 'office', supervisor: null, phone: '', distributor: '' },
  { login: 'finance', name: '纪云舒', role: 'finance', supervisor: null, phone: '', distributor: '' },
  { login: 'compliance', name: '祝明允', role: 'compliance', supervisor: null, phone: '', distributor: '' },
  { login: 'dealer1', name: '柯向南', role: 'distributor', supervisor: null, phone: '', distributor: DISTRIBUTORS[0] },
  { login: 'dealer2', name: '施立北', role: 'distributor', supervisor: null, phone: '', distributor: DISTRIBUTORS[1] },
  { login: 'sup1', name: '蒋望舒', role: 'supervisor', supervisor: null, phone: '', distributor: '' },
  { login: 'sup2', name: '丁海平', role: 'supervisor', supervisor: null, phone: '', distributor: '' },
  ...REPS.map((name, i): Colleague => ({
    login: `rep${i + 1}`,
    name,
    role: 'rep',
    supervisor: i < 4 ? 'sup1' : 'sup2',
    phone: '',
    distributor: '',
  })),
];
export const REP_LOGINS = COLLEAGUES.filter((c) => c.role === 'rep').map((c) => c.login);

const SURNAMES = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段',
);
const GIVEN = [
  '建国',
  '秀英',
  '桂兰',
  '志强',
  '丽华',
  '海燕',
  '永康',
  '美芳',
  '卫东',
  '玉珍',
  '文斌',
  '春梅',
  '国庆',
  '小红',
  '立新',
  '雪琴',
  '家豪',
  '晓霞',
  '阿根',
  '凤英',
  '长生',
  '月娥',
  '金宝',
  '惠敏',
];

export interface ShopPerson {
  readonly surname: string;
  readonly name: string;
  readonly isWoman: boolean;
}

const WOMEN = new Set([
  '秀英',
  '桂兰',
  '丽华',
  '海燕',
  '美芳',
  '玉珍',
  '春梅',
  '小红',
  '雪琴',
  '晓霞',
  '凤英',
  '月娥',
  '惠敏',
]);

export function aShopPerson(seed: string): ShopPerson {
  const chance = chanceOf(seed);
  const surname = chance.pick(SURNAMES);
  const given = chance.pick(GIVEN);
  return { surname, name: surname + given, isWoman: WOMEN.has(given) };
}
