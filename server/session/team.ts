import type { Id } from '../../core/base/id.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from './session.ts';

interface Rep {
  readonly id: Id;
  readonly login: string;
  readonly name: string;
  readonly supervisor: Id | null;
  readonly supervisorName: string | null;
  readonly hasVan: boolean;
}

/** The reps whose work a person may see: a supervisor's own team, everybody's for office and administrators, one's own for a rep. */
export async function teamOf(tx: Transaction, session: Session): Promise<Rep[]> {
  return tx.rows<Rep>(
    `select p.id, p.login, p.name, p.supervisor, b.name as "supervisorName", coalesce(p.has_van, false) as "hasVan"
     from person p left join person b on b.tenant = $1 and b.id = p.supervisor
     where p.tenant = $1 and p.role = 'rep'
       and ($3 in ('office', 'admin') or ($3 = 'supervisor' and p.supervisor = $2) or ($3 = 'rep' and p.id = $2))
     order by p.login`,
    tx.tenant,
    session.person,
    session.role,
  );
}

export const maySee = async (tx: Transaction, session: Session, rep: Id): Promise<boolean> =>
  (await teamOf(tx, session)).some((one) => one.id === rep);
