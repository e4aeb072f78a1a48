import { Contact, CONTACT_ROLES } from '../../../core/outlet/contact.ts';
import type { Outlet } from '../../../core/outlet/outlet.ts';
import { TERMS } from '../../../core/words/terms.ts';
import { bodiesOf } from '../bodies.ts';
import { anyText, code } from '../cell.ts';
import { oneOf } from '../cell-choice.ts';
import { needed, optional } from '../column.ts';
import { fitting } from '../fitting.ts';
import { onceOnly } from '../keys.ts';
import { calmly, idOf, kindOf, shaped, type Change, type RowPart } from '../kind.ts';
import { writeOutlets } from '../write-outlets.ts';

const columns = {
  outlet: needed(
    '门店编码',
    'Outlet code',
    code,
    'A0001',
    '客户编码',
    '终端编码',
    '网点编码',
    'customer code',
    'store code',
  ),
  name: needed(
    '姓名',
    'Name',
    fitting(Contact.entries.name, anyText),
    '李芳',
    '联系人',
    '联系人姓名',
    'contact',
    'contact name',
  ),
  salutation: optional('称呼', 'Salutation', fitting(Contact.entries.salutation, anyText), '李姐', '称谓'),
  role: optional(
    '角色',
    'Role',
    oneOf(CONTACT_ROLES, TERMS.zh.contactRole, TERMS.en.contactRole),
    '老板',
    '职务',
    '身份',
  ),
  phone: optional('电话', 'Phone', fitting(Contact.entries.phone, code), '13900000000', '手机', '联系电话', 'mobile'),
  hours: optional('方便时间', 'Hours', fitting(Contact.entries.hours, anyText), '上午', '在店时间'),
};

/** An outlet on its way from what it is to what the rows want. */
interface Growing {
  readonly key: string;
  readonly before: Outlet;
  readonly rows: RowPart[];
  after: Outlet;
}

export const contacts = kindOf<typeof columns, Outlet>({
  columns,
  async check(tx, rows, refuse) {
    const known = await bodiesOf<Outlet>(tx, 'outlet', 'code');
    const isFirst = onceOnly(refuse);
    const changes = new Map<string, Growing>();
    for await (const row of calmly(rows)) {
      if (!isFirst(`${row.outlet}|${row.name}`, row.at)) continue;
      const before = known.get(row.outlet);
      if (!before) {
        refuse(row.at, 'no-outlet', { code: row.outlet });
        continue;
      }
      const old = before.contacts.find((one) => one.name === row.name) ?? null;
      const contact = shaped(
        Contact,
        {
          id: old?.id ?? idOf(tx.tenant, 'contact', `${row.outlet}|${row.name}`),
          name: row.name,
          salutation: row.salutation ?? old?.salutation ?? row.name,
          role: row.role ?? old?.role ?? 'owner',
          phone: row.phone ?? old?.phone ?? '',
          hours: row.hours ?? old?.hours ?? '',
        },
        row.at,
        refuse,
      );
      if (!contact) continue;
      const change = changes.get(row.outlet) ?? { key: row.outlet, before, rows: [], after: before };
      const others = change.after.contacts;
      const list = old ? others.map((one) => (one.id === contact.id ? contact : one)) : [...others, contact];
      change.after = { ...change.after, contacts: list };
      change.rows.push({ at: row.at, before: old, after: contact });
      changes.set(row.outlet, change);
    }
    return [...changes.values()] satisfies Change<Outlet>[];
  },
  write: writeOutlets,
});
