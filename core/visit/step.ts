/** The eight steps of a visit (拜访八步骤), in their order. */
export const STEPS = [
  'prepare',
  'greet',
  'store-check',
  'merchandise',
  'suggested-order',
  'presentation',
  'review',
  'administration',
] as const;
export type Step = (typeof STEPS)[number];

/** Every step may be left out with a reason; these are the reasons. */
export const SKIP_REASONS = ['owner-absent', 'refused', 'no-time', 'no-permission', 'not-needed', 'shop-busy'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];
