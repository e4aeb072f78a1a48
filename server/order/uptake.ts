import type { Id } from '../../core/base/id.ts';
import { spokenNumber } from '../../core/base/spoken-number.ts';
import { NO_UPTAKE, uptakeAfter, type Uptake, type UptakeAnswer, type UptakeLine } from '../../core/kpi/uptake.ts';
import { UPTAKE_BY, type UptakeBy, type UptakeLines, type UptakePage, type UptakeRow } from '../../protocol/uptake.ts';
import type { Period } from '../desk/period.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';
import { teamOf } from '../session/team.ts';
import { VOID } from './orders.ts';

/** So many lines as one looks through behind a number. */
const LINES_MOST = 200;

const FROM = `from order_line l join sales_order s on s.tenant = $1 and s.id = l.sales_order
  join outlet o on o.tenant = $1 and o.id = s.outlet`;
const OF_PERIOD = `where l.tenant = $1 and s.day between $2::date and $3::date and s.state not in (${VOID})
    and s.rep = any (array(select jsonb_array_elements_text($4::jsonb)::uuid))`;

interface Row extends UptakeLine {
  readonly product: string;
  readonly rep: Id;
  readonly class: string;
}

/** [OD9] What became of the suggestions of a period, taken together and by product, rep and class of outlet. */
export async function readUptake(tx: Transaction, session: Session, period: Period): Promise<UptakePage> {
  const team = await teamOf(tx, session);
  const rows = await tx.rows<Row>(
    `select l.product, s.rep, o.body->>'class' as class, l.proposed, l.agreed, l.reason, count(*)::int as times
     ${FROM} ${OF_PERIOD} group by 1, 2, 3, 4, 5, 6`,
    tx.tenant,
    period.from,
    period.to,
    team.map((one) => one.id),
  );
  const products = await tx.rows<{ id: string; name: string }>(
    'select id, name from product where tenant = $1',
    tx.tenant,
  );
  const names: Record<UptakeBy, ReadonlyMap<string, string>> = {
    product: new Map(products.map((one) => [one.id, one.name])),
    rep: new Map(team.map((one) => [one.id, one.name])),
    class: new Map(),
  };
  const grouped = (by: UptakeBy): UptakeRow[] => {
    const sums = new Map<string, Uptake>();
    for (const row of rows) sums.set(row[by], uptakeAfter(sums.get(row[by]) ?? NO_UPTAKE, row));
    return Array.from(sums, ([key, uptake]) => ({ key, name: names[by].get(key) ?? key, uptake })).sort(
      (a, b) => b.uptake.proposed - a.uptake.proposed || (a.key < b.key ? -1 : 1),
    );
  };
  const { from, to, zone, asOf } = period;
  return {
    asOf,
    zone,
    from,
    to,
    all: rows.reduce<Uptake>(uptakeAfter, NO_UPTAKE),
    rows: Object.fromEntries(UPTAKE_BY.map((by) => [by, grouped(by)])) as Record<UptakeBy, UptakeRow[]>,
  };
}

/** Which lines stand behind a number. */
export interface Behind {
  readonly by: UptakeBy | null;
  readonly key: string;
  /** Null: all that had a proposal; `added`: those without one. */
  readonly answer: UptakeAnswer | 'added' | null;
}

const KEY: Record<UptakeBy, string> = { product: 'l.product', rep: 's.rep::text', class: `o.body->>'class'` };
const ANSWER: Record<UptakeAnswer | 'added', string> = {
  'as-proposed': 'l.proposed > 0 and l.agreed = l.proposed',
  raised: 'l.proposed > 0 and l.agreed > l.proposed',
  lowered: 'l.proposed > 0 and l.agreed > 0 and l.agreed < l.proposed',
  none: 'l.proposed > 0 and l.agreed = 0',
  added: 'coalesce(l.proposed, 0) = 0 and l.agreed > 0',
};

/** [OD9] The lines behind a number, each with its order. */
export async function readUptakeLines(
  tx: Transaction,
  session: Session,
  { from, to, zone, asOf }: Period,
  { by, key, answer }: Behind,
): Promise<UptakeLines> {
  const team = await teamOf(tx, session);
  const rows = await tx.rows<Omit<UptakeLines['lines'][number], 'number'>>(
    `select s.id as order, s.day, o.name as outlet, p.name as rep,
       jsonb_build_object('name', coalesce(x.name, l.product), 'packs', coalesce(x.body->'packs', '[{"name":"","factor":1}]')) as product,
       l.proposed, l.agreed, l.reason
     ${FROM} join person p on p.tenant = $1 and p.id = s.rep left join product x on x.tenant = $1 and x.id = l.product
     ${OF_PERIOD} and ${answer === null ? 'l.proposed > 0' : ANSWER[answer]} and $5 = ${by === null ? '$5' : KEY[by]}
     order by s.day desc, s.id, l.line limit ${LINES_MOST + 1}`,
    tx.tenant,
    from,
    to,
    team.map((one) => one.id),
    key,
  );
  return {
    asOf,
    zone,
    lines: rows.slice(0, LINES_MOST).map((row) => ({ ...row, number: spokenNumber(row.order, row.day) })),
    isCut: rows.length > LINES_MOST,
  };
}
