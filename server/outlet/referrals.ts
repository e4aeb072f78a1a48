import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { ReferralNoted } from '../../core/visit/conversation.ts';
import type { ReferralAct, ReferralRow } from '../../protocol/stores.ts';
import type { Hands } from '../hands.ts';
import { noteChange } from '../office/changes.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';

interface Told {
  readonly referral: ReferralNoted;
  readonly visit: Id;
  readonly day: Day;
  readonly by: string;
  readonly act: ReferralAct | null;
}

/** [U8] What a shop has told us of others, the newest first, with what has become of it. */
export async function referralsFrom(tx: Transaction, outlet: Id): Promise<ReferralRow[]> {
  const rows = await tx.rows<Told>(
    `select r as referral, v.id as visit, v.day, p.name as by,
       (select c.after from office_change c where c.tenant = $1 and c.kind = 'referral' and c.code = r->>'referral'
        order by c.at desc, c.id desc limit 1) as act
     from visit v cross join lateral jsonb_array_elements(v.body->'referrals') as r
     join person p on p.tenant = $1 and p.id = v.rep
     where v.tenant = $1 and v.outlet = $2 order by v.day desc, v.id`,
    tx.tenant,
    outlet,
  );
  return rows.map(({ referral: { referral: id, shop, whom, phone, note }, act, ...row }) => ({
    ...row,
    id,
    shop,
    whom,
    phone,
    note,
    became: act?.outlet ?? null,
    reward: act?.reward ?? null,
  }));
}

/** [U8] Who has told us of a shop. */
export const referrersOf = (tx: Transaction, code: string): Promise<{ id: Id; name: string }[]> =>
  tx.rows(
    `select distinct o.id, o.name from office_change c
     join visit v on v.tenant = $1 and v.body->'referrals' @> jsonb_build_array(jsonb_build_object('referral', c.code))
     join outlet o on o.tenant = $1 and o.id = v.outlet
     where c.tenant = $1 and c.kind = 'referral' and c.after->>'outlet' = $2
       and not exists (select from office_change l where l.tenant = $1 and l.kind = 'referral' and l.code = c.code
         and (l.at, l.id) > (c.at, c.id) and l.after->>'outlet' is distinct from $2)`,
    tx.tenant,
    code,
  );

/** [U8] The office says which shop came of a referral, and under which number its reward was booked to the shop that gave it. */
export async function actOnReferral(
  tx: Transaction,
  hands: Hands,
  session: Session,
  { from, id, act }: { readonly from: Id; readonly id: Id; readonly act: ReferralAct },
): Promise<void> {
  const known = (await referralsFrom(tx, from)).find((one) => one.id === id);
  if (!known) throw new Refused('not-found');
  if (act.reward !== null && act.outlet === null) throw new Refused('no-shop-came');
  if (act.outlet !== null) {
    const there = await tx.row<{ id: Id }>(
      'select id from outlet where tenant = $1 and code = $2',
      tx.tenant,
      act.outlet,
    );
    if (!there || there.id === from) throw new Refused('not-there', { name: act.outlet });
  }
  const before = known.became === null && known.reward === null ? null : { outlet: known.became, reward: known.reward };
  await noteChange(tx, hands, session, { kind: 'referral', code: id, before, after: act });
}
