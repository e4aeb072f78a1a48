import { dayOf } from '../../core/base/day.ts';
import { productsOf, type Scheme } from '../../core/catalog/scheme.ts';
import type { SchemeChange, SchemeDraft, SchemeList, SchemeRow, SchemeVersion } from '../../protocol/schemes.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { lastChanges, noteChange } from '../office/changes.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { nextVersion, oneAtATime } from './next-version.ts';
import { demandProducts, saleable } from './saleable.ts';
import { costSoFar } from './scheme-use.ts';

export async function readSchemes(tx: Transaction, hands: Hands): Promise<SchemeList> {
  const [asOf, zone] = [hands.now(), await readZone(tx)];
  const today = dayOf(asOf, zone);
  const rows = await tx.rows<Omit<SchemeRow, 'written'>>(
    `select s.body as scheme, coalesce(u.orders, 0)::int as orders, coalesce(u.cost, 0)::bigint as cost
     from scheme s left join (select scheme, count(distinct sales_order) as orders, sum(cost) as cost
       from scheme_use where tenant = $1 group by scheme) as u on u.scheme = s.code
     where s.tenant = $1 order by ((s.body->>'to')::date < $2::date), s.body->>'from' desc, s.code`,
    tx.tenant,
    today,
  );
  const written = await lastChanges(tx, 'scheme');
  return {
    asOf,
    zone,
    today,
    rows: rows.map((row) => ({ ...row, written: written.get(row.scheme.code) ?? null })),
    products: await saleable(tx),
  };
}

/** What a scheme was, and who changed it, the last first. */
export const readVersions = (tx: Transaction, code: string): Promise<SchemeVersion[]> =>
  tx.rows<SchemeVersion>(
    `select c.after as scheme, c.at, p.name as by from office_change c join person p on p.tenant = $1 and p.id = c.person
     where c.tenant = $1 and c.kind = 'scheme' and c.code = $2 order by (c.after->>'version')::int desc limit 50`,
    tx.tenant,
    code,
  );

/** [OD7] Writes a scheme: a changed one is another version, and orders of the version before keep what they had. */
export async function saveScheme(
  tx: Transaction,
  hands: Hands,
  session: Session,
  { before, after }: SchemeChange,
): Promise<Scheme> {
  if (after.to < after.from) throw new Refused('ends-before-it-begins');
  await demandProducts(tx, namedIn(after));
  await demandOutlets(tx, after);
  await oneAtATime(tx);
  const known = await tx.row<{ body: Scheme }>(
    'select body from scheme where tenant = $1 and code = $2 for update',
    tx.tenant,
    after.code,
  );
  const isSpent = after.budget !== null && (await costSoFar(tx, after.code)) >= after.budget;
  const scheme = nextVersion<Omit<Scheme, 'version'>>(known?.body ?? null, before, { ...after, isSpent });
  if (scheme === null) return known!.body;
  await tx.rows(
    `insert into scheme (tenant, code, body) values ($1, $2, $3)
     on conflict (tenant, code) do update set body = excluded.body`,
    tx.tenant,
    scheme.code,
    scheme,
  );
  await noteChange(tx, hands, session, {
    kind: 'scheme',
    code: scheme.code,
    before: known?.body ?? null,
    after: scheme,
  });
  await emit(tx, { docs: [{ e: 'scheme', id: scheme.code, s: 't', b: scheme }] });
  return scheme;
}

function namedIn(scheme: SchemeDraft): string[] {
  const { mechanic, conditions } = scheme;
  return [
    ...productsOf(scheme),
    ...(mechanic.kind === 'buy-get' && mechanic.gift ? [mechanic.gift] : []),
    ...conditions.flatMap((one) => (one.kind === 'carries' ? [one.product] : [])),
  ];
}

async function demandOutlets(tx: Transaction, { conditions }: SchemeDraft): Promise<void> {
  const named = conditions.flatMap((one) => (one.kind === 'outlets' ? one.outlets : []));
  const rows = await tx.rows<{ code: string }>(
    `select n.code from jsonb_array_elements_text($2::jsonb) as n (code)
     where not exists (select from outlet o where o.tenant = $1 and o.code = n.code)`,
    tx.tenant,
    named,
  );
  if (rows.length > 0) throw new Refused('no-outlet', { outlets: rows.map((row) => row.code) });
}
