/**
 * Where a server may die while it takes facts in: after the statement that these words belong to, in their order; null: a
 * point that is no statement. A point that no statement matches any more is never reached, and F-01 says so.
 */
export const DEADLY_POINTS = {
  'after-auth': /from session s join person/,
  'after-device': /from device where .* for update/s,
  'after-visits': /insert into visit /,
  'after-orders': /insert into sales_order /,
  'after-lines': /insert into order_line /,
  'after-promises': /insert into commitment /,
  'after-device-saved': /update device set last_dseq/,
  'after-clock': /update sync_clock set seq/,
  'after-log': /insert into fact_log /,
  'before-commit': null,
  'after-commit': null,
  'during-answer': null,
} as const;
export type DeadlyPoint = keyof typeof DEADLY_POINTS;
