import type { Day } from '../../../core/base/day.ts';
import { NOTHING } from '../../../core/base/money.ts';
import { DATUMS } from '../../../core/base/place.ts';
import type { PriceList } from '../../../core/catalog/price.ts';
import {
  CHANNELS,
  Outlet,
  OUTLET_CLASSES,
  OUTLET_STATUSES,
  PAYMENT_TERMS,
  type Credit,
} from '../../../core/outlet/outlet.ts';
import { TERMS } from '../../../core/words/terms.ts';
import { refreshAccounts } from '../../account/standing.ts';
import { historyDocs } from '../../order/history.ts';
import { bodiesOf } from '../bodies.ts';
import { anyText, code } from '../cell.ts';
import { oneOf } from '../cell-choice.ts';
import { day } from '../cell-day.ts';
import { balance, decimal, money, whole } from '../cell-number.ts';
import { needed, optional, type RowOf } from '../column.ts';
import { fitting } from '../fitting.ts';
import { knownOrNew, onceOnly } from '../keys.ts';
import { calmly, idOf, inOneRow, kindOf, shaped, type Change } from '../kind.ts';
import { placeOf } from '../place-of.ts';
import { writeOutlets } from '../write-outlets.ts';

const { zh, en } = TERMS;
const { address, cooler, distributor, note } = Outlet.entries;
const DATUM_NAMES = { wgs84: 'WGS-84', gcj02: 'GCJ-02', bd09: 'BD-09' };
const DATUM_MAPS = { wgs84: 'GPS', gcj02: '高德', bd09: '百度' };

const columns = {
  code: needed(
    '门店编码',
    'Outlet code',
    fitting(Outlet.entries.code, code),
    'A0001',
    '客户编码',
    '终端编码',
    '网点编码',
    '门店代码',
    '客户代码',
    '编码',
    'customer code',
    'store code',
    'code',
  ),
  name: needed(
    '门店名称',
    'Outlet name',
    fitting(Outlet.entries.name, anyText),
    '幸福便利店',
    '客户名称',
    '终端名称',
    '网点名称',
    '店名',
    '名称',
    'customer name',
    'store name',
    'name',
  ),
  channel: needed('渠道', 'Channel', oneOf(CHANNELS, zh.channel, en.channel), '便利店', '渠道类型', '门店类型', '业态'),
  class: optional('等级', 'Class', oneOf(OUTLET_CLASSES), 'B', '门店等级', '客户等级', '级别', 'grade'),
  status: optional(
    '状态',
    'Status',
    oneOf(OUTLET_STATUSES, zh.outletStatus, en.outletStatus),
    '正常',
    '门店状态',
    '客户状态',
  ),
  address: optional('地址', 'Address', fitting(address, anyText), '解放路 1 号', '门店地址', '详细地址', '客户地址'),
  lat: optional('纬度', 'Latitude', decimal, '31.566', 'lat'),
  lng: optional('经度', 'Longitude', decimal, '120.301', 'lng', 'lon'),
  datum: optional(
    '坐标系',
    'Datum',
    oneOf(DATUMS, DATUM_NAMES, DATUM_NAMES, DATUM_MAPS),
    'gcj02',
    '坐标系统',
    'coordinate system',
  ),
  distributor: optional(
    '经销商',
    'Distributor',
    fitting(distributor.entries.name, anyText),
    '城北配送',
    '配送商',
    '经销商名称',
  ),
  driver: optional('司机', 'Driver', fitting(distributor.entries.driver, anyText), '', '送货司机', '配送员'),
  leadDays: optional('送货天数', 'Lead days', whole(0, 30), '1', '配送天数', '到货天数', 'delivery days'),
  priceList: optional('价格表编码', 'Price list', code, 'STD', '价格表', '价目表', 'price list code'),
  terms: optional(
    '付款方式',
    'Payment terms',
    oneOf(PAYMENT_TERMS, zh.payment, en.payment),
    '现结',
    '结算方式',
    '账期方式',
    'payment',
  ),
  limit: optional('信用额度', 'Credit limit', money, '5000', '授信额度'),
  receivable: optional('应收款', 'Receivable', balance, '0', '应收', '欠款', '应收账款'),
  overdue: optional('逾期款', 'Overdue', money, '0', '逾期', '逾期金额', '超期欠款'),
  cooler: optional(
    '冰柜编号',
    'Cooler asset',
    fitting(cooler.wrapped.entries.asset, code),
    '',
    '冷柜编号',
    '冰柜',
    '冷柜',
    'cooler',
  ),
  doNotVisitUntil: optional('暂停拜访至', 'No visit until', day, '', 'do not visit until'),
  note: optional('备注', 'Note', fitting(note, anyText), '', '说明', 'remark'),
};

