import { plusDays, type Day } from '../../core/base/day.ts';
import { idFrom, type Id } from '../../core/base/id.ts';
import { instantOf, millisecondsOf, type Instant } from '../../core/base/instant.ts';
import { units } from '../../core/base/quantity.ts';
import { mustStockOf, standardKeyOf } from '../../core/catalog/must-stock.ts';
import { needsReason, orderFrom, type Agreed } from '../../core/order/agree.ts';
import type { Discount } from '../../core/order/discount.ts';
import { EDIT_REASONS, type NoOrderReason } from '../../core/order/order.ts';
import { handledProducts, hasOrdered, roundsHad, type OutletHistory } from '../../core/order/history.ts';
import type { Suggestion } from '../../core/order/suggestion.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import { tariffAt } from '../../core/price/tariff.ts';
import { isOpen, type Commitment } from '../../core/plan/commitment.ts';
import { CONSENT_TEXT, type ConsentAnswered } from '../../core/privacy/consent.ts';
import type { CheckLine } from '../../core/shelf/check.ts';
import { byRule } from '../../core/order/proposal.ts';
import { draftOrder } from '../../core/visit/draft-order.ts';
import type { ActionTaken, VisitFact } from '../../core/visit/facts.ts';
import { newVisit, visitAfter, type Visit } from '../../core/visit/visit.ts';
import { observedOn, placedOn, type Standing } from './observed.ts';
import { answersOn } from './questionnaires.ts';
import * as say from './phrases.ts';
import { chanceOf, type Chance } from './random.ts';
import { removeExpired, removeOne, sellOut, sellUntil, stockIn, type Place, type Shelf } from './shelf.ts';
import { asHeard } from './trial.ts';
import type { World } from './world.ts';

/** A shop with all that was and is true of it. */
export interface Shop {
  readonly outlet: Outlet;
  readonly shelf: Shelf;
  history: OutletHistory;
  commitments: Commitment[];
  /** Material that stands there. */
  readonly standing: Standing;
}

export interface Call {
  readonly world: World;
  readonly shop: Shop;
  readonly day: Day;
  readonly nextVisit: Day;
  readonly deliveryDay: Day;
  readonly isPlanned: boolean;
  readonly dayReason: string | null;
  /** When the rep stands at the door. */
  readonly from: Instant;
  readonly chance: Chance;
}

/** China's clock, without a zone's arithmetic: it has had no summer time since 1991. */
export const chinaTime = (day: Day, minutes: number): Instant =>
  instantOf(millisecondsOf(`${day}T00:00:00.000Z` as Instant) + Math.round((minutes - 480) * 60_000));

/** Whole minutes of a call that was walked through; a broken-off one is shorter. */
export const CALL_MINUTES = 19;
const ORGANISATION = { suggestionFactor: 1.5, closedDays: [] };

