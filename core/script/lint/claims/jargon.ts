import { family } from '../family.ts';

/** [L14] Words of the office that no owner uses. */
export const JARGON = [
  family(
    'L14',
    {
      denied: false,
      asked: false,
      unless: [
        '我们内部看|自己内部看|公司内部',
        '漏斗 ~3 (坏|破|灌|掉|洗)|灌油',
        '赛道(边|旁|上)|运动会|马拉松',
        '(门|柜|冰箱|箱子|桶|抽屉|螺丝) ~4 抓手|抓手 ~4 (螺丝|掉|松|坏)',
      ],
    },
    ['JARGON'],
  ),
];
