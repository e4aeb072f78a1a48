import { MustStock } from '../../../core/catalog/must-stock.ts';
import type { Posm } from '../../../core/catalog/posm.ts';
import type { Product } from '../../../core/catalog/product.ts';
import { CHANNELS, OUTLET_CLASSES } from '../../../core/outlet/outlet.ts';
import { TERMS } from '../../../core/words/terms.ts';
import { bodiesOf, writeBodies } from '../bodies.ts';
import { code } from '../cell.ts';
import { oneOf, several } from '../cell-choice.ts';
import { whole } from '../cell-number.ts';
import { needed, optional } from '../column.ts';
import { fitting } from '../fitting.ts';
import { agreed, groupedBy, knownOrNew, onceOnly } from '../keys.ts';
import { afterOf, kindOf, shaped, type Change } from '../kind.ts';
import { leaving } from '../leaving.ts';

const columns = {
  code: needed(
    '清单编码',
    'List code',
    fitting(MustStock.entries.code, code),
    'M-CVS',
    '必备品清单',
    '分销清单编码',
    '必分销编码',
    'must-stock code',
  ),
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
  posm: optional('物料编码', 'Material codes', several(code), 'HB01', '物料', '宣传品', 'posm'),
};

export const mustStock = kindOf<typeof columns, MustStock>({
  columns,
  async check(tx, rows, refuse) {
    const known = await bodiesOf<MustStock>(tx, 'must_stock', 'code');
    const products = await bodiesOf<Product>(tx, 'product', 'id');
    const pieces = await bodiesOf<Posm>(tx, 'posm', 'code');
    const isFirst = onceOnly(refuse);
    const isClear = knownOrNew(known.keys(), refuse);
    const areThere = (codes: readonly string[], at: number): boolean => {
      const missing = codes.find((one) => !pieces.has(one));
      return missing === undefined || (refuse(at, 'no-material', { code: missing }) ?? false);
    };
    const good = rows.filter(
      (row) =>
        isFirst(`${row.code}|${row.product}`, row.at) &&
        isClear(row.code, row.at) &&
        (products.has(row.product) || refuse(row.at, 'no-product', { code: row.product })) &&
        areThere(row.posm ?? [], row.at),
    );
    const changes: Change<MustStock>[] = [];
    for (const [key, all] of groupedBy(good, (row) => row.code)) {
      const list = agreed(all, ['channel', 'class'], refuse);
      const before = known.get(key) ?? null;
      const stood = new Map(before?.products.map((one) => [one.product, one]));
      const parts = list.map((row) => {
        const old = stood.get(row.product) ?? null;
        return {
          at: row.at,
          before: old,
          after: { product: row.product, facings: row.facings ?? old?.facings ?? 1 },
        };
      });
      const after = shaped(
        MustStock,
        {
          code: key,
          channel: list[0]!.channel,
          class: list.find((row) => row.class !== null)?.class ?? before?.class ?? null,
          products: parts.map((part) => part.after),
          // A hero that leaves the list is none any more.
          hero: parts.some((part) => part.after.product === before?.hero) ? before!.hero : null,
          posm: list.some((row) => row.posm !== null)
            ? [...new Set(list.flatMap((row) => row.posm ?? []))]
            : (before?.posm ?? []),
          position: before?.position ?? '',
        },
        parts.map((part) => part.at),
        refuse,
      );
      if (!after) continue;
      const remark = leaving('leaves-list', key, stood.keys(), new Set(list.map((row) => row.product)));
      changes.push({ key, rows: parts, before, after, remark });
    }
    return changes;
  },
  async write(tx, changes) {
    await writeBodies(tx, 'must_stock', afterOf(changes));
    return { docs: afterOf(changes).map((b) => ({ e: 'must-stock', id: b.code, s: 't', b }) as const) };
  },
});
