import type { Id } from '../../core/base/id.ts';
import { units } from '../../core/base/quantity.ts';
import type { OrderDeed } from '../../core/order/life/deeds.ts';
import { ORDER_STATES, type OrderState } from '../../core/order/life/state.ts';
import type { DistributorList } from '../../protocol/distributors.ts';
import type { OrderAct, OrderList, OrderPage } from '../../protocol/orders.ts';
import { DISTRIBUTORS } from './people.ts';
import { chanceOf } from './random.ts';

/** What somebody asks of the server, and does there. */
export interface Desk {
  get<Answer>(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<unknown>;
}

export interface Desks {
  readonly office: Desk;
  readonly finance: Desk;
  /** By the distributor's name. */
  readonly dealers: ReadonlyMap<string, Desk>;
}

type Row = OrderList['rows'][number];

/** How far an order has come, on the day after it was made and on the days before. */
const YESTERDAY: readonly (readonly [share: number, state: OrderState])[] = [
  [15, 'submitted'],
  [20, 'sent'],
  [4, 'declined'],
  [21, 'accepted'],
  [40, 'shipped'],
];
const BEFORE: typeof YESTERDAY = [
  [35, 'delivered'],
  [40, 'signed'],
  [25, 'settled'],
];

/** The next deed on the way to a state, and who does it. */
const WAY: Partial<Record<OrderState, readonly [OrderDeed, keyof Desks]>> = {
  submitted: ['send', 'office'],
  sent: ['accept', 'dealers'],
  accepted: ['ship', 'dealers'],
  delivered: ['sign', 'dealers'],
  signed: ['settle', 'finance'],
};

/** [D7] The latest orders stand where desks have brought them: sent on, accepted, short, declined, shipped, signed and settled. */
export async function liveAtTheDesk(desks: Desks, seed: string): Promise<void> {
  const { rows, today } = await desks.office.get<OrderList>('/v1/orders');
  const days = [...new Set(rows.map((row) => row.day))].filter((day) => day < today).sort();
  for (const row of rows.filter((one) => one.day < today)) await bring(desks, row, seed, row.day === days.at(-1));
}

async function bring(desks: Desks, row: Row, seed: string, isYesterday: boolean): Promise<void> {
  const chance = chanceOf(`${seed} desk ${row.id}`);
  const goal = pick(isYesterday ? YESTERDAY : BEFORE, chance.next() * 100);
  let state = row.state;
  while (ORDER_STATES.indexOf(state) < ORDER_STATES.indexOf(goal)) {
    const [deed, who] =
      state === 'sent' && goal === 'declined' ? (['decline', 'dealers'] as const) : (WAY[state] ?? []);
    const desk = who === 'dealers' ? desks.dealers.get(row.distributor) : who && desks[who];
    if (!deed || !desk || !row.distributor) return;
    if (deed === 'settle' && (await isOwed(desk, row.id))) return;
    const short = deed === 'accept' && chance.percent(12) ? await shortOf(desk, row.id) : [];
    state = await act(desk, row.id, { deed, short });
  }
}

function pick(shares: typeof YESTERDAY, at: number): OrderState {
  let sum = 0;
  return (shares.find(([share]) => (sum += share) > at) ?? shares.at(-1)!)[1];
}

/** What is on account is settled once it is paid, and not here. */
async function isOwed(desk: Desk, order: Id): Promise<boolean> {
  const { payment } = (await desk.get<OrderPage>(`/v1/orders/${order}`)).order;
  return payment === 'credit' || payment === 'opening-credit';
}

/** Its first line, of an order that has another. */
async function shortOf(desk: Desk, order: Id): Promise<OrderAct['short']> {
  const { open } = await desk.get<OrderPage>(`/v1/orders/${order}`);
  const [first] = open;
  return first && open.length > 1 ? [{ product: first.product, quantity: first.missing }] : [];
}

async function act(desk: Desk, order: Id, { deed, short }: Pick<OrderAct, 'deed' | 'short'>): Promise<OrderState> {
  const body: OrderAct = {
    deed,
    comment: deed === 'decline' ? '车坏了，这两天送不了' : '',
    lines: [],
    signedBy: deed === 'sign' ? '店主' : null,
    short,
  };
  return ((await desk.post(`/v1/orders/${order}`, body)) as OrderPage).row.state;
}

/** Products of which a distributor has next to nothing. */
const LOW = ['JG001', 'JG006', 'GS003'];

/** [D7] What is in the warehouses. */
export async function fillWarehouses(office: Desk, seed: string): Promise<void> {
  const { rows, products } = await office.get<DistributorList>('/v1/distributors');
  for (const { distributor: before } of rows) {
    if (before.stockAt !== null) continue;
    const isSecond = before.name === DISTRIBUTORS[1];
    const chance = chanceOf(`${seed} warehouse ${before.name}`);
    const stock = Object.fromEntries(
      products.map(({ id, packs }) => {
        const cases = isSecond && LOW.includes(id) ? chance.between(0, 2) : chance.between(120, 600);
        return [id, units(cases * packs.at(-1)!.factor)];
      }),
    );
    const after = { name: before.name, leadDays: before.leadDays, cutOff: isSecond ? '17:00' : null, stock };
    await office.post('/v1/distributors', { before, after });
  }
}
