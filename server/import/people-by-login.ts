import type { Id } from '../../core/base/id.ts';
import type { Role } from '../../core/base/role.ts';
import type { Transaction } from '../postgres/transaction.ts';

export interface Known {
  readonly id: Id;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly supervisor: string | null;
  readonly phone: string;
  readonly distributor: string;
  readonly isActive: boolean;
  readonly hasPassword: boolean;
  readonly hasVan: boolean;
}

export async function peopleByLogin(tx: Transaction): Promise<Map<string, Known>> {
  const rows = await tx.rows<Known>(
    `select p.id, p.login, p.name, p.role, s.login as supervisor, p.phone, p.distributor, p.is_active as "isActive", p.password_hash is not null as "hasPassword",
       coalesce(p.has_van, false) as "hasVan"
     from person p left join person s on s.tenant = p.tenant and s.id = p.supervisor where p.tenant = $1 order by p.login`,
    tx.tenant,
  );
  return new Map(rows.map((row) => [row.login, row]));
}