/** One visit as it went: its facts, in order. The shelf and the promises change with it. */
export function callOn(call: Call): { visit: Visit; facts: VisitFact[] } {
  const { shop, day, chance, world } = call;
  const { outlet } = shop;
  const facts: VisitFact[] = [];
  let visit = newVisit(idFrom(millisecondsOf(call.from), chance.bytes(10)));
  const id = visit.id;
  const at = (minutes: number): Instant =>
    instantOf(millisecondsOf(call.from) + Math.round((minutes + chance.next() * 0.4) * 60_000));
  const tell = (fact: VisitFact): void => {
    facts.push(fact);
    visit = visitAfter(visit, fact);
  };
  const isShowcase = outlet.code === world.company.showcase;

  tell({
    kind: 'visit-opened',
    at: at(0),
    visit: id,
    outlet: outlet.id,
    day,
    purpose: 'sales',
    isPlanned: call.isPlanned,
    unplannedDayReason: call.dayReason,
  });
  tell({
    kind: 'prepared',
    at: at(1),
    visit: id,
    began: at(0.5),
    objective: chance.pick(say.OBJECTIVES),
    tools: say.TOOLS.filter(() => chance.percent(60)),
  });
  tell({ kind: 'checked-in', at: at(2), visit: id, place: near(outlet, chance), manual: null, reason: null });
  if (!isShowcase && chance.percent(1.5)) {
    tell({ kind: 'visit-aborted', at: at(4), visit: id, outcome: 'closed-now', reason: '店门关着，敲门没人应' });
    return { visit, facts };
  }
  const isAway = !isShowcase && chance.percent(5);
  const met = isAway ? null : (outlet.contacts[0]?.id ?? null);
  tell({
    kind: 'greeted',
    at: at(3),
    visit: id,
    began: at(2.4),
    met,
    permissionFrom: met ? null : chance.pick(say.CLERKS),
    climate: chance.percent(70) ? chance.pick(['better', 'same', 'same', 'worse'] as const) : null,
    iceBreaker: chance.percent(40)
      ? chance.pick(['attitude', 'product', 'acquaintance', 'material', 'complaint', 'service'] as const)
      : null,
    climateNote: '',
    help: null,
    companion: null,
    objective: null,
  });
  settle(call, id, at(3.6), tell);

  sellUntil(shop.shelf, day);
  if (isShowcase && day === plusDays(world.today, -7)) sellOut([...shop.shelf.places.values()][4]!);
  const lines = [...shop.shelf.places.values()].flatMap((place) => linesOf(place, call, isShowcase));
  const standard = mustStockOf(world.mustStock, outlet, day);
  const checked = { standard: standard ? standardKeyOf(standard) : null, lines };
  tell({ kind: 'shelf-checked', at: at(8), visit: id, began: at(4), scope: 'all', ...checked });
  const eye = chanceOf(`${world.seed} seen ${outlet.code} ${day}`);
  const { standing } = shop;
  const agreements = world.agreements.filter((agreement) => agreement.outlet === outlet.id);
  const seen = { visit: id, at: at(8.4), day, outlet, agreements, standing, isShowcase, chance: eye };
  for (const fact of observedOn(seen)) tell(fact);
  for (const fact of answersOn(world.company.questionnaires, { ...seen, at: at(8.45) })) tell(fact);
  tell({
    kind: 'merchandised',
    at: at(11),
    visit: id,
    began: at(8.5),
    actions: [...actionsOn(lines, chance), ...placedOn(outlet, standing, isShowcase, eye)],
    hasConsent: true,
  });

  const refusal = refusalOf(isAway, isShowcase, lines, chance);
  const suggestions = refusal
    ? []
    : draftOrder({
        outlet,
        visit,
        history: shop.history,
        products: world.products,
        mustStock: standard,
        organisation: ORGANISATION,
        distributor: null,
        today: day,
        nextVisit: call.nextVisit,
      });
  const agreed = refusal ? [] : agreedOn(suggestions, lines, world, chance);
  const order = agreed.some((a) => a.quantity > 0)
    ? orderFrom({
        id: idFrom(millisecondsOf(at(13)), chance.bytes(10)),
        agreed,
        suggestions: suggestions.map(byRule),
        products: world.products,
        tariff: tariffAt({
          lists: world.prices,
          schemes: world.schemes,
          shop: {
            outlet,
            agreements: [],
            handled: handledProducts(shop.history),
            hasOrdered: hasOrdered(shop.history, null),
          },
          had: roundsHad(shop.history, null),
          on: day,
        }),
        payment: outlet.credit.terms,
        discount: discountOn(world, outlet.code, day),
        deliveryDay: call.deliveryDay,
        note: '',
      })
    : null;
  if (order) tell({ kind: 'order-agreed', at: at(14), visit: id, began: at(11.5), order });
  else
    tell({ kind: 'order-declined', at: at(14), visit: id, began: at(11.5), reason: refusal ?? 'has-stock', note: '' });

  if (isAway) tell({ kind: 'step-skipped', at: at(15), visit: id, step: 'presentation', reason: 'owner-absent' });
  else {
    tell({
      kind: 'presented',
      at: at(15.5),
      visit: id,
      began: at(14.6),
      pitches: asHeard([...new Set([chance.pick(say.PITCHES), chance.pick(say.PITCHES)])], world, {
        outlet: outlet.id,
        day,
      }),
    });
  }
  promise(call, id, at(16), tell);
  tell({
    kind: 'reviewed',
    at: at(17),
    visit: id,
    began: at(16.5),
    confirmation:
      met && order ? { way: 'name', by: outlet.contacts[0]!.name, photo: null } : { way: 'none', by: '', photo: null },
    deliveryDay: order ? call.deliveryDay : null,
    deliveryWindow: order ? chance.pick(['上午', '下午', '']) : '',
    nextVisit: call.nextVisit,
    nextTime: isAway ? 'afternoon' : null,
    objectiveResult: order ? chance.pick(['yes', 'yes', 'part'] as const) : chance.pick(['part', 'no'] as const),
    self: { good: chance.pick(say.GOOD), bad: chance.pick(say.BAD), next: chance.pick(say.NEXT) },
  });
  // Older complaints have been settled long ago.
  if (chance.percent(1) && day >= plusDays(world.today, -COMPLAINT_DAYS)) {
    tell({
      kind: 'complaint-made',
      at: at(17.5),
      visit: id,
      complaint: idFrom(millisecondsOf(at(17.5)), chance.bytes(10)),
      photo: null,
      ...chance.pick(say.COMPLAINTS),
    });
  }
  tell({
    kind: 'visit-closed',
    at: at(18),
    visit: id,
    began: at(17.6),
    outcome: order ? 'ordered' : (refusal ?? 'has-stock'),
    place: null,
  });
  return { visit, facts };
}

