import { isDeepStrictEqual } from 'node:util';
import { Scheme } from '../../../core/catalog/scheme.ts';
import type { Product } from '../../../core/catalog/product.ts';
import { CHANNELS } from '../../../core/outlet/outlet.ts';
import { TERMS } from '../../../core/words/terms.ts';
import { bodiesOf, writeBodies } from '../bodies.ts';
import { anyText, code } from '../cell.ts';
import { oneOf, several } from '../cell-choice.ts';
import { day } from '../cell-day.ts';
import { whole } from '../cell-number.ts';
import { needed, optional } from '../column.ts';
import { fitting } from '../fitting.ts';
import { knownOrNew, onceOnly } from '../keys.ts';
import { afterOf, inOneRow, kindOf, shaped, type Change } from '../kind.ts';
import { packOf } from '../pack-of.ts';

const columns = {
  code: needed(
    '促销编码',
    'Scheme code',
    fitting(Scheme.entries.code, code),
    'S01',
    '活动编码',
    '政策编码',
    '活动代码',
  ),
  name: needed('促销名称', 'Scheme name', fitting(Scheme.entries.name, anyText), '十箱送一箱', '活动名称', '政策名称'),
  product: needed('产品编码', 'Product code', code, 'P1001', '商品编码', '产品代码', '货号', 'SKU', 'item code'),
  buy: needed('买数量', 'Buy', whole(1, 1_000_000), '10', '购买数量', '买'),
  free: needed('送数量', 'Free', whole(1, 1_000_000), '1', '赠送数量', '搭赠数量', '送'),
  unit: optional('单位', 'Unit', anyText, '箱'),
  channels: optional(
    '渠道',
    'Channels',
    several(oneOf(CHANNELS, TERMS.zh.channel, TERMS.en.channel)),
    '食杂店、便利店',
    '适用渠道',
    'channel',
  ),
  from: needed('开始日期', 'From', day, '2026-11-01', '生效日期', '起始日期'),
  to: needed('结束日期', 'To', day, '2026-12-31', '失效日期', '截止日期'),
};

/** [Q14] One that has changed is another version. */
const nextVersion = (before: Scheme | null, after: Scheme): Scheme =>
  before && !isDeepStrictEqual(before, after) ? { ...after, version: before.version + 1 } : after;

export const schemes = kindOf<typeof columns, Scheme>({
  columns,
  async check(tx, rows, refuse) {
    const known = await bodiesOf<Scheme>(tx, 'scheme', 'code');
    const products = await bodiesOf<Product>(tx, 'product', 'id');
    const isFirst = onceOnly(refuse);
    const isClear = knownOrNew(known.keys(), refuse);
    return rows.flatMap((row): Change<Scheme>[] => {
      if (!isFirst(row.code, row.at) || !isClear(row.code, row.at)) return [];
      const pack = packOf(products, row, refuse);
      if (!pack) return [];
      if (row.to < row.from) return refuse(row.at, 'ends-before-it-begins') ?? [];
      const before = known.get(row.code) ?? null;
      const after = shaped(
        Scheme,
        {
          code: row.code,
          name: row.name,
          version: before?.version ?? 1,
          mechanic: {
            kind: 'buy-get',
            products: [row.product],
            buy: row.buy * pack.factor,
            gift: null,
            free: row.free * pack.factor,
          },
          channels: row.channels ?? before?.channels ?? [],
          from: row.from,
          to: row.to,
          conditions: before?.conditions ?? [],
          isAlone: before?.isAlone ?? false,
          perOrder: before?.perOrder ?? null,
          perOutlet: before?.perOutlet ?? null,
          budget: before?.budget ?? null,
          isSpent: before?.isSpent ?? false,
        },
        row.at,
        refuse,
      );
      return after ? [inOneRow(row.code, row.at, before, nextVersion(before, after))] : [];
    });
  },
  async write(tx, changes) {
    await writeBodies(tx, 'scheme', afterOf(changes));
    return { docs: afterOf(changes).map((b) => ({ e: 'scheme', id: b.code, s: 't', b }) as const) };
  },
});
