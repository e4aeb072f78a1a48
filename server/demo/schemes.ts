import { plusDays, type Day } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import type { Scheme } from '../../core/catalog/scheme.ts';

const scheme = (today: Day, more: Pick<Scheme, 'code' | 'name' | 'mechanic'> & Partial<Scheme>): Scheme => ({
  version: 1,
  channels: [],
  from: plusDays(today, -40),
  to: plusDays(today, 30),
  conditions: [],
  isAlone: false,
  perOrder: null,
  perOutlet: null,
  budget: null,
  isSpent: false,
  ...more,
});

export const makeSchemes = (today: Day): Scheme[] => [
  scheme(today, {
    code: 'HD-01',
    name: '橙味汽水买二箱赠六瓶',
    mechanic: { kind: 'buy-get', products: ['TS002'], buy: units(30), gift: null, free: units(6) },
    channels: ['grocery', 'convenience', 'school'],
    budget: fen(3_000_000),
  }),
  scheme(today, {
    code: 'HD-02',
    name: '茶饮料整箱阶梯价',
    mechanic: {
      kind: 'tiers',
      products: ['CH001', 'CH003', 'CH005'],
      by: 'units',
      steps: [
        { from: 75, off: 30 },
        { from: 150, off: 50 },
      ],
    },
    from: plusDays(today, 7),
    to: plusDays(today, 37),
    conditions: [{ kind: 'nothing-overdue' }],
    isAlone: true,
    budget: fen(1_000_000),
  }),
  scheme(today, {
    code: 'HD-03',
    name: '汽水二次陈列费',
    mechanic: { kind: 'display', fee: fen(5000) },
    conditions: [{ kind: 'agreement', type: 'display' }],
    budget: fen(2_000_000),
  }),
  scheme(today, {
    code: 'HD-00',
    name: '开学早餐组合',
    mechanic: {
      kind: 'bundle',
      parts: [
        { product: 'CH001', quantity: units(15) },
        { product: 'BG001', quantity: units(24) },
      ],
      price: fen(8800),
    },
    channels: ['school'],
    from: plusDays(today, -150),
    to: plusDays(today, -120),
  }),
];
