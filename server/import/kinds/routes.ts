import type { Id } from '../../../core/base/id.ts';
import type { Outlet } from '../../../core/outlet/outlet.ts';
import { Route } from '../../../core/route/route.ts';
import { monthDocs } from '../../order/month.ts';
import type { DocChange, SubChange } from '../../postgres/book.ts';
import type { Transaction } from '../../postgres/transaction.ts';
import { anyText, code, login } from '../cell.ts';
import { day, weekday } from '../cell-day.ts';
import { whole } from '../cell-number.ts';
import { needed, optional } from '../column.ts';
import { fitting } from '../fitting.ts';
import { agreed, groupedBy, knownOrNew, onceOnly } from '../keys.ts';
import { afterOf, idOf, kindOf, shaped, type Change } from '../kind.ts';
import { leaving } from '../leaving.ts';
import { peopleByLogin } from '../people-by-login.ts';

const columns = {
  code: needed(
    '路线编码',
    'Route code',
    fitting(Route.entries.code, code),
    'R01',
    '线路编码',
    '路线代码',
    '线路代码',
    '路线',
  ),
  name: optional('路线名称', 'Route name', fitting(Route.entries.name, anyText), '城北周三', '线路名称'),
  rep: needed('业务员登录名', 'Rep login', login, 'rep1', '业务代表', '业务员', '业代', '登录名', 'rep'),
  weekday: needed('星期', 'Weekday', weekday, '周三', '拜访日', '周几'),
  cycleWeeks: optional('周期周数', 'Cycle weeks', whole(1, 8), '1', '周期', '拜访周期', 'cycle'),
  anchor: optional('起算日期', 'Anchor day', day, '2026-11-25', '起始日期', '基准日', 'anchor'),
  position: optional('顺序', 'Position', whole(1, 10_000), '1', '序号', '拜访顺序', 'sequence'),
  outlet: needed(
    '门店编码',
    'Outlet code',
    code,
    'A0001',
    '客户编码',
    '终端编码',
    '网点编码',
    'customer code',
    'store code',
  ),
};

type Walk = Route & { readonly rep: Id };

