import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import { isCalledOn, nextCall, stopsOn, type Route } from '../../core/route/route.ts';
import { TERMS } from '../../core/words/terms.ts';
import { routesOf } from '../desk/day.ts';
import { readSettings } from '../organisation/settings.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { ServiceCard } from '../print/card-pdf.ts';
import type { Session } from '../session/session.ts';
import { maySee } from '../session/team.ts';

/** So many visits are told; the rest of the card is to be written on. */
const VISITS_TOLD = 4;
const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日'];

interface Shop {
  readonly body: Outlet;
  readonly visits: readonly { readonly day: Day; readonly rep: string; readonly outcome: string | null }[] | null;
}

/** [B13] The cards of the shops that a rep calls on that day, in his order; undefined where his work is not for the asker. */
export async function readServiceCards(
  tx: Transaction,
  session: Session,
  { rep, day }: { rep: Id; day: Day },
): Promise<ServiceCard[] | undefined> {
  if (!(await maySee(tx, session, rep))) return undefined;
  const routes = (await routesOf(tx, [rep])).get(rep) ?? [];
  const person = (await tx.row<ServiceCard['rep']>(
    'select name, phone from person where tenant = $1 and id = $2',
    tx.tenant,
    rep,
  ))!;
  const { name, servicePhone } = await readSettings(tx);
  const shops = await shopsOf(tx, stopsOn(routes, day));
  return shops
    .filter(({ body }) => isCalledOn(body, day))
    .map(({ body, visits }) => ({
      seller: name,
      servicePhone,
      outlet: { name: body.name, code: body.code, address: body.address },
      rep: person,
      comes: comesOn(routes.find((route) => route.outlets.includes(body.id))!),
      next: nextCall(routes, body.id, day) ?? '',
      delivery: body.distributor,
      visits: (visits ?? []).map((visit) => ({ ...visit, outcome: outcomeIn(visit.outcome) })),
    }));
}

const comesOn = ({ weekday, cycleWeeks }: Route): string =>
  cycleWeeks === 1 ? `每周${WEEKDAYS[weekday]}` : `每 ${cycleWeeks} 周的周${WEEKDAYS[weekday]}`;

const outcomeIn = (outcome: string | null): string =>
  (outcome && (TERMS.zh.outcome as Readonly<Record<string, string>>)[outcome]) || '';

const shopsOf = (tx: Transaction, outlets: readonly Id[]): Promise<Shop[]> =>
  tx.rows<Shop>(
    `select o.body, (select jsonb_agg(jsonb_build_object('day', v.day, 'rep', v.name, 'outcome', v.outcome) order by v.day desc, v.id)
        from (select x.id, x.day, x.outcome, p.name from visit x join person p on p.tenant = $1 and p.id = x.rep
          where x.tenant = $1 and x.outlet = o.id and x.ended_at is not null order by x.day desc, x.id limit ${VISITS_TOLD}) as v) as visits
     from jsonb_array_elements_text($2::jsonb) with ordinality as n (id, at) join outlet o on o.tenant = $1 and o.id = n.id::uuid
     order by n.at`,
    tx.tenant,
    outlets,
  );
