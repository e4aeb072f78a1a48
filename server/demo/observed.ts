import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import type { PosmState } from '../../core/catalog/posm.ts';
import { isRunningOn, type Agreement } from '../../core/outlet/agreement.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import type { ActionTaken } from '../../core/visit/facts.ts';
import { COOLER_POSITIONS, type ObservedFact } from '../../core/visit/observed.ts';
import { MATERIAL, MATERIAL_OF } from './material.ts';
import type { Chance } from './random.ts';

/** Material that stands in a shop of the demonstration, by its code. */
export type Standing = Map<string, PosmState>;

interface Seen {
  readonly visit: Id;
  readonly at: Instant;
  readonly day: Day;
  readonly outlet: Outlet;
  readonly agreements: readonly Agreement[];
  readonly standing: Standing;
  readonly isShowcase: boolean;
  readonly chance: Chance;
}

/** Others' goods, as people of the demonstration write of them; made up. */
const OTHERS = [
  { news: 'promotion', brand: '乐脆坊', product: '薯片 70克', price: 450, note: '第二件半价' },
  { news: 'price', brand: '乐脆坊', product: '虾条 60克', price: 300, note: '' },
  { news: 'display', brand: '山岚', product: '绿茶 500毫升', price: 300, note: '门口一个堆头' },
  { news: 'new-product', brand: '山岚', product: '白桃乌龙 500毫升', price: 400, note: '新品，两个排面' },
  { news: 'promoter', brand: '果然鲜', product: '橙汁 1升', price: 900, note: '周末有人请喝' },
  { news: 'promotion', brand: '麦香村', product: '苏打饼 120克', price: 380, note: '买二送一' },
] as const;

/** What was seen of a shop beside its shelf: others' goods, the material, the cooler, what was agreed. */
export function observedOn(seen: Seen): ObservedFact[] {
  const { visit, at, day, outlet, agreements, standing, isShowcase, chance } = seen;
  const facts: ObservedFact[] = [];
  if (isShowcase || chance.percent(9)) {
    const other = chance.pick(OTHERS);
    const facings = chance.between(1, 4);
    facts.push({ kind: 'competitor-noted', visit, at, ...other, price: fen(other.price), facings, photo: null });
  }
  for (const [posm, state] of standing)
    if (state === 'good' && chance.percent(4)) standing.set(posm, age(posm, chance));
  if (standing.size > 0 && (isShowcase || chance.percent(50))) {
    facts.push({
      kind: 'posm-checked',
      visit,
      at,
      items: Array.from(standing, ([posm, state]) => ({ posm, state })),
    });
    for (const [posm, state] of standing) if (state === 'gone') standing.delete(posm);
  }
  if (outlet.cooler && (isShowcase || chance.percent(40))) facts.push(auditOf(visit, at, outlet.cooler.asset, chance));
  for (const { code } of agreements.filter((agreement) => isRunningOn(agreement, day))) {
    if (!chance.percent(50)) continue;
    const isExecuted = chance.percent(85);
    const note = isExecuted ? '' : chance.pick(['东西被挪走了', '只做了一部分', '没有货可摆']);
    facts.push({ kind: 'agreement-checked', visit, at, agreement: code, isExecuted, note, photo: null });
  }
  return facts;
}

const age = (posm: string, chance: Chance): PosmState =>
  posm === 'TK01' ? 'gone' : chance.pick(['damaged', 'damaged', 'covered', 'gone'] as const);

function auditOf(visit: Id, at: Instant, asset: string, chance: Chance): ObservedFact {
  const [allFacings, slots] = [chance.between(16, 24), chance.between(36, 48)];
  return {
    kind: 'cooler-audited',
    visit,
    at,
    asset,
    isSameAsset: true,
    isPresent: true,
    isWorking: chance.percent(97),
    celsius: chance.between(3, 9),
    isClean: chance.percent(85),
    position: chance.pick(COOLER_POSITIONS),
    ownFacings: allFacings - chance.between(0, 6),
    allFacings,
    filled: slots - chance.between(0, 12),
    slots,
    hasCompetitor: chance.percent(30),
    note: '',
  };
}

/** A piece of the standard that does not stand well is put up, now and then. */
export function placedOn(outlet: Outlet, standing: Standing, isShowcase: boolean, chance: Chance): ActionTaken[] {
  return (MATERIAL_OF[outlet.channel] ?? []).flatMap((posm): ActionTaken[] => {
    if (standing.get(posm) === 'good' || !chance.percent(isShowcase ? 70 : 30)) return [];
    standing.set(posm, 'good');
    const quantity = units(posm === 'JQ01' ? chance.between(2, 6) : 1);
    return [
      {
        action: 'place-posm',
        product: null,
        posm,
        quantity,
        batch: null,
        isDone: true,
        isRechecked: chance.percent(70),
        reason: null,
      },
    ];
  });
}

/** What is left in a rep's bag in the evening, counted after he has been to the store room. */
export const bagOn = (chance: Chance): { posm: string; quantity: ReturnType<typeof units> }[] =>
  MATERIAL.map(({ code }) => ({ posm: code, quantity: units(code === 'BT01' ? 0 : chance.between(4, 18)) }));