export const outlets = kindOf<typeof columns, Outlet>({
  columns,
  async check(tx, rows, refuse, { today }) {
    const known = await bodiesOf<Outlet>(tx, 'outlet', 'code');
    const lists = await bodiesOf<PriceList>(tx, 'price_list', 'code');
    const only = lists.size === 1 ? [...lists.keys()][0]! : null;
    const isFirst = onceOnly(refuse);
    const isClear = knownOrNew(known.keys(), refuse);
    const changes: Change<Outlet>[] = [];
    for await (const row of calmly(rows)) {
      if (!isFirst(row.code, row.at) || !isClear(row.code, row.at)) continue;
      const old = known.get(row.code) ?? null;
      const priceList = row.priceList ?? old?.priceList ?? only;
      if (priceList === null) refuse(row.at, 'price-list-needed');
      else if (row.priceList !== null && !lists.has(priceList)) refuse(row.at, 'no-price-list', { code: priceList });
      else {
        const place = placeOf(row, old?.place ?? null, refuse);
        if (place === 'refused') continue;
        const after = shaped(
          Outlet,
          {
            id: old?.id ?? idOf(tx.tenant, 'outlet', row.code),
            code: row.code,
            name: row.name,
            channel: row.channel,
            class: row.class ?? old?.class ?? 'C',
            status: row.status ?? old?.status ?? 'active',
            address: row.address ?? old?.address ?? '',
            place,
            contacts: old?.contacts ?? [],
            distributor: {
              name: row.distributor ?? old?.distributor.name ?? '',
              driver: row.driver ?? old?.distributor.driver ?? '',
              leadDays: row.leadDays ?? old?.distributor.leadDays ?? 1,
            },
            priceList,
            credit: creditAfter(old?.credit ?? null, row, today),
            cooler: row.cooler === null ? (old?.cooler ?? null) : { asset: row.cooler },
            doNotVisitUntil: row.doNotVisitUntil ?? old?.doNotVisitUntil ?? null,
            schemes: old?.schemes ?? [],
            note: row.note ?? old?.note ?? '',
          },
          row.at,
          refuse,
        );
        if (after) changes.push(inOneRow(row.code, row.at, old, after));
      }
    }
    return changes;
  },
  async write(tx, changes, desk) {
    const written = await writeOutlets(tx, changes, desk);
    // A balance may be brought in twice on one day: it counts anew though its day is the same.
    const moved = changes.filter(({ before, after: { credit } }) =>
      before === null
        ? credit.receivable !== NOTHING
        : before.credit.receivable !== credit.receivable ||
          before.credit.overdue !== credit.overdue ||
          before.credit.asOf !== credit.asOf,
    );
    const ids = moved.map(({ after }) => after.id);
    await refreshAccounts(tx, ids, desk.today);
    return { ...written, docs: [...written.docs, ...(await historyDocs(tx, ids))] };
  },
});

type Money = Pick<RowOf<typeof columns>, 'terms' | 'limit' | 'receivable' | 'overdue'>;

/** [OA4] A balance that is another than the last is of this morning; the same as before says nothing new. */
function creditAfter(old: Credit | null, row: Money, today: Day): Credit {
  const receivable = row.receivable ?? old?.receivable ?? NOTHING;
  const overdue = row.overdue ?? old?.overdue ?? NOTHING;
  const isSame = old !== null && old.receivable === receivable && old.overdue === overdue;
  const asOf = isSame ? old.asOf : today;
  return {
    terms: row.terms ?? old?.terms ?? 'cash',
    limit: row.limit ?? old?.limit ?? NOTHING,
    receivable,
    overdue,
    ...(asOf === undefined ? {} : { asOf }),
  };
}