export const routes = kindOf<typeof columns, Walk>({
  columns,
  async check(tx, rows, refuse, desk) {
    const known = new Map((await readRoutes(tx)).map((route) => [route.code, route]));
    const people = await peopleByLogin(tx);
    const outlets = await tx.rows<Pick<Outlet, 'id' | 'code'>>(
      'select id, code from outlet where tenant = $1',
      tx.tenant,
    );
    const idByCode = new Map(outlets.map((o) => [o.code, o.id]));
    const codeById = new Map(outlets.map((o) => [o.id, o.code]));
    const isFirst = onceOnly(refuse);
    const isClear = knownOrNew(known.keys(), refuse);
    const good = rows.flatMap((row) => {
      if (!isFirst(`${row.code}|${row.outlet}`, row.at) || !isClear(row.code, row.at)) return [];
      const outlet = idByCode.get(row.outlet);
      if (outlet === undefined) return refuse(row.at, 'no-outlet', { code: row.outlet }) ?? [];
      const rep = people.get(row.rep);
      if (rep?.role !== 'rep') return refuse(row.at, 'no-rep', { login: row.rep }) ?? [];
      return [{ ...row, outlet, rep: rep.id }];
    });
    const changes: Change<Walk>[] = [];
    for (const [key, all] of groupedBy(good, (row) => row.code)) {
      const list = agreed(all, ['rep', 'weekday', 'cycleWeeks', 'anchor', 'name'], refuse);
      const said = <K extends 'name' | 'cycleWeeks' | 'anchor'>(head: K) =>
        list.find((row) => row[head] !== null)?.[head] ?? null;
      const stops = list
        .map((row, i) => ({ row, position: row.position ?? i + 1 }))
        .sort((a, b) => a.position - b.position)
        .map(({ row }) => row);
      const old = known.get(key) ?? null;
      const rep = list[0]!.rep;
      const route = shaped(
        Route,
        {
          id: old?.id ?? idOf(tx.tenant, 'route', key),
          code: key,
          name: said('name') ?? old?.name ?? key,
          weekday: list[0]!.weekday,
          cycleWeeks: said('cycleWeeks') ?? old?.cycleWeeks ?? 1,
          anchor: said('anchor') ?? old?.anchor ?? desk.today,
          outlets: stops.map((row) => row.outlet),
        },
        stops.map((row) => row.at),
        refuse,
      );
      if (!route) continue;
      const after = { ...route, rep };
      const parts = stops.map(({ at, outlet }) => {
        return { at, before: old && stopOf(old, outlet), after: stopOf(after, outlet) };
      });
      const stood = old?.outlets.map((id) => codeById.get(id)!) ?? [];
      const remark = leaving('leaves-route', key, stood, new Set(route.outlets.map((id) => codeById.get(id)!)));
      changes.push({ key, rows: parts, before: old, after, remark });
    }
    return changes;
  },
  async write(tx, changes, { today }) {
    const seenBefore = await seenOutlets(tx);
    const routes = afterOf(changes);
    await tx.rows(
      `insert into route (tenant, id, code, name, weekday, cycle_weeks, anchor, rep)
       select $1, r.id, r.code, r.name, r.weekday, r."cycleWeeks", r.anchor, r.rep
       from jsonb_to_recordset($2::jsonb) as r (id uuid, code text, name text, weekday int, "cycleWeeks" int, anchor date, rep uuid)
       on conflict (tenant, id) do update set name = excluded.name, weekday = excluded.weekday, cycle_weeks = excluded.cycle_weeks,
         anchor = excluded.anchor, rep = excluded.rep`,
      tx.tenant,
      routes,
    );
    await tx.rows(
      `delete from route_outlet where tenant = $1 and route in (select (r->>'id')::uuid from jsonb_array_elements($2::jsonb) as r)`,
      tx.tenant,
      routes,
    );
    await tx.rows(
      `insert into route_outlet (tenant, route, position, outlet)
       select $1, (r->>'id')::uuid, o.n, o.id::uuid
       from jsonb_array_elements($2::jsonb) as r, jsonb_array_elements_text(r->'outlets') with ordinality as o (id, n)`,
      tx.tenant,
      routes,
    );
    const seen = await seenOutlets(tx);
    const pairs = (a: Set<string>, b: Set<string>, sees: boolean): SubChange[] =>
      [...a]
        .filter((pair) => !b.has(pair))
        .map((pair) => ({ person: pair.split(' ')[0]!, s: `o:${pair.split(' ')[1]!}`, sees }));
    const reps = [...new Set(changes.flatMap(({ before, after }) => [after.rep, ...(before ? [before.rep] : [])]))];
    const docs = routes.map(({ rep, ...b }): DocChange => ({ e: 'route', id: b.id, s: `r:${rep}`, b }));
    return {
      docs: [...docs, ...(await monthDocs(tx, reps, today))],
      subs: [...pairs(seenBefore, seen, false), ...pairs(seen, seenBefore, true)],
    };
  },
});

/** What a route says of one of its outlets; null where it does not call there. */
function stopOf({ outlets, ...head }: Walk, outlet: Id): unknown {
  const position = outlets.indexOf(outlet);
  return position < 0 ? null : { ...head, position };
}

const readRoutes = (tx: Transaction): Promise<Walk[]> =>
  tx.rows<Walk>(
    `select r.id, r.code, r.name, r.weekday, r.cycle_weeks as "cycleWeeks", r.anchor::text as anchor, r.rep,
     (select coalesce(jsonb_agg(o.outlet order by o.position), '[]') from route_outlet o where o.tenant = r.tenant and o.route = r.id) as outlets
   from route r where r.tenant = $1`,
    tx.tenant,
  );

/** Who calls at which outlet, as 'rep outlet'. */
async function seenOutlets(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.rows<{ pair: string }>(
    `select distinct r.rep || ' ' || o.outlet as pair from route r join route_outlet o on o.tenant = r.tenant and o.route = r.id where r.tenant = $1`,
    tx.tenant,
  );
  return new Set(rows.map((row) => row.pair));
}
