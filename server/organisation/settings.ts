import * as v from 'valibot';
import { dayOf, type Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { Organisation } from '../../core/plan/organisation.ts';
import type { Hands } from '../hands.ts';
import { refreshAccounts } from '../account/standing.ts';
import { demandDocsAfter } from '../order/demand-docs.ts';
import { historyDocs } from '../order/history.ts';
import { monthDocs } from '../order/month.ts';
import { lockOutlets } from '../outlet/outlets.ts';
import { emit, type DocChange } from '../postgres/book.ts';
import { inTransaction, type Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const { id: _, zone, ...settings } = Organisation.entries;
export const SettingsChange = v.partial(v.strictObject({ ...settings, zone: v.pipe(zone, v.check(isZone)) }));
export type SettingsChange = v.InferOutput<typeof SettingsChange>;

export const readSettings = async (tx: Transaction): Promise<Organisation> =>
  (await tx.row<{ body: Organisation }>('select body from organisation where tenant = $1', tx.tenant))!.body;

/** [OS1] The settings after the change; what it does not name stays. */
export const changeSettings = (hands: Hands, session: Session, change: SettingsChange): Promise<Organisation> =>
  inTransaction(hands.pool, session.tenant, (tx) => changeSettingsIn(tx, hands, change));

export async function changeSettingsIn(tx: Transaction, hands: Hands, change: SettingsChange): Promise<Organisation> {
  const before = change.methods ? await readSettings(tx) : null;
  const row = await tx.row<{ body: Organisation }>(
    'update organisation set body = body || $2 where tenant = $1 returning body',
    tx.tenant,
    change,
  );
  const organisation = row!.body;
  // A closed day is no day of trade: the months of those who walk a route follow.
  const today = dayOf(hands.now(), organisation.zone);
  const months = change.closedDays ? await monthDocs(tx, await walkers(tx), today) : [];
  const demands = before ? await demandDocsAfter(tx, before.methods, organisation.methods) : [];
  const owed = change.paymentDays === undefined ? [] : await owedAnew(tx, today);
  await emit(tx, {
    docs: [{ e: 'organisation', id: tx.tenant, s: 't', b: organisation }, ...months, ...demands, ...owed],
  });
  return organisation;
}

/** [OS5] What shops have still to pay is due on other days. */
async function owedAnew(tx: Transaction, today: Day): Promise<DocChange[]> {
  const rows = await tx.rows<{ id: Id }>('select id from outlet where tenant = $1 and account is not null', tx.tenant);
  const outlets = rows.map(({ id }) => id);
  await lockOutlets(tx, outlets);
  await refreshAccounts(tx, outlets, today);
  return historyDocs(tx, outlets);
}

const walkers = async (tx: Transaction): Promise<Id[]> =>
  (await tx.rows<{ rep: Id }>('select distinct rep from route where tenant = $1', tx.tenant)).map(({ rep }) => rep);
