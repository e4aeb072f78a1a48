import { units } from '../../../core/base/quantity.ts';
import { LOCATIONS } from '../../../core/catalog/location.ts';
import { Pack, POSITION_MAX, Product, PRODUCT_STATUSES } from '../../../core/catalog/product.ts';
import { TERMS } from '../../../core/words/terms.ts';
import { bodiesOf } from '../bodies.ts';
import { anyText, code } from '../cell.ts';
import { oneOf } from '../cell-choice.ts';
import { day } from '../cell-day.ts';
import { whole } from '../cell-number.ts';
import { needed, optional } from '../column.ts';
import { fitting } from '../fitting.ts';
import { knownOrNew, onceOnly } from '../keys.ts';
import { afterOf, inOneRow, kindOf, shaped, type Change } from '../kind.ts';
import { packsOf } from '../packs-of.ts';

const { id, name, brand, category, barcode } = Product.entries;
const unit = fitting(Pack.entries.name, anyText);

const columns = {
  id: needed(
    '产品编码',
    'Product code',
    fitting(id, code),
    'P1001',
    '商品编码',
    '产品代码',
    '商品代码',
    '货号',
    'SKU',
    'item code',
    'SKU code',
  ),
  name: needed(
    '产品名称',
    'Product name',
    fitting(name, anyText),
    '冰红茶 500ml',
    '商品名称',
    '品名',
    '名称',
    'name',
    'item name',
  ),
  brand: optional('品牌', 'Brand', fitting(brand, anyText), '清泉'),
  category: optional('品类', 'Category', fitting(category, anyText), '茶饮料', '分类', '类别'),
  barcode: optional('条码', 'Barcode', fitting(barcode, code), '6900000000017', '条形码', '69码', 'EAN'),
  base: optional('基本单位', 'Base unit', unit, '瓶', '单位', '最小单位', 'unit'),
  innerName: optional('中包单位', 'Inner pack', unit, '提', '中包装'),
  inner: optional('中包数', 'Inner pack size', whole(2, 10_000), '6', '中包规格', '中包装数'),
  caseName: optional('箱单位', 'Case name', unit, '箱', '大单位'),
  case: optional('箱规', 'Case size', whole(2, 10_000), '12', '每箱数量', '箱装数', '装箱数', 'units per case'),
  shelfLifeDays: optional('保质期天数', 'Shelf life days', whole(1, 3650), '365', '保质期', 'shelf life'),
  status: optional(
    '状态',
    'Status',
    oneOf(PRODUCT_STATUSES, TERMS.zh.productStatus, TERMS.en.productStatus),
    '正常',
    '产品状态',
  ),
  minimum: optional('起订量', 'Minimum order', whole(0, 1_000_000), '12', '最小起订量', 'minimum', 'MOQ'),
  location: optional('陈列位置', 'Location', oneOf(LOCATIONS, TERMS.zh.location, TERMS.en.location), '主货架', '位置'),
  position: optional('陈列顺序', 'Shelf order', whole(1, POSITION_MAX), '10', '货架顺序', '顺序', 'position', 'order'),
  launched: optional('上市日期', 'Launch day', day, '2026-03-01', '上市日', 'launched'),
  taxPercent: optional('税率（%）', 'Tax rate %', whole(0, 50), '13', '税率', '增值税率', 'VAT', 'tax'),
};

/** 13 %: what food and drinks bear unless another rate is said. */
const GENERAL_TAX = 130;

export const products = kindOf<typeof columns, Product>({
  columns,
  async check(tx, rows, refuse) {
    const known = await bodiesOf<Product>(tx, 'product', 'id');
    const isFirst = onceOnly(refuse);
    const isClear = knownOrNew(known.keys(), refuse);
    return rows.flatMap((row): Change<Product>[] => {
      if (!isFirst(row.id, row.at) || !isClear(row.id, row.at)) return [];
      const old = known.get(row.id) ?? null;
      const packs = packsOf(row, old?.packs ?? [], refuse);
      const after =
        packs &&
        shaped(
          Product,
          {
            id: row.id,
            name: row.name,
            brand: row.brand ?? old?.brand ?? '',
            category: row.category ?? old?.category ?? '',
            barcode: row.barcode ?? old?.barcode ?? '',
            packs,
            shelfLifeDays: row.shelfLifeDays ?? old?.shelfLifeDays ?? null,
            status: row.status ?? old?.status ?? 'active',
            minimum: row.minimum ?? old?.minimum ?? units(0),
            location: row.location ?? old?.location ?? 'main-shelf',
            position: row.position ?? old?.position ?? null,
            launched: row.launched ?? old?.launched ?? null,
            taxRate: row.taxPercent === null ? (old?.taxRate ?? GENERAL_TAX) : row.taxPercent * 10,
          },
          row.at,
          refuse,
        );
      return after ? [inOneRow(row.id, row.at, old, after)] : [];
    });
  },
  async write(tx, changes) {
    await tx.rows(
      `insert into product (tenant, id, name, category, status, body)
       select $1, b->>'id', b->>'name', b->>'category', b->>'status', b from jsonb_array_elements($2::jsonb) as b
       on conflict (tenant, id) do update set name = excluded.name, category = excluded.category, status = excluded.status, body = excluded.body`,
      tx.tenant,
      afterOf(changes),
    );
    return { docs: afterOf(changes).map((b) => ({ e: 'product', id: b.id, s: 't', b }) as const) };
  },
});
