import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, plusDays } from '../base/day.ts';
import { fen } from '../base/money.ts';
import { units } from '../base/quantity.ts';
import { aLine } from '../field-day/a-line.ts';
import { aFact, aVisit } from '../field-day/a-visit.ts';
import { aProduct } from '../field-day/a-product.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { anId, OUTLET, today } from '../field-day/ids.ts';
import type { Finding } from '../shelf/findings.ts';
import { noHistory } from '../order/history.ts';
import { NOTHING_ABOUT } from '../plan/organisation.ts';
import { choose, fill, slotsOfLine } from './choose.ts';
import { SITUATIONS } from './line.ts';
import { LINES } from './lines.ts';
import { sayingIn, type SlotGround } from './slot-ground.ts';
import { slotValues } from './slot-values.ts';
import { SLOTS } from './slots.ts';
import { STEPS } from '../visit/step.ts';

const PAYMENT = { cash: '现结', credit: '账期', prepaid: '预付', 'opening-credit': '铺底' };
const list = { code: 'STD', version: 1 };
const ground = (more: Partial<SlotGround> = {}): SlotGround => ({
  rep: '小周',
  organisation: { name: '晨溪饮料', brand: '', servicePhone: '', about: NOTHING_ABOUT },
  outlet: anOutlet(),
  visit: aVisit(),
  history: noHistory(OUTLET),
  commitments: [],
  complaints: [],
  findings: [],
  schemes: [],
  products: new Map([['TEA', aProduct()]]),
  tariff: { prices: new Map(), schemes: [], left: new Map() },
  suggestions: [],
  nextVisit: null,
  today,
  step: 'greet',
  topic: null,
  ...more,
});
const values = (more: Partial<SlotGround> = {}, language: 'zh' | 'en' = 'zh') =>
  slotValues(ground(more), sayingIn(language, PAYMENT));
const order = (n: number) => ({
  order: anId(100 + n),
  day: plusDays(today, -7 * n),
  total: fen(12_300),
  state: 'delivered' as const,
  comment: '',
  short: [],
});

test('[S10] of a shop of which nothing is known only its people and the rep have values', () => {
  expect(Object.keys(values()).sort()).toEqual(
    ['公司', '我', '称呼', '预计送到', ...('介绍人' in values() ? ['介绍人'] : [])].sort(),
  );
});

test('[S10] the first order is known of six orders at most; the last one with its money', () => {
  const of = (count: number) =>
    values({ history: { ...noHistory(OUTLET), orders: Array.from({ length: count }, (_, i) => order(i + 1)) } });
  expect(of(3)).toMatchObject({ 首单日: '11月4日', 上单日: '11月18日', 上单金额: '¥123.00' });
  expect(of(6)).not.toHaveProperty('首单日');
  expect(of(0)).not.toHaveProperty('上单日');
});

test('[S10] what a case leaves is reckoned at the price on the shelf, and a loss is not spoken of', () => {
  const price = { fen: fen(4800), per: 12, retail: null };
  const tariff = { prices: new Map([['TEA', { price, list }]]), schemes: [], left: new Map() };
  const at = (asked: number) =>
    values({
      topic: 'TEA',
      tariff,
      visit: aVisit(
        aFact['shelf-checked']({ lines: [aLine(0, { state: 'present', quantity: units(3), price: fen(asked) })] }),
      ),
    });
  expect(at(500)).toMatchObject({ 售价: '¥5.00', 毛利: '¥12.00', 毛利率: '20%', 每箱价: '¥48.00' });
  expect(at(400)).not.toHaveProperty('毛利');
});

test('[S10] a promise of another shop, or to us, is none', () => {
  const promise = {
    id: anId(40),
    outlet: OUTLET,
    direction: 'to-customer' as const,
    text: '换海报',
    due: day('2026-11-20'),
    state: 'open' as const,
    madeOn: day('2026-11-18'),
  };
  expect(values({ commitments: [promise] })).toMatchObject({ 承诺: '换海报', 上次日期: '11月18日', 日期: '11月20日' });
  expect(values({ commitments: [promise] }, 'en')).toMatchObject({ 上次日期: '18 Nov' });
  expect(
    values({
      commitments: [
        { ...promise, outlet: anId(9) },
        { ...promise, direction: 'to-us' },
      ],
    }),
  ).not.toHaveProperty('承诺');
});