/** The yes of a rep whose points are told. */
export const consentAt = (at: Instant): ConsentAnswered => ({
  kind: 'consent-answered',
  at,
  consent: 'location',
  answer: 'given',
  text: CONSENT_TEXT,
});

/** Today and yesterday some reps ask for more than schemes give. */
function discountOn(world: World, outlet: string, day: Day): Discount | null {
  const chance = chanceOf(`${world.seed} discount ${outlet} ${day}`);
  if (day < plusDays(world.today, -1) || !chance.percent(4)) return null;
  return { rate: chance.pick([30, 50, 80, 120]), reason: chance.pick(say.DISCOUNT_REASONS) };
}

const near = ({ place }: Outlet, chance: Chance): Outlet['place'] =>
  place && {
    ...place,
    lat: Number((place.lat + (chance.next() - 0.5) * 0.0004).toFixed(6)),
    lng: Number((place.lng + (chance.next() - 0.5) * 0.0004).toFixed(6)),
    accuracy: chance.between(6, 35),
  };

const COMPLAINT_DAYS = 5;

type Tell = (fact: VisitFact) => void;

function settle({ shop, day, chance, world }: Call, visit: Id, at: Instant, tell: Tell): void {
  const isKept = shop.outlet.code === world.company.showcase && day >= plusDays(world.today, -7);
  if (isKept) return;
  shop.commitments = shop.commitments.flatMap((c) => {
    if (!isOpen(c) || chance.percent(14)) return [c];
    const isMoved = chance.percent(10);
    tell({
      kind: 'commitment-settled',
      at,
      visit,
      commitment: c.id,
      outcome: isMoved ? 'renegotiated' : 'fulfilled',
      newDue: isMoved ? plusDays(day, 7) : null,
      note: '',
    });
    return isMoved ? [{ ...c, state: 'renegotiated', due: plusDays(day, 7) }] : [];
  });
}

/** The promises that stand open when a newcomer comes to the showcase: one is due today, one is late. */
const SHOWCASE_PROMISES: Record<number, { text: string; due: number }> = {
  [-14]: { text: '换掉门口破了的海报', due: -3 },
  [-7]: { text: '带两条价格条和一张冰柜贴', due: 0 },
};

function promise({ shop, day, chance, world }: Call, visit: Id, at: Instant, tell: Tell): void {
  const toMake: { direction: Commitment['direction']; text: string; due: Day }[] = [];
  if (shop.outlet.code === world.company.showcase) {
    const set = Object.entries(SHOWCASE_PROMISES).find(([days]) => plusDays(world.today, Number(days)) === day)?.[1];
    if (set) toMake.push({ direction: 'to-customer', text: set.text, due: plusDays(world.today, set.due) });
  } else if (chance.percent(13)) {
    toMake.push(
      chance.percent(80)
        ? {
            direction: 'to-customer',
            text: chance.pick(say.PROMISES_TO_CUSTOMER),
            due: plusDays(day, chance.between(3, 7)),
          }
        : { direction: 'to-us', text: chance.pick(say.PROMISES_TO_US), due: plusDays(day, 7) },
    );
  }
  for (const made of toMake) {
    const id = idFrom(millisecondsOf(at), chance.bytes(10));
    tell({ kind: 'commitment-made', at, visit, commitment: id, ...made });
    shop.commitments.push({ id, outlet: shop.outlet.id, ...made, state: 'open', madeOn: day });
  }
}

