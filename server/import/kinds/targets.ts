import type { Id } from '../../../core/base/id.ts';
import type { Money } from '../../../core/base/money.ts';
import { monthDocs } from '../../order/month.ts';
import { login } from '../cell.ts';
import { month } from '../cell-day.ts';
import { money } from '../cell-number.ts';
import { needed } from '../column.ts';
import { onceOnly } from '../keys.ts';
import { afterOf, inOneRow, kindOf, type Change } from '../kind.ts';
import { peopleByLogin } from '../people-by-login.ts';

const columns = {
  rep: needed('业务员登录名', 'Rep login', login, 'rep1', '业务代表', '业务员', '登录名', 'rep', 'login'),
  month: needed('月份', 'Month', month, '2026-11', '月'),
  target: needed('目标金额', 'Target', money, '180000', '目标', '月目标', '目标元', '销售目标'),
};

interface Target {
  readonly rep: Id;
  readonly month: string;
  readonly target: Money;
}

export const targets = kindOf<typeof columns, Target>({
  columns,
  async check(tx, rows, refuse) {
    const people = await peopleByLogin(tx);
    const known = new Map(
      (await tx.rows<Target>('select rep, month, target from month_target where tenant = $1', tx.tenant)).map((one) => [
        `${one.rep} ${one.month}`,
        one,
      ]),
    );
    const isFirst = onceOnly(refuse);
    return rows.flatMap((row): Change<Target>[] => {
      if (!isFirst(`${row.rep}|${row.month}`, row.at)) return [];
      const rep = people.get(row.rep);
      if (rep?.role !== 'rep') return refuse(row.at, 'no-rep', { login: row.rep }) ?? [];
      const after = { rep: rep.id, month: row.month, target: row.target };
      return [inOneRow(`${row.rep} ${row.month}`, row.at, known.get(`${rep.id} ${row.month}`) ?? null, after)];
    });
  },
  async write(tx, changes, { today }) {
    await tx.rows(
      `insert into month_target (tenant, rep, month, target) select $1, t.rep, t.month, t.target
       from jsonb_to_recordset($2::jsonb) as t (rep uuid, month text, target bigint)
       on conflict (tenant, rep, month) do update set target = excluded.target`,
      tx.tenant,
      afterOf(changes),
    );
    return { docs: await monthDocs(tx, [...new Set(afterOf(changes).map((one) => one.rep))], today) };
  },
});
