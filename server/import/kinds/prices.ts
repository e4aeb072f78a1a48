import { isDeepStrictEqual } from 'node:util';
import { PriceList, type Price } from '../../../core/catalog/price.ts';
import { CHANNELS } from '../../../core/outlet/outlet.ts';
import { TERMS } from '../../../core/words/terms.ts';
import type { Product } from '../../../core/catalog/product.ts';
import { bodiesOf, writeBodies } from '../bodies.ts';
import { anyText, code } from '../cell.ts';
import { oneOf, several } from '../cell-choice.ts';
import { day } from '../cell-day.ts';
import { money } from '../cell-number.ts';
import { needed, optional } from '../column.ts';
import { fitting } from '../fitting.ts';
import { agreed, groupedBy, knownOrNew, onceOnly } from '../keys.ts';
import { afterOf, kindOf, shaped, type Change, type RowPart } from '../kind.ts';
import { packOf } from '../pack-of.ts';

const columns = {
  list: needed(
    '价格表编码',
    'Price list code',
    fitting(PriceList.entries.code, code),
    'STD',
    '价格表',
    '价目表编码',
    'price list',
  ),
  name: optional('价格表名称', 'Price list name', fitting(PriceList.entries.name, anyText), '标准价', '价目表名称'),
  from: optional('生效日期', 'From', day, '2026-01-01', '开始日期', '生效日', 'valid from'),
  to: optional('失效日期', 'To', day, '', '结束日期', '失效日', 'valid to'),
  channels: optional(
    '渠道',
    'Channels',
    several(oneOf(CHANNELS, TERMS.zh.channel, TERMS.en.channel)),
    '食杂店、便利店',
    '适用渠道',
    'channel',
  ),
  product: needed('产品编码', 'Product code', code, 'P1001', '商品编码', '产品代码', '货号', 'SKU', 'item code'),
  price: needed('价格', 'Price', money, '48.00', '单价', '供货价', '价格元', '含税价'),
  unit: optional('计价单位', 'Per unit', anyText, '箱', '单位', 'unit', 'per'),
  retail: optional('建议零售价', 'Retail price', money, '5.00', '零售价', 'RSP', 'suggested retail'),
};

export const prices = kindOf<typeof columns, PriceList>({
  columns,
  async check(tx, rows, refuse, desk) {
    const known = await bodiesOf<PriceList>(tx, 'price_list', 'code');
    const products = await bodiesOf<Product>(tx, 'product', 'id');
    const isFirst = onceOnly(refuse);
    const isClear = knownOrNew(known.keys(), refuse);
    const good = rows.flatMap((row) => {
      if (!isFirst(`${row.list}|${row.product}`, row.at) || !isClear(row.list, row.at)) return [];
      const pack = packOf(products, row, refuse);
      return pack ? [{ ...row, per: pack.factor }] : [];
    });
    const changes: Change<PriceList>[] = [];
    for (const [key, all] of groupedBy(good, (row) => row.list)) {
      const list = agreed(all, ['name', 'from', 'to', 'channels'], refuse);
      const before = known.get(key) ?? null;
      const stood = new Map(Object.entries(before?.prices ?? {}));
      const parts = list.map((row): RowPart & { product: string; after: Price } => {
        const old = stood.get(row.product) ?? null;
        const per = row.unit === null && old ? old.per : row.per;
        const after = { fen: row.price, per, retail: row.retail ?? old?.retail ?? null };
        return { at: row.at, product: row.product, before: old, after };
      });
      const prices = Object.fromEntries([...stood, ...parts.map((part) => [part.product, part.after] as const)]);
      const said = <K extends 'name' | 'from' | 'to' | 'channels'>(head: K) =>
        list.find((row) => row[head] !== null)?.[head] ?? null;
      const from = said('from') ?? before?.from ?? desk.today;
      const to = said('to') ?? before?.to ?? null;
      if (to !== null && to < from) {
        for (const { at } of parts) refuse(at, 'ends-before-it-begins');
        continue;
      }
      const channels = said('channels') ?? before?.channels ?? [];
      const isOther = before !== null && !isDeepStrictEqual(before.prices, prices);
      const after = shaped(
        PriceList,
        {
          code: key,
          name: said('name') ?? before?.name ?? key,
          channels,
          from,
          to,
          version: (before?.version ?? 1) + (isOther ? 1 : 0),
          prices,
        },
        parts.map((part) => part.at),
        refuse,
      );
      if (after) changes.push({ key, rows: parts, before, after });
    }
    return changes;
  },
  async write(tx, changes) {
    await writeBodies(tx, 'price_list', afterOf(changes));
    return { docs: afterOf(changes).map((b) => ({ e: 'prices', id: b.code, s: 't', b }) as const) };
  },
});
