import { dayOf } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { stepsForReturn, valueOfReturn } from '../../core/order/returns/return.ts';
import type { NewReturn, ReturnForm, ReturnGoods, ReturnPreview } from '../../protocol/returns.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { historyDocs } from '../order/history.ts';
import { demandProducts } from '../order/saleable.ts';
import { lockOutlets } from '../outlet/outlets.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { askForReturn, cameTo } from './returns.ts';

async function outletOf(tx: Transaction, code: string): Promise<ReturnForm['outlet'] & { readonly id: Id }> {
  const outlet = await tx.row<ReturnForm['outlet'] & { id: Id }>(
    `select id, code, name, body->>'channel' as channel, body->>'class' as class from outlet where tenant = $1 and code = $2`,
    tx.tenant,
    code,
  );
  if (!outlet) throw new Refused('no-outlet');
  return outlet;
}

const productsIn = ({ lines }: NewReturn): string[] => lines.map((line) => line.product);

/** [RT1] The office asks for a return of a shop. */
export async function writeReturn(tx: Transaction, hands: Hands, session: Session, of: NewReturn): Promise<void> {
  const { outlet: code, ...asked } = of;
  const outlet = await outletOf(tx, code);
  await lockOutlets(tx, [outlet.id]);
  await demandProducts(tx, productsIn(of));
  const day = dayOf(hands.now(), await readZone(tx));
  await askForReturn(tx, { ...asked, outlet: outlet.id, person: session.person, day });
  await emit(tx, { docs: await historyDocs(tx, [outlet.id]) });
}

/** [RT6] What it would be worth, and whose yes it would take. */
export async function previewReturn(tx: Transaction, of: NewReturn): Promise<ReturnPreview> {
  const outlet = await outletOf(tx, of.outlet);
  await demandProducts(tx, productsIn(of));
  const value = valueOfReturn(of.lines, await cameTo(tx, outlet.id));
  return { value, steps: stepsForReturn(of.reason, value) };
}

/** [RT6] All goods, with what of them came to the shop; those that did stand first. */
export async function readReturnForm(tx: Transaction, code: string): Promise<ReturnForm> {
  const { id, ...outlet } = await outletOf(tx, code);
  const goods = await tx.rows<ReturnGoods>(
    `select p.id, p.name, p.category, p.body->'packs' as packs, p.body->'shelfLifeDays' as "shelfLifeDays", coalesce(c.came, '[]') as came
     from product p left join (
       select b.product, jsonb_agg(jsonb_build_object('batch', b.batch, 'produced', b.produced, 'day', b.day, 'quantity', b.quantity)
           order by b.day desc, b.batch) as came
       from (select l->>'product' as product, l->>'batch' as batch, l->>'produced' as produced, max(d.day) as day,
             sum((l->>'quantity')::int)::int as quantity
           from delivery d cross join jsonb_array_elements(d.lines) as l
           where d.tenant = $1 and d.outlet = $2 group by 1, 2, 3) as b
       group by b.product) as c on c.product = p.id
     where p.tenant = $1 order by c.came is null, p.id`,
    tx.tenant,
    id,
  );
  return { outlet, goods };
}
