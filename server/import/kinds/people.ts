import { isDeepStrictEqual } from 'node:util';
import type { Id } from '../../../core/base/id.ts';
import { Contact } from '../../../core/outlet/contact.ts';
import { Outlet } from '../../../core/outlet/outlet.ts';
import { ROLES, type Role } from '../../../core/base/role.ts';
import { PASSWORD_MAX, PASSWORD_MIN, Person } from '../../../core/plan/person.ts';
import { TERMS } from '../../../core/words/terms.ts';
import type { DocChange, SubChange } from '../../postgres/book.ts';
import { hashPassword } from '../../session/password.ts';
import { anyText, BadCell, code, login, textOf, type Reader } from '../cell.ts';
import { oneOf, yesNo } from '../cell-choice.ts';
import { needed, optional } from '../column.ts';
import { fitting } from '../fitting.ts';
import { knownOrNew, onceOnly } from '../keys.ts';
import { idOf, inOneRow, kindOf, type Change } from '../kind.ts';
import { peopleByLogin, type Known } from '../people-by-login.ts';
import { refuseBosses } from '../refuse-bosses.ts';

/** [I18] Kept as its hash alone; the blanks at its ends are no part of it. */
const password: Reader<string> = (cell) => {
  const text = textOf(cell);
  if (text.length < PASSWORD_MIN || text.length > PASSWORD_MAX)
    throw new BadCell('password-length', { min: String(PASSWORD_MIN), max: String(PASSWORD_MAX) });
  return text;
};

const columns = {
  login: needed(
    '登录名',
    'Login',
    fitting(Person.entries.login, login),
    'rep1',
    '账号',
    '工号',
    '用户名',
    'username',
    'account',
  ),
  name: needed('姓名', 'Name', fitting(Person.entries.name, anyText), '张小明', '名字', 'full name'),
  role: needed('角色', 'Role', oneOf(ROLES, TERMS.zh.role, TERMS.en.role), '业务代表', '职位', '岗位'),
  supervisor: optional(
    '主管登录名',
    'Supervisor login',
    login,
    'sup1',
    '上级',
    '主管',
    '上级账号',
    'supervisor',
    'manager',
  ),
  phone: optional(
    '电话',
    'Phone',
    fitting(Contact.entries.phone, code),
    '13800000000',
    '手机',
    '手机号',
    '联系电话',
    'mobile',
  ),
  distributor: optional(
    '经销商',
    'Distributor',
    fitting(Outlet.entries.distributor.entries.name, anyText),
    '',
    '经销商名称',
  ),
  isActive: optional('在职', 'Active', yesNo, '是', '启用', 'enabled'),
  password: { ...optional('初始密码', 'Initial password', password, '', '密码', 'password'), isSecret: true as const },
};

interface Someone {
  readonly id: Id;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly supervisor: string | null;
  readonly phone: string;
  readonly distributor: string;
  readonly isActive: boolean;
  /** What is signed in with first; only for someone who has no password yet. */
  readonly password: string | null;
}

export const people = kindOf<typeof columns, Someone>({
  columns,
  async check(tx, rows, refuse, desk) {
    const known = await peopleByLogin(tx);
    const isFirst = onceOnly(refuse);
    const isClear = knownOrNew(known.keys(), refuse);
    const wanted = rows.flatMap((row): (Change<Someone> & { at: number })[] => {
      if (!isFirst(row.login, row.at) || !isClear(row.login, row.at)) return [];
      const old = known.get(row.login);
      const before = old ? standing(old) : null;
      const after: Someone = {
        id: old?.id ?? idOf(tx.tenant, 'person', row.login),
        login: row.login,
        name: row.name,
        role: row.role,
        supervisor: row.supervisor ?? old?.supervisor ?? null,
        phone: row.phone ?? old?.phone ?? '',
        distributor: row.distributor ?? old?.distributor ?? '',
        isActive: row.isActive ?? old?.isActive ?? true,
        password: old?.hasPassword ? null : row.password,
      };
      const isOther = !isDeepStrictEqual(before, after);
      if (after.id === desk.person && (!after.isActive || after.role !== before?.role))
        return refuse(row.at, 'yourself') ?? [];
      if (isOther && desk.role !== 'admin' && (after.role === 'admin' || before?.role === 'admin'))
        return refuse(row.at, 'admins-only') ?? [];
      return [{ ...inOneRow(row.login, row.at, before, after), at: row.at }];
    });
    return refuseBosses(known, wanted, refuse);
  },
  async prepare(changes) {
    const hashes = new Map<string, string>();
    for (const { key, after } of changes) if (after.password) hashes.set(key, await hashPassword(after.password));
    return hashes;
  },
  async write(tx, changes, _, hashes) {
    const rows = changes.map(({ key, after }) => ({ ...after, password: undefined, hash: hashes.get(key) ?? null }));
    await tx.rows(
      `insert into person (tenant, id, login, name, role, phone, distributor, is_active, password_hash)
       select $1, p.id, p.login, p.name, p.role, p.phone, p.distributor, p."isActive", p.hash
       from jsonb_to_recordset($2::jsonb) as p (id uuid, login text, name text, role text, phone text, distributor text, "isActive" boolean, hash text)
       on conflict (tenant, id) do update set name = excluded.name, role = excluded.role, phone = excluded.phone,
         distributor = excluded.distributor,
         is_active = excluded.is_active, password_hash = coalesce(person.password_hash, excluded.password_hash)`,
      tx.tenant,
      rows,
    );
    await tx.rows(
      `update person set supervisor = boss.id from jsonb_to_recordset($2::jsonb) as p (id uuid, supervisor text)
       join person as boss on boss.tenant = $1 and boss.login = p.supervisor
       where person.tenant = $1 and person.id = p.id`,
      tx.tenant,
      rows,
    );
    const gone = changes.filter(({ after }) => !after.isActive).map(({ after }) => after.id);
    await tx.rows(
      `delete from session where tenant = $1 and person in (select jsonb_array_elements_text($2::jsonb)::uuid)`,
      tx.tenant,
      gone,
    );
    const all = await peopleByLogin(tx);
    const docs = Array.from(all.values(), (one): DocChange => {
      const boss = one.supervisor === null ? undefined : all.get(one.supervisor);
      return {
        e: 'person',
        id: one.id,
        s: `r:${one.id}`,
        b: {
          id: one.id,
          login: one.login,
          name: one.name,
          role: one.role,
          supervisor: boss ? { id: boss.id, name: boss.name } : null,
          hasVan: one.hasVan,
        },
      };
    });
    const subs = changes
      .filter(({ before, after }) => after.role === 'rep' || before?.role === 'rep')
      .flatMap(({ after }): SubChange[] => {
        const sees = after.isActive && after.role === 'rep';
        return [
          { person: after.id, s: 't', sees },
          { person: after.id, s: `r:${after.id}`, sees },
        ];
      });
    return { docs, subs };
  },
});

const standing = ({ id, login, name, role, supervisor, phone, distributor, isActive }: Known): Someone => ({
  id,
  login,
  name,
  role,
  supervisor,
  phone,
  distributor,
  isActive,
  password: null,
});
