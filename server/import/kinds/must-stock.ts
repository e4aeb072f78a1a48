import { MustStock } from '../../../core/catalog/must-stock.ts';
import type { Product } from '../../../core/catalog/product.ts';
import { CHANNELS, OUTLET_CLASSES } from '../../../core/outlet/outlet.ts';
import { TERMS } from '../../../core/words/terms.ts';
import { code, oneOf, whole } from '../cell.ts';
import { needed, optional } from '../column.ts';
import { afterOf, bodiesOf, groupedBy, kindOf, onceOnly, shaped, writeBodies, type Change } from '../kind.ts';

const columns = {
  code: needed('清单编码', 'List code', code, 'M-CVS', '必备品清单', '分销清单编码', '必分销编码', 'must-stock code'),
  channel: needed(
    '渠道',
    'Channel',
    oneOf(CHANNELS, TERMS.zh.channel, TERMS.en.channel),
    '便利店',
    '渠道类型',
    '门店类型',
  ),
  class: optional('等级', 'Class', oneOf(OUTLET_CLASSES), 'A', '门店等级', '客户等级'),
  product: needed('产品编码', 'Product code', code, 'P1001', '商品编码', '产品代码', '货号', 'SKU', 'item code'),
  facings: optional('排面', 'Facings', whole(1, 50), '2', '排面数', '陈列面'),
};

export const mustStock = kindOf<typeof columns, MustStock>({
  columns,
  async check(tx, rows, refuse) {
    const known = await bodiesOf<MustStock>(tx, 'must_stock', 'code');
    const products = await bodiesOf<Product>(tx, 'product', 'id');
    const isFirst = onceOnly(refuse);
    const changes: Change<MustStock>[] = [];
    for (const [key, all] of groupedBy(rows, (row) => row.code)) {
      const before = known.get(key) ?? null;
      const good = all.filter(
        (row) =>
          isFirst(`${key}|${row.product}`, row.at) &&
          (products.has(row.product) ? true : refuse(row.at, 'no-product', { code: row.product })),
      );
      const first = good[0];
      if (!first) continue;
      const facingsOf = (product: string): number =>
        before?.products.find((one) => one.product === product)?.facings ?? 1;
      const after = shaped(
        MustStock,
        {
          code: key,
          channel: first.channel,
          class: first.class ?? before?.class ?? null,
          products: good.map((row) => ({ product: row.product, facings: row.facings ?? facingsOf(row.product) })),
        },
        first.at,
        refuse,
      );
      if (after) changes.push({ key, rows: good.map((row) => row.at), before, after });
    }
    return changes;
  },
  async write(tx, changes) {
    await writeBodies(tx, 'must_stock', afterOf(changes));
    return { docs: afterOf(changes).map((b) => ({ e: 'must-stock', id: b.code, s: 't', b }) as const) };
  },
});
