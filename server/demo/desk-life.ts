import { plusDays } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { units } from '../../core/base/quantity.ts';
import type { OrderDeed } from '../../core/order/life/deeds.ts';
import { ORDER_STATES, type OrderState } from '../../core/order/life/state.ts';
import type { DistributorList } from '../../protocol/distributors.ts';
import type { OrderAct, OrderList, OrderPage, SettleAll } from '../../protocol/orders.ts';
import { DISTRIBUTORS } from './people.ts';
import { chanceOf, type Chance } from './random.ts';

/** What somebody asks of the server, and does there. */
export interface Desk {
  get<Answer>(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<unknown>;
}

export interface Desks {
  readonly office: Desk;
  readonly finance: Desk;
  readonly supervisors: readonly Desk[];
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
/** Those that should have come by now and have not. */
const LATE: typeof YESTERDAY = [
  [40, 'declined'],
  [60, 'partial'],
];
const BEFORE: typeof YESTERDAY = [
  [35, 'delivered'],
  [40, 'signed'],
  [25, 'settled'],
];

/** The next deed on the way to a state, and who does it. */
const WAY: Partial<Record<OrderState, readonly [OrderDeed, Exclude<keyof Desks, 'supervisors'>]>> = {
  submitted: ['send', 'office'],
  sent: ['accept', 'dealers'],
  accepted: ['ship', 'dealers'],
  shipped: ['deliver', 'dealers'],
  delivered: ['sign', 'dealers'],
  signed: ['settle', 'finance'],
};

/** [D7] The latest orders stand where desks have brought them: sent on, accepted, short, declined, shipped, partly delivered, signed and settled. */
export async function liveAtTheDesk(desks: Desks, seed: string): Promise<void> {
  const { rows, today } = await desks.office.get<OrderList>('/v1/orders');
  const days = [...new Set(rows.map((row) => row.day))].filter((day) => day < today).sort();
  await together(
    rows.filter((one) => one.day < today),
    (row) => bring(desks, row, seed, row.day === days.at(-1)),
  );
}

/** So many desks are at work at once. */
const AT_ONCE = 8;

/** Does it to all of them, some at a time. */
export async function together<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const desk = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, desk));
}

/** [D7] Finance has settled what was paid at the door. */
export async function settleBefore(finance: Desk, orders: readonly Id[]): Promise<void> {
  for (let at = 0; at < orders.length; at += SETTLED_AT_ONCE)
    await finance.post('/v1/orders/settle', {
      orders: orders.slice(at, at + SETTLED_AT_ONCE),
    } satisfies SettleAll);
}
const SETTLED_AT_ONCE = 500;

async function bring(desks: Desks, row: Row, seed: string, isYesterday: boolean): Promise<void> {
  const chance = chanceOf(`${seed} desk ${row.id}`);
  const goals = isYesterday ? YESTERDAY : row.state === 'submitted' || row.state === 'held' ? LATE : BEFORE;
  const goal = pick(goals, chance.next() * 100);
  let state = row.state;
  while (ORDER_STATES.indexOf(state) < ORDER_STATES.indexOf(goal)) {
    const [deed, who] =
      state === 'sent' && goal === 'declined' ? (['decline', 'dealers'] as const) : (WAY[state] ?? []);
    const desk = who === 'dealers' ? desks.dealers.get(row.distributor) : who && desks[who];
    if (!deed || !desk || !row.distributor) return;
    if (deed === 'settle' && !row.isAtTheDoor) return;
    const short = deed === 'accept' && goal !== 'partial' && chance.percent(12) ? await shortOf(desk, row.id) : [];
    const lines = deed === 'deliver' ? await halfOf(desk, row.id, chance) : [];
    state = await act(desk, row.id, { deed, short, lines });
  }
}

function pick(shares: typeof YESTERDAY, at: number): OrderState {
  let sum = 0;
  return (shares.find(([share]) => (sum += share) > at) ?? shares.at(-1)!)[1];
}

/** All but its last line, or half of the only one. */
async function halfOf(desk: Desk, order: Id, chance: Chance): Promise<OrderAct['lines']> {
  const { open, row } = await desk.get<OrderPage>(`/v1/orders/${order}`);
  const came = open.length > 1 ? open.slice(0, -1) : open.map((one) => ({ ...one, missing: units(one.missing >> 1) }));
  return came.map(({ product, missing }) => ({
    product,
    quantity: missing,
    batch: `L${chance.between(1001, 1231)}`,
    produced: plusDays(row.day, -chance.between(12, 40)),
  }));
}

/** Its first line, of an order that has another. */
async function shortOf(desk: Desk, order: Id): Promise<OrderAct['short']> {
  const { open } = await desk.get<OrderPage>(`/v1/orders/${order}`);
  const [first] = open;
  return first && open.length > 1 ? [{ product: first.product, quantity: first.missing }] : [];
}

async function act(
  desk: Desk,
  order: Id,
  { deed, short, lines }: Pick<OrderAct, 'deed' | 'short' | 'lines'>,
): Promise<OrderState> {
  const body: OrderAct = {
    deed,
    comment: deed === 'decline' ? '车坏了，这两天送不了' : '',
    lines,
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
