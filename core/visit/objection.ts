/** The concerns that an owner may raise, by the trade's codes. */
export const OBJECTIONS = [
  'price-high',
  'low-margin',
  'slow-seller',
  'competitor-stronger',
  'no-space',
  'no-cash',
  'has-stock',
  'bad-past-service',
  'unpaid-display-fee',
  'late-delivery',
  'short-date',
  'unknown-brand',
  'off-season',
  'other-source-cheaper',
  'exclusive-contract',
  'owner-absent',
] as const;
export type Objection = (typeof OBJECTIONS)[number];
