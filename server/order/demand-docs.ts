import type { OutletSnapshot, PoolSnapshot } from '../../core/order/engine/snapshot.ts';
import { methodFor, type MethodChoice } from '../../core/order/method.ts';
import { CHANNELS, type Channel } from '../../core/outlet/outlet.ts';
import type { DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';

type Choice = MethodChoice | undefined;
interface Known {
  readonly snapshot: OutletSnapshot;
  readonly channel: Channel;
}

const isAsked = (choice: Choice, channel: Channel): boolean => methodFor(choice, channel) === 'engine';
const isAskedAnywhere = (choice: Choice): boolean => CHANNELS.some((channel) => isAsked(choice, channel));

/** [OD31] What the engine knows, for the phones of those channels that have chosen it. */
export function demandDocs(choice: Choice, pool: PoolSnapshot, outlets: readonly Known[]): DocChange[] {
  if (!isAskedAnywhere(choice)) return [];
  return [
    { e: 'demand-pool', id: 'all', s: 't', b: pool },
    ...outlets
      .filter(({ channel }) => isAsked(choice, channel))
      .map(({ snapshot }): DocChange => outletDoc(snapshot.outlet, snapshot)),
  ];
}

const outletDoc = (outlet: string, b: OutletSnapshot | null): DocChange => ({
  e: 'demand',
  id: outlet,
  s: `o:${outlet}`,
  b,
});

/** [OD31] What phones are given, and what is taken from them, when an organisation chooses otherwise. */
export async function demandDocsAfter(tx: Transaction, before: Choice, after: Choice): Promise<DocChange[]> {
  const changed = CHANNELS.filter((channel) => isAsked(before, channel) !== isAsked(after, channel));
  if (changed.length === 0) return [];
  const pool = await tx.row<{ body: PoolSnapshot }>(
    'select body from demand_pool where tenant = $1 for share',
    tx.tenant,
  );
  // Nothing was learnt yet: it comes when it is.
  if (!pool) return [];
  const outlets = await tx.rows<Known>(
    `select k.body as snapshot, o.channel from demand_outlet k join outlet o on o.tenant = $1 and o.id = k.outlet
     where k.tenant = $1 and o.channel = any (array(select jsonb_array_elements_text($2::jsonb)))`,
    tx.tenant,
    changed,
  );
  const given = demandDocs(after, pool.body, outlets);
  const taken = outlets.flatMap(({ snapshot: { outlet }, channel }) =>
    isAsked(after, channel) ? [] : [outletDoc(outlet, null)],
  );
  return [
    ...given,
    ...taken,
    ...(isAskedAnywhere(after) ? [] : [{ e: 'demand-pool', id: 'all', s: 't', b: null } as const]),
  ];
}