/** What the rep writes down of one product; now and then he leaves a count blank. */
function linesOf(place: Place, { shop, day, chance, world }: Call, isShowcase: boolean): CheckLine[] {
  const { product } = place;
  const expired = removeExpired(place, day);
  const damaged = !isShowcase && chance.percent(0.4) ? removeOne(place) : 0;
  const stock = stockIn(place);
  const isBlank = !isShowcase && stock > 0 && chance.percent(3);
  const isTagged = chance.percent(30) ? chance.percent(93) : null;
  const oldest = place.lots[0];
  const main: CheckLine = {
    product: product.id,
    location: product.location === 'cooler' && !shop.outlet.cooler ? 'main-shelf' : product.location,
    state: stock === 0 ? 'out' : stock < place.perDay * 4 ? 'low' : 'present',
    quantity: isBlank ? null : units(stock),
    facings: stock === 0 ? 0 : chance.percent(50) ? place.facings : null,
    level: null,
    promoPrice: null,
    price: stock > 0 && chance.percent(10) ? world.company.prices[0]!.prices[product.id]!.retail : null,
    tag: stock === 0 ? null : isTagged,
    oldest:
      oldest && (product.shelfLifeDays ?? 365) <= 120
        ? { produced: oldest.produced, quantity: units(oldest.left) }
        : null,
    isOldBehind: place.lots.length > 1 && chance.percent(3),
    damaged: units(damaged),
    expired: units(expired),
    via: isBlank ? 'block' : 'count',
  };
  const inBack = Math.floor(stock / 2);
  if (isBlank || shop.outlet.class !== 'A' || stock < product.packs.at(-1)!.factor * 1.5) return [main];
  return [
    { ...main, quantity: units(stock - inBack) },
    {
      ...main,
      location: 'back-room',
      state: 'present',
      quantity: units(inBack),
      facings: null,
      level: null,
      price: null,
      promoPrice: null,
      tag: null,
      oldest: null,
      isOldBehind: false,
      damaged: units(0),
      expired: units(0),
    },
  ];
}

function actionsOn(lines: readonly CheckLine[], chance: Chance): ActionTaken[] {
  const done = (
    action: ActionTaken['action'],
    line: CheckLine | null,
    quantity: number | null = null,
  ): ActionTaken => ({
    action,
    product: line?.product ?? null,
    posm: null,
    quantity: quantity === null ? null : units(quantity),
    batch: action === 'remove-expired' ? (line?.oldest?.produced ?? null) : null,
    isDone: true,
    isRechecked: true,
    reason: null,
  });
  const actions = lines.flatMap((line) => [
    ...(line.expired + line.damaged > 0 ? [done('remove-expired', line, line.expired + line.damaged)] : []),
    ...(line.isOldBehind ? [done('rotate', line)] : []),
    ...(line.tag === false ? [done('tag', line)] : []),
  ]);
  return actions.length > 0 && chance.percent(50) ? actions : [...actions, done('clean', null)];
}

function refusalOf(
  isAway: boolean,
  isShowcase: boolean,
  lines: readonly CheckLine[],
  chance: Chance,
): NoOrderReason | null {
  if (isAway) return 'owner-absent';
  const gaps = lines.filter((l) => l.state === 'out').length;
  if (isShowcase || chance.percent(gaps > 0 ? 93 : 70)) return null;
  // An owner whose shelf has gaps does not say that he has stock.
  const usual: NoOrderReason = gaps > 0 ? 'no-cash' : 'has-stock';
  return chance.pick([usual, usual, usual, 'refused', 'no-cash', 'waiting-for-scheme', 'relationship-visit'] as const);
}

/** The owner takes most of what is proposed, less of some, a few not at all; and what is out and was not proposed, by the case. */
function agreedOn(
  suggestions: readonly Suggestion[],
  lines: readonly CheckLine[],
  { products }: World,
  chance: Chance,
): Agreed[] {
  const most = chance.between(18, 26);
  const proposed = new Set(suggestions.filter((s) => s.proposed !== 0).map((s) => s.product));
  const forgotten = lines.filter((l) => l.state === 'out' && !proposed.has(l.product) && chance.percent(75));
  const byHand = forgotten.map((l): Agreed => ({
    product: l.product,
    quantity: units(products.get(l.product)!.packs.at(-1)!.factor),
    reason: 'correction',
  }));
  return [...fromProposals(suggestions, most, chance), ...byHand];
}

function fromProposals(suggestions: readonly Suggestion[], most: number, chance: Chance): Agreed[] {
  return suggestions
    .filter((s) => (s.proposed ?? 0) > 0 && s.group !== 'blocked')
    .slice(0, most)
    .flatMap((s): Agreed[] => {
      const { proposed, product, group } = s;
      if (group === 'opportunity' && !chance.percent(12)) return [];
      const pack = s.arithmetic.pack;
      const quantity = chance.percent(85)
        ? proposed!
        : chance.percent(40)
          ? proposed! + pack
          : Math.max(0, proposed! - pack);
      const isOdd = needsReason(proposed, quantity);
      return [
        {
          product,
          quantity: units(quantity),
          reason: isOdd
            ? quantity > proposed!
              ? 'event'
              : chance.pick(EDIT_REASONS.filter((r) => r !== 'event'))
            : null,
        },
      ];
    });
}
