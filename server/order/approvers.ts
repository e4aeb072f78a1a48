import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Role } from '../../core/base/role.ts';
import {
  APPROVAL_STEPS,
  approvalRefusal,
  nextStep,
  type Approval,
  type ApprovalRefusal,
  type ApprovalStep,
  type Asked,
} from '../../core/order/life/approval.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Session } from '../session/session.ts';

interface Principal {
  readonly id: Id;
  readonly name: string;
  readonly role: Role;
}

const isStep = (role: Role): role is ApprovalStep => (APPROVAL_STEPS as readonly Role[]).includes(role);

/** Those who have handed their yes to somebody for a day. */
const principalsOf = (tx: Transaction, deputy: Id, on: Day): Promise<Principal[]> =>
  tx.rows<Principal>(
    `select p.id, p.name, p.role from approval_delegation d join person p on p.tenant = $1 and p.id = d.person
     where d.tenant = $1 and d.deputy = $2 and $3::date between d.starts and d.ends order by p.login`,
    tx.tenant,
    deputy,
    on,
  );

/** [OL6] [OD3] Why somebody may not say yes or no to an order; null: he may. A supervisor says it to his own team's orders. */
export async function refusalFor(
  tx: Transaction,
  session: Session,
  rep: Id,
  asked: Asked,
  on: Day,
): Promise<ApprovalRefusal | null> {
  const principals = await principalsOf(tx, session.person, on);
  const standsFor = principals.map((one) => one.role).filter(isStep);
  return approvalRefusal({ person: session.person, role: session.role, standsFor }, rep, asked);
}

/** In whose place somebody says it; null: for himself. */
export async function placeOf(
  tx: Transaction,
  session: Session,
  asked: Asked,
  on: Day,
): Promise<Approval['inPlaceOf']> {
  const step = nextStep(asked);
  if (session.role === step) return null;
  const principal = (await principalsOf(tx, session.person, on)).find((one) => one.role === step);
  return principal ? { id: principal.id, name: principal.name } : null;
}
