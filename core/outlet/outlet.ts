import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Id } from '../base/id.ts';
import { Amount, Money } from '../base/money.ts';
import { Place } from '../base/place.ts';
import { Code, Name, Note, text } from '../base/text.ts';
import { Contact } from './contact.ts';

export const CHANNELS = [
  'grocery',
  'convenience',
  'supermarket',
  'hypermarket',
  'restaurant',
  'school',
  'transport',
  'wholesale',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const OUTLET_CLASSES = ['A', 'B', 'C', 'D'] as const;
export type OutletClass = (typeof OUTLET_CLASSES)[number];

export const OUTLET_STATUSES = ['prospect', 'pending', 'active', 'dormant', 'suspended', 'closed'] as const;
export type OutletStatus = (typeof OUTLET_STATUSES)[number];

/** 现结, 账期, 预付, 铺底 */
export const PAYMENT_TERMS = ['cash', 'credit', 'prepaid', 'opening-credit'] as const;
export type PaymentTerms = (typeof PAYMENT_TERMS)[number];

/**
 * What the shop may owe, and owes. `overdue` is the part of `receivable` past its date. As it is brought in, both are those of
 * the morning of `asOf`; what has happened since stands in the shop's account (core/order/account).
 */
export const Credit = v.strictObject({
  terms: v.picklist(PAYMENT_TERMS),
  limit: Amount,
  receivable: Money,
  overdue: Amount,
  asOf: v.optional(Day),
});
export type Credit = v.InferOutput<typeof Credit>;

/** A shop that we call on, as the book gives it to the phone. */
export const Outlet = v.strictObject({
  id: Id,
  code: Code,
  name: Name,
  channel: v.picklist(CHANNELS),
  class: v.picklist(OUTLET_CLASSES),
  status: v.picklist(OUTLET_STATUSES),
  address: text(200),
  place: v.nullable(Place),
  contacts: v.array(Contact),
  /** Who delivers: the distributor's name, the driver's, and days from order to door. */
  distributor: v.strictObject({
    name: text(100),
    driver: text(100),
    leadDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30)),
  }),
  /** Code of the price list that holds here. */
  priceList: Code,
  credit: Credit,
  cooler: v.nullable(v.strictObject({ asset: Code })),
  /** A firm no: no visit is planned before this day. */
  doNotVisitUntil: v.nullable(Day),
  /** Codes of the schemes that the shop has joined. */
  schemes: v.array(Code),
  note: Note,
});
export type Outlet = v.InferOutput<typeof Outlet>;