test('[S10] sold since the last count: from a sum with two counts and no other', () => {
  const [line] = aFact['order-agreed']().order.lines;
  const sum = { previous: units(24), delivered: units(48), counted: units(20), sold: 52, basis: 'counts' } as never;
  const reckoned = (more: object) => ({
    suggestions: [{ product: 'TEA', proposed: units(60), arithmetic: { ...(sum as object), ...more } as never }],
  });
  expect(line!.product).toBe('TEA');
  expect(Object.keys(values(reckoned({})))).toEqual(
    expect.arrayContaining(['上次库存', '到货', '现存', '实销', '建议数量']),
  );
  for (const unknown of [{ previous: null }, { counted: null }, { sold: null }, { sold: -12 }, { sold: 0 }])
    expect(values(reckoned(unknown))).not.toHaveProperty('实销');
});

test('[S10] every slot of a line that ships is one of the list, and every line can be filled by some shop', () => {
  const unknown = LINES.flatMap((line) =>
    slotsOfLine(line)
      .filter((slot) => !Object.hasOwn(SLOTS, slot))
      .map((slot) => `${line.id} ${slot}`),
  );
  expect(unknown).toEqual([]);
});

test('[S1] [S10] whatever is known of a shop: no line that is offered has a slot that the facts do not fill', () => {
  const some = fc.record({
    brand: fc.constantFrom('', '澄屿'),
    driver: fc.constantFrom('', '老陈'),
    orders: fc.nat({ max: 6 }),
    topic: fc.constantFrom(null, 'TEA', 'GONE'),
    step: fc.constantFrom(...STEPS),
    situations: fc.uniqueArray(fc.constantFrom(...SITUATIONS)),
    nextVisit: fc.constantFrom(null, plusDays(today, 7)),
  });
  fc.assert(
    fc.property(some, ({ brand, driver, orders, topic, step, situations, nextVisit }) => {
      const outlet = anOutlet();
      const slots = values({
        organisation: { name: '晨溪饮料', brand, servicePhone: '', about: NOTHING_ABOUT },
        outlet: { ...outlet, distributor: { ...outlet.distributor, driver } },
        history: { ...noHistory(OUTLET), orders: Array.from({ length: orders }, (_, i) => order(i + 1)) },
        topic,
        step,
        nextVisit,
      });
      for (const line of choose(LINES, { step, situations, slots })) {
        expect(fill(line, slots, 'zh')).not.toMatch(/\{\{|undefined|null|NaN/);
        for (const slot of slotsOfLine(line)) expect(slots[slot]!.trim()).not.toBe('');
      }
    }),
  );
});

test('[S14] what is in the back, what is missing and what is priced otherwise are different products', () => {
  const finding = (kind: Finding['kind'], product: string) => ({
    kind,
    product,
    location: null,
    quantity: null,
    price: kind === 'price-off' ? { asked: fen(500), suggested: fen(450) } : null,
  });
  const findings = [
    finding('out-of-stock', 'TEA'),
    finding('must-stock-missing', 'MILK'),
    finding('shelf-empty', 'COLA'),
    finding('price-off', 'SOY'),
  ];
  const products = new Map(['TEA', 'MILK', 'COLA', 'SOY'].map((id) => [id, aProduct({ id, name: id })]));
  expect(values({ findings, products })).toMatchObject({
    SKU: 'TEA',
    必备品: 'MILK',
    空面品: 'COLA',
    价格品: 'SOY',
    店价: '¥5.00',
    建议价: '¥4.50',
  });
  const spoken = values({ findings, products, topic: 'MILK' });
  expect(spoken).toMatchObject({ SKU: 'MILK', 必备品: 'MILK' });
  expect(spoken).not.toHaveProperty('价格品');
});
