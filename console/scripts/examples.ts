import { slotsOfLine, type Language, type Slots } from '../../core/script/choose.ts';
import { LINES } from '../../core/script/lines.ts';

/** A made-up shop, for looking at a line as it will stand on a phone. */
const EXAMPLES: Readonly<Record<Language, Slots>> = {
  zh: {
    称呼: '王姐',
    我: '小陆',
    公司: '岩光食品',
    品牌: '岩光',
    客服电话: '400-555-0100',
    上次日期: '11月18日',
    承诺: '周五前换海报',
    SKU: '冰红茶 500ml',
    数量: '2',
    单位: '箱',
    介绍人: '老周',
    下次日期: '12月2日',
    送货日: '11月27日',
    清单: '冰红茶 2箱、纯净水 3箱',
    付款方式: '现结 ¥186.00',
    日期: '11月28日',
    现场观察: '门口的堆头很整齐',
    上次库存: '24瓶',
    到货: '48瓶',
    现存: '20瓶',
    实销: '52瓶',
    区域: '城南',
    经营方式: '批发供货',
    礼品: '台历',
    退换条件: '整箱未拆30天内可退',
  },
  en: {
    称呼: 'Ms Wang',
    我: 'Lu',
    公司: 'Yanguang Foods',
    品牌: 'Yanguang',
    客服电话: '400-555-0100',
    上次日期: '18 Nov',
    承诺: 'a new poster by Friday',
    SKU: 'Iced tea 500 ml',
    数量: '2',
    单位: 'cases',
    介绍人: 'Zhou',
    下次日期: '2 Dec',
    送货日: '27 Nov',
    清单: 'iced tea 2 cases, water 3 cases',
    付款方式: 'cash ¥186.00',
    日期: '28 Nov',
    现场观察: 'the tidy pile at the door',
    上次库存: '24 bottles',
    到货: '48 bottles',
    现存: '20 bottles',
    实销: '52 bottles',
    区域: 'the south of town',
    经营方式: 'a wholesale supplier',
    礼品: 'a desk calendar',
    退换条件: 'unopened cases go back within 30 days',
  },
};
/** The slots that lines of ours have: a phone fills these and no others. */
export const KNOWN_SLOTS: readonly string[] = [...new Set(LINES.flatMap(slotsOfLine))];

/** The example of every known slot; one without an example stands there by its name. */
export const examplesIn = (language: Language): Slots =>
  Object.fromEntries(KNOWN_SLOTS.map((slot) => [slot, EXAMPLES[language][slot] ?? `〔${slot}〕`]));
