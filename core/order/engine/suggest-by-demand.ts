import { NONE, toWholePacks, units, type Counted, type Quantity } from '../../base/quantity.ts';
import { caseOf, type Product } from '../../catalog/product.ts';
import { adjusting, inPacks, withMinimum, withSupply, type Adjust, type Limits } from '../limits.ts';
import type { SuggestionGroup } from '../suggestion.ts';
import { allOf, promotionDaysOf, type Calendar, type DayNumber } from './days.ts';
import type { DemandState } from './demand-state.ts';
import type { DemandSum } from './demand-sum.ts';
import { expectedOf, perWeek, placeOf } from './expect.ts';
import { forecastOf, needOf, shortOf } from './need.ts';

/** The days of an order, as planned; base of every horizon. */
export interface PlannedDays {
  readonly today: DayNumber;
  readonly delivery: DayNumber;
  readonly nextVisit: DayNumber;
  readonly nextDelivery: DayNumber;
}

/** Everything that decides how much of one product to propose; the state has learnt today's visit already. */
export interface DemandInput extends Limits {
  readonly product: Pick<Product, 'id' | 'packs' | 'minimum' | 'status'>;
  readonly outlet: string;
  /** C: null when it was not counted. */
  readonly counted: Counted;
  /** S: sold since the last count, as `soldSince` has it; below zero is a question. */
  readonly sold: number | null;
  /** What to begin with where it has never been sold; null where it need not be. */
  readonly starter: Quantity | null;
  readonly days: PlannedDays;
  readonly calendar: Calendar;
  /** The chance with which the shelf should hold for a usual cycle. */
  readonly level: number;
}

/** How much is known of a product here: nothing yet (others speak for it), a few intervals, enough. */
export type Confidence = 'new' | 'low' | 'ok';
const ENOUGH_INTERVALS = 4;

export interface DemandSuggestion {
  readonly product: Product['id'];
  readonly group: SuggestionGroup;
  readonly confidence: Confidence;
  readonly proposed: Counted;
  readonly sum: DemandSum;
}

/** [O34] How much to propose of one product by what its demand is expected to be, with every number behind it. */
export function suggestByDemand(state: DemandState, input: DemandInput): DemandSuggestion {
  const { product, outlet, counted, onTheWay, sold, days, calendar } = input;
  const { adjustments, adjust } = adjusting();
  const pack = caseOf(product).factor;
  const place = placeOf(state, outlet, product.id);
  const until = (last: DayNumber) => expectedOf(place, calendar(product.id, days.today, last));
  const ahead = calendar(product.id, days.today, days.nextDelivery);
  const expected = expectedOf(place, ahead);
  const cycle = days.nextVisit - days.today;
  const need = needOf(
    {
      planned: forecastOf(state.pool, expected),
      longer: forecastOf(state.pool, until(days.nextDelivery + cycle)),
      cycleDays: days.nextDelivery - days.delivery,
      life:
        input.saleableDays === null
          ? null
          : {
              ofThis: forecastOf(state.pool, until(days.delivery + input.saleableDays)),
              ofNext: forecastOf(state.pool, until(days.nextDelivery + input.saleableDays)),
            },
    },
    pack,
    input.level,
  );
  const isBlocked = product.status === 'delisted' || product.status === 'recalled';
  const isQuestion = counted === null || (sold !== null && sold < 0);
  const short = isBlocked || isQuestion ? null : shortOf(need, counted + onTheWay, pack);
  const seen = place.pair?.seen ?? 0;
  const answer = (group: SuggestionGroup, proposed: Counted): DemandSuggestion => ({
    product: product.id,
    group,
    confidence: seen === 0 ? 'new' : seen < ENOUGH_INTERVALS ? 'low' : 'ok',
    proposed,
    sum: {
      perWeek: perWeek(expected, ahead),
      days: allOf(ahead),
      promotionDays: promotionDaysOf(ahead),
      nextDelivery: days.nextDelivery,
      expected: expected.mean,
      need,
      counted,
      onTheWay,
      short,
      pack,
      adjustments,
    },
  });

  if (isBlocked) return answer('blocked', adjust('blocked', null, NONE));
  if (counted === null) return answer('recount', null);
  if (short === null) return answer('recount', adjust('negative-sales', sold, null));
  if (seen === 0 && (input.starter !== null || !isKnown(state, outlet)))
    return answer(...starting(input, counted, adjust));
  const perDay = expected.mean / Math.max(1, allOf(ahead));
  const proposed = inPacks(input, { counted, perDay, wanted: short, rounding: 'up' }, adjust);
  return answer(counted === 0 ? 'out' : counted + onTheWay < expected.mean ? 'low' : 'top-up', proposed);
}

/** Has the outlet taught anything yet? Before, nobody knows how large it is. */
export const isKnown = (state: DemandState, outlet: string): boolean => (state.outlets[outlet]?.size.under ?? 0) > 0;

/** [O37] Nothing is known here: the starter, or one pack for an empty shelf; what sells is seen when it is counted again. */
function starting(input: DemandInput, counted: Quantity, adjust: Adjust): [SuggestionGroup, Counted] {
  const pack = caseOf(input.product).factor;
  const least = input.starter ?? units(pack);
  const missing = Math.max(0, least - counted - input.onTheWay);
  if (missing === 0 || (input.starter === null && counted + input.onTheWay > 0)) return ['top-up', NONE];
  const rounded = adjust(
    input.isMustStock ? 'must-stock-missing' : 'new-product',
    null,
    toWholePacks(missing, pack, 'up'),
  );
  return ['opportunity', withSupply(input, withMinimum(input, rounded, Infinity, adjust), adjust)];
}
