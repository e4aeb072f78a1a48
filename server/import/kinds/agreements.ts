import { Agreement, AGREEMENT_TYPES } from '../../../core/outlet/agreement.ts';
import type { Outlet } from '../../../core/outlet/outlet.ts';
import { SHOP_TERMS } from '../../../core/words/shop-terms.ts';
import type { DocChange } from '../../postgres/book.ts';
import { bodiesOf } from '../bodies.ts';
import { anyText, code } from '../cell.ts';
import { oneOf } from '../cell-choice.ts';
import { day } from '../cell-day.ts';
import { money } from '../cell-number.ts';
import { needed, optional } from '../column.ts';
import { fitting } from '../fitting.ts';
import { knownOrNew, onceOnly } from '../keys.ts';
import { afterOf, inOneRow, kindOf, shaped, type Change } from '../kind.ts';

const columns = {
  code: needed('协议编码', 'Agreement code', fitting(Agreement.entries.code, code), 'XY001', '协议编号', '合同编号'),
  outlet: needed('门店编码', 'Outlet code', code, 'A0001', '客户编码', '终端编码', 'customer code', 'store code'),
  type: needed(
    '协议类型',
    'Type',
    oneOf(AGREEMENT_TYPES, SHOP_TERMS.zh.agreement, SHOP_TERMS.en.agreement),
    '陈列',
    '类型',
  ),
  text: needed(
    '约定内容',
    'What is agreed',
    fitting(Agreement.entries.text, anyText),
    '主货架两层，与眼睛同高',
    '协议内容',
    '陈列要求',
  ),
  from: needed('开始日期', 'From', day, '2026-11-01', '生效日期', '起始日期'),
  to: needed('结束日期', 'To', day, '2026-12-31', '失效日期', '截止日期'),
  fee: optional('费用', 'Fee', money, '300', '陈列费', '协议费用'),
};

export const agreements = kindOf<typeof columns, Agreement>({
  columns,
  async check(tx, rows, refuse) {
    const known = await bodiesOf<Agreement>(tx, 'agreement', 'code');
    const outlets = await bodiesOf<Outlet>(tx, 'outlet', 'code');
    const isFirst = onceOnly(refuse);
    const isClear = knownOrNew(known.keys(), refuse);
    return rows.flatMap((row): Change<Agreement>[] => {
      if (!isFirst(row.code, row.at) || !isClear(row.code, row.at)) return [];
      const outlet = outlets.get(row.outlet);
      if (!outlet) return refuse(row.at, 'no-outlet', { code: row.outlet }) ?? [];
      if (row.to < row.from) return refuse(row.at, 'ends-before-it-begins') ?? [];
      const before = known.get(row.code) ?? null;
      const { type, text, from, to } = row;
      const after = shaped(
        Agreement,
        { code: row.code, outlet: outlet.id, type, text, from, to, fee: row.fee ?? before?.fee ?? null },
        row.at,
        refuse,
      );
      return after ? [inOneRow(row.code, row.at, before, after)] : [];
    });
  },
  async write(tx, changes) {
    await tx.rows(
      `insert into agreement (tenant, code, outlet, ends, body)
       select $1, b->>'code', (b->>'outlet')::uuid, (b->>'to')::date, b from jsonb_array_elements($2::jsonb) as b
       on conflict (tenant, code) do update set outlet = excluded.outlet, ends = excluded.ends, body = excluded.body`,
      tx.tenant,
      afterOf(changes),
    );
    return { docs: afterOf(changes).map((b): DocChange => ({ e: 'agreement', id: b.code, s: `o:${b.outlet}`, b })) };
  },
});
