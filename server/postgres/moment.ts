/** What is wrong with the moment, and not with who asks: it passes, and the same request may come again. */
export const MOMENTS = ['database-away', 'database-busy', 'disk-full', 'photos-away'] as const;
export type Moment = (typeof MOMENTS)[number];

// 25006 and recovery: a standby that has not taken over yet.
const AWAY = /^(08|57P)|^(25P03|25006|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
// What the driver says of a connection that broke off carries no code.
const AWAY_IN_WORDS =
  /^Connection terminated|is not queryable$|^recovery is in progress$|^timeout exceeded when trying to connect$/;
const BUSY = /^(40|53)|^(55P03|57014)$/;
const FULL = /^(53100|ENOSPC|EDQUOT)$/;

/** What the moment is to blame for; null when it is not. */
export function momentOf(error: unknown): Moment | null {
  if (!(error instanceof Error)) return null;
  const { code = '' } = error as { code?: unknown };
  if (typeof code !== 'string') return null;
  if (code === 'photos-away') return code;
  if (FULL.test(code)) return 'disk-full';
  if (AWAY.test(code) || AWAY_IN_WORDS.test(error.message)) return 'database-away';
  return BUSY.test(code) ? 'database-busy' : null;
}
