import type { Day } from '../../core/base/day.ts';
import { APPROVAL_STEPS } from '../../core/order/life/approval.ts';
import type { Delegation, DelegationList } from '../../protocol/orders.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';

/** Who may say yes for somebody: others who say yes themselves. */
const deputiesOf = (tx: Transaction, session: Session): Promise<DelegationList['deputies'][number][]> =>
  tx.rows(
    `select id, name from person where tenant = $1 and is_active and id <> $2
       and role in (select jsonb_array_elements_text($3::jsonb)) order by login`,
    tx.tenant,
    session.person,
    APPROVAL_STEPS,
  );

/** What somebody has handed over that still lasts on `today`. */
export const readDelegations = async (tx: Transaction, session: Session, today: Day): Promise<DelegationList> => ({
  deputies: await deputiesOf(tx, session),
  mine: await tx.rows(
    `select d.deputy, d.starts as "from", d.ends as "to", p.name from approval_delegation d
     join person p on p.tenant = $1 and p.id = d.deputy
     where d.tenant = $1 and d.person = $2 and d.ends >= $3 order by d.starts, p.login`,
    tx.tenant,
    session.person,
    today,
  ),
});

/** [OD4] Hands one's yes to another for named days; the same deputy and first day again changes the last one. */
export async function delegate(tx: Transaction, session: Session, { deputy, from, to }: Delegation): Promise<void> {
  if (to < from) throw new Refused('ends-before-it-begins');
  if (!(await deputiesOf(tx, session)).some((one) => one.id === deputy)) throw new Refused('no-deputy');
  await tx.rows(
    `insert into approval_delegation (tenant, person, deputy, starts, ends) values ($1, $2, $3, $4, $5)
     on conflict (tenant, person, deputy, starts) do update set ends = excluded.ends`,
    tx.tenant,
    session.person,
    deputy,
    from,
    to,
  );
}
