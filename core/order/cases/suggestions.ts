/**
 * Worked cases that a sales manager can check on paper. Letters as in ../RULES.md; a case of 12, next visit in as many
 * trading days as passed since the last (7), no lead time, half a cycle of safety: the trade's rule of 1.5.
 */
export const SUGGESTION_CASES = [
  { rule: 'O3', name: 'the example of the route book', P: 24, D: 48, R: 0, C: 20, O: 0, sold: 52, raw: 58, proposed: 60, group: 'low' },
  { rule: 'O2', name: 'two cases are on the way', P: 24, D: 48, R: 0, C: 20, O: 24, sold: 52, raw: 34, proposed: 36, group: 'low' },
  { rule: 'O5', name: 'more on the shelf than there can be', P: 10, D: 0, R: 0, C: 22, O: 0, sold: -12, raw: null, proposed: null, group: 'recount' },
  { rule: 'O4', name: 'not counted', P: 24, D: 48, R: 0, C: null, O: 0, sold: null, raw: null, proposed: null, group: 'recount' },
  { rule: 'O8', name: 'counted, and empty: 1.2 × 72 sold', P: 24, D: 48, R: 0, C: 0, O: 0, sold: 72, raw: 129.6, proposed: 132, group: 'out' },
  { rule: 'O1', name: 'six bottles expired: they were not sold', P: 24, D: 48, R: 6, C: 20, O: 0, sold: 46, raw: 49, proposed: 60, group: 'low' },
  { rule: 'O1', name: 'the order did not come, so it was not sold', P: 24, D: 0, R: 0, C: 20, O: 48, sold: 4, raw: 0, proposed: 0, group: 'top-up' },
  { rule: 'O16', name: 'enough on the shelf: to the nearest case, down', P: 48, D: 0, R: 0, C: 24, O: 0, sold: 24, raw: 12, proposed: 12, group: 'top-up' },
  { rule: 'O16', name: 'less than half a case is missing', P: 60, D: 0, R: 0, C: 33, O: 0, sold: 27, raw: 7.5, proposed: 12, group: 'top-up' },
  { rule: 'O16', name: 'five of twelve is nearer to none', P: 54, D: 0, R: 0, C: 29, O: 4, sold: 25, raw: 4.5, proposed: 0, group: 'top-up' },
  { rule: 'O2', name: 'nothing was sold', P: 20, D: 0, R: 0, C: 20, O: 0, sold: 0, raw: 0, proposed: 0, group: 'top-up' },
] as const;
