import { CODE_MAX } from '../../../core/base/text.ts';
import type { Id } from '../../../core/base/id.ts';
import { PASSWORD_MAX, PASSWORD_MIN, Person, ROLES, type Role } from '../../../core/plan/person.ts';
import { TERMS } from '../../../core/words/terms.ts';
import type { DocChange, SubChange } from '../../postgres/book.ts';
import { hashPassword } from '../../session/password.ts';
import { anyText, login, oneOf, textOf, yesNo } from '../cell.ts';
import { needed, optional } from '../column.ts';
import { idOf, kindOf, onceOnly, shaped, type Change } from '../kind.ts';
import { peopleByLogin } from '../people-by-login.ts';

const columns = {
  login: needed('登录名', 'Login', login, 'rep1', '账号', '工号', '用户名', 'username', 'account'),
  name: needed('姓名', 'Name', anyText, '张小明', '名字', 'full name'),
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
  phone: optional('电话', 'Phone', anyText, '13800000000', '手机', '手机号', '联系电话', 'mobile'),
  isActive: optional('在职', 'Active', yesNo, '是', '启用', 'enabled'),
  password: optional('初始密码', 'Initial password', textOf, '', '密码', 'password'),
};

interface Someone {
  readonly id: Id;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly supervisor: string | null;
  readonly phone: string;
  readonly isActive: boolean;
  /** What is signed in with first; only for someone who has no password yet. */
  readonly password: string | null;
}

export const people = kindOf<typeof columns, Someone>({
  columns,
  async check(tx, rows, refuse, desk) {
    const known = await peopleByLogin(tx);
    const inFile = new Set(rows.map((row) => row.login));
    const isFirst = onceOnly(refuse);
    return rows.flatMap((row): Change<Someone>[] => {
      if (!isFirst(row.login, row.at)) return [];
      const old = known.get(row.login);
      const id = old?.id ?? idOf(tx.tenant, 'person', row.login);
      const supervisor = row.supervisor ?? old?.supervisor ?? null;
      if (supervisor && !known.has(supervisor) && !inFile.has(supervisor))
        return refuse(row.at, 'no-person', { login: supervisor }) ?? [];
      if (supervisor === row.login) return refuse(row.at, 'own-supervisor') ?? [];
      const isActive = row.isActive ?? old?.isActive ?? true;
      if (id === desk.person && (!isActive || (old && row.role !== old.role))) return refuse(row.at, 'yourself') ?? [];
      if (row.password !== null && (row.password.length < PASSWORD_MIN || row.password.length > PASSWORD_MAX)) {
        return refuse(row.at, 'short-password', { min: String(PASSWORD_MIN) }) ?? [];
      }
      if (
        !shaped(
          Person,
          { id, login: row.login.slice(0, CODE_MAX + 1), name: row.name, role: row.role, supervisor: null },
          row.at,
          refuse,
        )
      )
        return [];
      const before = old ? { ...old, password: null } : null;
      const password = old?.hasPassword ? null : row.password;
      const after = {
        id,
        login: row.login,
        name: row.name,
        role: row.role,
        supervisor,
        phone: row.phone ?? old?.phone ?? '',
        isActive,
        password,
      };
      const { hasPassword: _, ...stood } = { hasPassword: false, ...before };
      return [{ key: row.login, rows: [row.at], before: before && (stood as Someone), after }];
    });
  },
  async write(tx, changes) {
    const rows = [];
    for (const { after } of changes)
      rows.push({ ...after, hash: after.password && (await hashPassword(after.password)) });
    await tx.rows(
      `insert into person (tenant, id, login, name, role, phone, is_active, password_hash)
       select $1, p.id, p.login, p.name, p.role, p.phone, p."isActive", p.hash
       from jsonb_to_recordset($2::jsonb) as p (id uuid, login text, name text, role text, phone text, "isActive" boolean, hash text)
       on conflict (tenant, id) do update set name = excluded.name, role = excluded.role, phone = excluded.phone,
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
        },
      };
    });
    const subs = changes
      .filter(({ after }) => after.role === 'rep')
      .flatMap(({ after }): SubChange[] => [
        { person: after.id, s: 't', sees: after.isActive },
        { person: after.id, s: `r:${after.id}`, sees: after.isActive },
      ]);
    return { docs, subs };
  },
});
