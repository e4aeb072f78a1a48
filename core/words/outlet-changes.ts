import { fen, yuan } from '../base/money.ts';
import type { ChangeSource, FieldChange, OutletField } from '../outlet/changes.ts';
import type { TERMS } from './terms.ts';

/** How the history of a shop's file reads. */
export interface ChangeTerms {
  readonly field: Record<OutletField, string>;
  readonly source: Record<ChangeSource, string>;
  readonly nothing: string;
  /** Whose field it is. */
  readonly of: (who: string, field: string) => string;
}

const zh: ChangeTerms = {
  field: {
    name: '店名',
    channel: '渠道',
    class: '等级',
    status: '状态',
    address: '地址',
    place: '位置',
    distributor: '经销商',
    driver: '司机',
    leadDays: '送货天数',
    priceList: '价格表',
    terms: '付款方式',
    limit: '信用额度',
    cooler: '冰柜',
    doNotVisitUntil: '暂停拜访至',
    schemes: '参加的方案',
    note: '备注',
    contact: '联系人',
    salutation: '称呼',
    role: '角色',
    phone: '电话',
    hours: '方便时间',
  },
  source: { file: '导入', desk: '后台', visit: '拜访' },
  nothing: '无',
  of: (who, field) => `${who}的${field}`,
};
const en: ChangeTerms = {
  field: {
    name: 'Name',
    channel: 'Channel',
    class: 'Class',
    status: 'Status',
    address: 'Address',
    place: 'Place',
    distributor: 'Distributor',
    driver: 'Driver',
    leadDays: 'Lead days',
    priceList: 'Price list',
    terms: 'Payment terms',
    limit: 'Credit limit',
    cooler: 'Cooler',
    doNotVisitUntil: 'No visit until',
    schemes: 'Schemes joined',
    note: 'Note',
    contact: 'Contact',
    salutation: 'Salutation',
    role: 'Role',
    phone: 'Phone',
    hours: 'Hours',
  },
  source: { file: 'Import', desk: 'Desk', visit: 'Visit' },
  nothing: 'none',
  of: (who, field) => `${field} of ${who}`,
};
export const CHANGE_TERMS = { zh, en };

/** The field of a change, and what it said and says, in the reader's words. */
export function changeText(
  { field, who, from, to }: FieldChange,
  c: ChangeTerms,
  t: (typeof TERMS)['zh'],
): { readonly field: string; readonly from: string; readonly to: string } {
  const lists: Partial<Record<OutletField, Readonly<Record<string, string>>>> = {
    channel: t.channel,
    status: t.outletStatus,
    terms: t.payment,
    role: t.contactRole,
  };
  const said = (value: string | null): string => {
    if (value === null) return c.nothing;
    return field === 'limit' ? `¥${yuan(fen(Number(value)))}` : (lists[field]?.[value] ?? value);
  };
  const whose = field === 'contact' ? `${c.field.contact} ${who ?? ''}` : c.of(who ?? '', c.field[field]);
  return { field: who === null ? c.field[field] : whose, from: said(from), to: said(to) };
}
