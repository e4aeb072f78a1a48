import { PriceList, type Price } from '../../../core/catalog/price.ts';
import type { Product } from '../../../core/catalog/product.ts';
import { anyText, code, day, money } from '../cell.ts';
import { needed, optional } from '../column.ts';
import { afterOf, bodiesOf, groupedBy, isSame, kindOf, onceOnly, shaped, writeBodies, type Change } from '../kind.ts';

const columns = {
  list: needed('价格表编码', 'Price list code', code, 'STD', '价格表', '价目表编码', 'price list'),
  name: optional('价格表名称', 'Price list name', anyText, '标准价', '价目表名称'),
  from: optional('生效日期', 'From', day, '2026-01-01', '开始日期', '生效日', 'valid from'),
  to: optional('失效日期', 'To', day, '', '结束日期', '失效日', 'valid to'),
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
    const changes: Change<PriceList>[] = [];
    for (const [list, all] of groupedBy(rows, (row) => row.list)) {
      const old = known.get(list) ?? null;
      const named: Record<string, Price> = {};
      const good = all.filter((row) => {
        if (!isFirst(`${list}|${row.product}`, row.at)) return false;
        const packs = products.get(row.product)?.packs;
        if (!packs) return refuse(row.at, 'no-product', { code: row.product });
        const pack = row.unit === null ? packs[0] : packs.find((one) => one.name === row.unit);
        if (!pack) return refuse(row.at, 'no-pack', { code: row.product, unit: row.unit! });
        named[row.product] = {
          fen: row.price,
          per: pack.factor,
          retail: row.retail ?? old?.prices[row.product]?.retail ?? null,
        };
        return true;
      });
      const first = good[0];
      if (!first) continue;
      const merged = { ...old?.prices, ...named };
      const say = <K extends 'name' | 'from' | 'to'>(key: K) => good.find((row) => row[key] !== null)?.[key] ?? null;
      const value = {
        code: list,
        name: say('name') ?? old?.name ?? list,
        from: say('from') ?? old?.from ?? desk.today,
        to: say('to') ?? old?.to ?? null,
        version: old ? old.version + (isSame(old.prices, merged) ? 0 : 1) : 1,
        prices: merged,
      };
      const after = shaped(PriceList, value, first.at, refuse);
      if (after) changes.push({ key: list, rows: good.map((row) => row.at), before: old, after });
    }
    return changes;
  },
  async write(tx, changes) {
    await writeBodies(tx, 'price_list', afterOf(changes));
    return { docs: afterOf(changes).map((b) => ({ e: 'prices', id: b.code, s: 't', b }) as const) };
  },
});
