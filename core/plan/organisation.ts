import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Id } from '../base/id.ts';
import { Name, text } from '../base/text.ts';
import { MethodChoice } from '../order/method.ts';
import { OrderMinimum } from '../order/order-minimum.ts';
import { GiftRules } from '../outlet/gift.ts';
import { ClockTime, Hours } from '../privacy/hours.ts';

const Texts = v.pipe(v.array(text(100)), v.maxLength(40));

/** What a company that is called on for the first time is told of us, as the office has written it; what is empty is not said. */
export const About = v.strictObject({
  /** 经营方式: whether we are a direct-selling company is said plainly. */
  business: text(60),
  /** Where we look for partners, and why there. */
  area: text(60),
  background: text(100),
  range: text(100),
  /** Who helps to open a market. */
  support: text(100),
  training: text(100),
  /** What becomes of goods that do not sell. */
  returns: text(100),
});
export type About = v.InferOutput<typeof About>;
export const NOTHING_ABOUT: About = {
  business: '',
  area: '',
  background: '',
  range: '',
  support: '',
  training: '',
  returns: '',
};

/** What an organisation sets for all of its people. */
export const Organisation = v.strictObject({
  id: Id,
  name: Name,
  brand: text(60),
  /** IANA zone of its business days. */
  zone: text(60),
  servicePhone: text(40),
  /** Stock after delivery ÷ sales of a cycle: the trade's 1.5. */
  suggestionFactor: v.pipe(v.number(), v.minValue(1), v.maxValue(5)),
  /** Who proposes in which channel; the rule where nothing was chosen. */
  methods: v.optional(MethodChoice),
  /** Days from a delivery on credit to the day on which it is due; `PAYMENT_DAYS` where nothing was said. */
  paymentDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365))),
  /** The least that an order may come to; none where nothing was set. */
  orderMinimum: v.optional(OrderMinimum),
  /** Metres. */
  checkInRadius: v.pipe(v.number(), v.integer(), v.minValue(20), v.maxValue(5000)),
  /** Days on which no shop is called and nothing is sold. */
  closedDays: v.array(Day),
  /** Outside of these no point of a rep is asked for or kept. */
  workingHours: Hours,
  /** After so many days points of reps are gone; what was computed from them stays. */
  placeDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  /** When the plan of a day is to be confirmed. */
  planningTime: ClockTime,
  /** Before leaving: neat and rested, in words that hold for everyone. */
  appearance: Texts,
  tools: Texts,
  gifts: GiftRules,
  about: About,
});
export type Organisation = v.InferOutput<typeof Organisation>;
