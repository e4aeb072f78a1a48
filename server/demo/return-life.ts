import { daysBetween, type Day } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import type { ReturnDeed, ReturnReason, ReturnState, ReturnWish } from '../../core/order/returns/return.ts';
import type { NewReturn, ReturnAct, ReturnForm, ReturnList, ReturnRow } from '../../protocol/returns.ts';
import { together, type Desk, type Desks } from './desk-life.ts';
import { demoId } from './outlets.ts';
import { DISTRIBUTORS } from './people.ts';
import { chanceOf } from './random.ts';

/** How far a return has come, by its age in days. */
const GOALS: readonly { readonly upTo: number; readonly shares: readonly (readonly [number, ReturnState])[] }[] = [
  {
    upTo: 1,
    shares: [
      [70, 'requested'],
      [30, 'approved'],
    ],
  },
  {
    upTo: 7,
    shares: [
      [4, 'requested'],
      [22, 'approved'],
      [26, 'received'],
      [30, 'credited'],
      [13, 'rejected'],
      [5, 'withdrawn'],
    ],
  },
  {
    upTo: Infinity,
    shares: [
      [90, 'credited'],
      [7, 'rejected'],
      [3, 'withdrawn'],
    ],
  },
];
const NO = ['照片上看不出过期，下次补一张', '不是我们送的批号', '数量和拜访记录对不上'];

/** [D7] Returns stand where desks have brought them, those of the last days still on their way. */
export async function bringReturns(desks: Desks, seed: string, today: Day): Promise<void> {
  for (const [team, supervisor] of desks.supervisors.entries()) {
    const { rows } = await supervisor.get<ReturnList>('/v1/returns');
    const dealer = desks.dealers.get(DISTRIBUTORS[team]!)!;
    const waiting = rows.filter(({ state }) => ['requested', 'approved', 'received'].includes(state));
    await together(waiting, (row) => bring({ ...desks, supervisor, dealer }, row, seed, today));
  }
}

interface Hands extends Desks {
  readonly supervisor: Desk;
  readonly dealer: Desk;
}

async function bring(desks: Hands, row: ReturnRow, seed: string, today: Day): Promise<void> {
  const chance = chanceOf(`${seed} return ${row.id}`);
  const age = daysBetween(row.day, today);
  const wanted = pick(GOALS.find(({ upTo }) => age <= upTo)!.shares, chance.next() * 100);
  const goal: ReturnState = wanted === 'credited' && row.wish === 'exchange' ? 'exchanged' : wanted;
  const act = (desk: Desk, deed: ReturnDeed, more: Partial<ReturnAct> = {}): Promise<unknown> =>
    desk.post(`/v1/returns/${row.id}`, { deed, comment: '', amount: null, lines: [], ...more } satisfies ReturnAct);
  let { state } = row;
  if (goal === 'requested') return;
  if (goal === 'rejected' && state === 'requested' && row.approvals.length === 0)
    return void (await act(desks.supervisor, 'reject', { comment: chance.pick(NO) }));
  if (goal === 'withdrawn' && state !== 'received')
    return void (await act(desks.office, 'withdraw', { comment: '店里自己处理了' }));
  if (state === 'requested') {
    const left = row.steps.filter((step) => !row.approvals.some((one) => one.step === step));
    for (const step of left) await act(step === 'supervisor' ? desks.supervisor : desks[step], 'approve');
    state = 'approved';
  }
  if (goal === 'approved') return;
  if (state === 'approved') await act(desks.dealer, 'receive');
  if (goal === 'received') return;
  if (row.wish === 'exchange') {
    const lines = row.lines.map(({ product, quantity }) => ({ product, quantity, batch: '', produced: null }));
    await act(desks.dealer, 'exchange', { lines });
  } else await act(desks.finance, 'credit', { amount: row.value === null ? fen(3000) : null });
}

function pick(shares: (typeof GOALS)[number]['shares'], at: number): ReturnState {
  let sum = 0;
  return (shares.find(([share]) => (sum += share) > at) ?? shares.at(-1)!)[1];
}

/** What the office writes for shops that call; whether goods are sound another has to say, and the office has one clerk. */
const CALLED: readonly (readonly [ReturnReason, ReturnWish, string])[] = [
  ['wrong-goods', 'exchange', '送成了别的口味'],
  ['not-selling', 'credit', '开学以后没人买'],
  ['short-dated', 'exchange', '送来时只剩一个月'],
  ['wrong-goods', 'credit', '这次没有订'],
  ['not-selling', 'exchange', '想换大瓶的'],
  ['short-dated', 'credit', '怕卖不完'],
];

/** [D7] Returns and exchanges that shops have asked the office for. */
export async function writeReturns(office: Desk, outlets: readonly string[], seed: string, day: Day): Promise<void> {
  const chance = chanceOf(`${seed} called ${day}`);
  for (const [i, [reason, wish, note]] of CALLED.entries()) {
    const outlet = chance.pick(outlets);
    const { goods } = await office.get<ReturnForm>(`/v1/returns/form?outlet=${outlet}`);
    const known = goods.filter((one) => one.came.length > 0);
    if (known.length === 0) continue;
    const first = chance.pick(known);
    const came = first.came[0]!;
    const quantity = units(Math.min(came.quantity, chance.between(2, first.packs.at(-1)!.factor)));
    const lines = [{ product: first.id, quantity, batch: came.batch, expires: null }];
    const asked: NewReturn = { id: demoId('returns', `${day} ${i}`), outlet, reason, wish, note, lines };
    await office.post('/v1/returns', asked);
  }
}
