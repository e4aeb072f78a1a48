import type { Product } from '../../../core/catalog/product.ts';
import { Focus, FOCUS_SPANS } from '../../../core/plan/focus.ts';
import { bodiesOf, writeBodies } from '../bodies.ts';
import { anyText, code } from '../cell.ts';
import { oneOf } from '../cell-choice.ts';
import { day } from '../cell-day.ts';
import { whole } from '../cell-number.ts';
import { needed, optional } from '../column.ts';
import { fitting } from '../fitting.ts';
import { knownOrNew, onceOnly } from '../keys.ts';
import { afterOf, inOneRow, kindOf, shaped, type Change } from '../kind.ts';

const SPANS = { month: '本月', week: '本周', day: '当天' };
const ENGLISH = { month: 'month', week: 'week', day: 'day' };

const columns = {
  code: needed('重点编码', 'Focus code', fitting(Focus.entries.code, code), 'F01', '编码', 'code'),
  span: needed('期间', 'Span', oneOf(FOCUS_SPANS, SPANS, ENGLISH), '本月', '周期'),
  text: needed('内容', 'Text', fitting(Focus.entries.text, anyText), '冰红茶二次陈列', '工作重点', '重点'),
  product: optional('产品编码', 'Product code', code, 'P1001', '商品编码', '货号', 'SKU'),
  goal: optional('目标家数', 'Goal', whole(0, 1_000_000), '20', '目标', '目标门店数'),
  from: needed('开始日期', 'From', day, '2026-11-01', '生效日期', '起始日期'),
  to: needed('结束日期', 'To', day, '2026-11-30', '失效日期', '截止日期'),
};

export const focus = kindOf<typeof columns, Focus>({
  columns,
  async check(tx, rows, refuse) {
    const known = await bodiesOf<Focus>(tx, 'focus', 'code');
    const products = await bodiesOf<Product>(tx, 'product', 'id');
    const isFirst = onceOnly(refuse);
    const isClear = knownOrNew(known.keys(), refuse);
    return rows.flatMap((row): Change<Focus>[] => {
      if (!isFirst(row.code, row.at) || !isClear(row.code, row.at)) return [];
      if (row.product !== null && !products.has(row.product))
        return refuse(row.at, 'no-product', { code: row.product }) ?? [];
      if (row.to < row.from) return refuse(row.at, 'ends-before-it-begins') ?? [];
      const before = known.get(row.code) ?? null;
      const after = shaped(
        Focus,
        {
          code: row.code,
          span: row.span,
          text: row.text,
          product: row.product ?? before?.product ?? null,
          goal: row.goal ?? before?.goal ?? null,
          from: row.from,
          to: row.to,
        },
        row.at,
        refuse,
      );
      return after ? [inOneRow(row.code, row.at, before, after)] : [];
    });
  },
  async write(tx, changes) {
    await writeBodies(tx, 'focus', afterOf(changes));
    return { docs: afterOf(changes).map((b) => ({ e: 'focus', id: b.code, s: 't', b }) as const) };
  },
});
