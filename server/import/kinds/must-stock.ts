import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../../../core/base/day.ts';
import { MustStock, standardsOn } from '../../../core/catalog/must-stock.ts';
import type { Posm } from '../../../core/catalog/posm.ts';
import type { Product } from '../../../core/catalog/product.ts';
import { CHANNELS, OUTLET_CLASSES } from '../../../core/outlet/outlet.ts';
import { TERMS } from '../../../core/words/terms.ts';
import { readVersions, saveVersions } from '../../standard/versions.ts';
import { bodiesOf } from '../bodies.ts';
import { anyText, code } from '../cell.ts';
import { oneOf, several, yesNo } from '../cell-choice.ts';
import { day } from '../cell-day.ts';
import { whole } from '../cell-number.ts';
import { needed, optional, type RowOf } from '../column.ts';
import { fitting } from '../fitting.ts';
import { agreed, groupedBy, knownOrNew, onceOnly } from '../keys.ts';
import { afterOf, kindOf, shaped, type Change, type Refuse } from '../kind.ts';
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
  from: optional('起用日期', 'Holds from', day, '2026-12-01', '从哪天起', '开始日期', '生效日期', 'from'),
  hero: optional('主推品', 'Hero', yesNo, '否', '主推', '英雄产品'),
  position: optional(
    '放在哪里',
    'Where it stands',
    fitting(MustStock.entries.position, anyText),
    '收银台旁',
    '陈列要求',
  ),
};
type Row = RowOf<typeof columns>;

const HEADS = ['channel', 'class', 'position'] as const;

/** What the rows of one list say, and what held when it begins. */
interface Telling {
  readonly code: string;
  readonly from: Day;
  readonly rows: readonly Row[];
  readonly before: MustStock | null;
}

export const mustStock = kindOf<typeof columns, MustStock>({
  columns,
  async check(tx, rows, refuse, { today }) {
    const known = await readVersions(tx);
    const products = await bodiesOf<Product>(tx, 'product', 'id');
    const pieces = await bodiesOf<Posm>(tx, 'posm', 'code');
    const isFirst = onceOnly(refuse);
    const isClear = knownOrNew(
      known.map((one) => one.code),
      refuse,
    );
    const areThere = (codes: readonly string[], at: number): boolean => {
      const missing = codes.find((one) => !pieces.has(one));
      return missing === undefined || (refuse(at, 'no-material', { code: missing }) ?? false);
    };
    const good = rows.filter(
      (row) =>
        isFirst(`${row.code}|${row.product}${row.from === null ? '' : `|${row.from}`}`, row.at) &&
        isClear(row.code, row.at) &&
        (products.has(row.product) || refuse(row.at, 'no-product', { code: row.product })) &&
        areThere(row.posm ?? [], row.at),
    );
    const changes: Change<MustStock>[] = [];
    const all = [...known];
    for (const [, group] of groupedBy(good, (row) => `${row.code}|${row.from ?? ''}`)) {
      const list = agreed(group, HEADS, refuse);
      const { code, from } = list[0]!;
      const before = standingOf(all, code, from ?? today);
      const change = changeOf({ code, from: from ?? today, rows: list, before }, refuse);
      if (!change) continue;
      // [SD6] What has begun to hold stays as it is for the visits of its days.
      if (change.before !== change.after && change.after.from < today && known.some((one) => one.code === code))
        for (const row of list) refuse(row.at, 'begins-in-the-past', { code });
      else {
        changes.push(change);
        all.push(change.after);
      }
    }
    return changes;
  },
  write: async (tx, changes) => ({ docs: await saveVersions(tx, afterOf(changes)) }),
});

const standingOf = (all: readonly MustStock[], code: string, on: Day): MustStock | null =>
  standardsOn(
    all.filter((one) => one.code === code),
    on,
  )[0] ?? null;

/** The list as its rows want it; where they want nothing else than what held then, it is that very version. */
function changeOf({ code, from, rows, before }: Telling, refuse: Refuse): Change<MustStock> | null {
  const stood = new Map(before?.products.map((one) => [one.product, one]));
  const parts = rows.map((row) => {
    const old = stood.get(row.product) ?? null;
    return { at: row.at, before: old, after: { product: row.product, facings: row.facings ?? old?.facings ?? 1 } };
  });
  const said = <K extends 'class' | 'position'>(head: K): Row[K] =>
    rows.find((row) => row[head] !== null)?.[head] ?? null;
  const told = shaped(
    MustStock,
    {
      code,
      from,
      until: null,
      channel: rows[0]!.channel,
      class: said('class') ?? before?.class ?? null,
      products: parts.map((part) => part.after),
      hero: heroOf(rows, before),
      posm: rows.some((row) => row.posm !== null)
        ? [...new Set(rows.flatMap((row) => row.posm ?? []))]
        : (before?.posm ?? []),
      position: said('position') ?? before?.position ?? '',
    },
    parts.map((part) => part.at),
    refuse,
  );
  if (!told) return null;
  const isSame = before !== null && isDeepStrictEqual({ ...told, from: before.from }, before);
  const remark = leaving('leaves-list', code, stood.keys(), new Set(rows.map((row) => row.product)));
  return { key: code, rows: parts, before, after: isSame ? before : told, remark };
}

/** The product that is called hero; where no row says anything, the one that was, if it is still on the list. */
function heroOf(rows: readonly Row[], before: MustStock | null): MustStock['hero'] {
  if (rows.some((row) => row.hero !== null)) return rows.find((row) => row.hero)?.product ?? null;
  return rows.some((row) => row.product === before?.hero) ? before!.hero : null;
}
