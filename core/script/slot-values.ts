import { HISTORY_VISITS } from '../order/history.ts';
import { isVoid } from '../order/life/state.ts';
import { decisionMaker } from '../outlet/contact.ts';
import { openCommitments, type Commitment } from '../plan/commitment.ts';
import type { Slots } from './choose.ts';
import { ofGoods, ofOrder } from './goods-values.ts';
import { money, type Saying, type SlotGround, type Value } from './slot-ground.ts';
import { SLOTS, type SlotName } from './slots.ts';

/** [S10] What this shop puts into the slots. What is not known has no entry, so its lines are not shown. */
export function slotValues(of: SlotGround, say: Saying): Slots {
  const values: Readonly<Record<SlotName, Value>> = {
    ...ofPeople(of),
    ...ofPromises(of, say),
    ...ofPast(of, say),
    ...ofGoods(of, say),
    ...ofOrder(of, say),
  };
  return Object.fromEntries(
    Object.keys(SLOTS).flatMap((name) => {
      const value = values[name as SlotName]?.trim() ?? '';
      return value === '' ? [] : [[name, value] as const];
    }),
  );
}

function ofPeople({ rep, organisation, outlet, visit }: SlotGround) {
  const { about, name, brand, servicePhone } = organisation;
  const met = outlet.contacts.find(({ id }) => id === visit.greeted?.met) ?? decisionMaker(outlet.contacts);
  return {
    称呼: met?.salutation,
    我: rep,
    公司: name,
    品牌: brand,
    同行人: visit.greeted?.companion?.name,
    客服电话: servicePhone,
    介绍人: outlet.distributor.driver,
    区域: about.area,
    经营方式: about.business,
    公司背景: about.background,
    产品线: about.range,
    市场支持: about.support,
    培训: about.training,
    退换条件: about.returns,
  };
}

/** Our promise to speak of: at the door the oldest that is open, on leaving what was promised just now or is still to come. */
function promiseFor({ step, commitments, outlet, today }: SlotGround): Commitment | undefined {
  const ours = commitments.filter((one) => one.outlet === outlet.id && one.direction === 'to-customer');
  const open = openCommitments(ours);
  if (step !== 'review') return open[0];
  return open.find((one) => one.madeOn === today) ?? open.find((one) => one.due >= today);
}

function ofPromises(of: SlotGround, { day }: Saying) {
  const { history, visit } = of;
  const promise = promiseFor(of);
  const last = history.visits.find((one) => one.visit !== visit.id);
  const metOn = promise?.madeOn ?? last?.day;
  const next = visit.reviewed?.nextVisit ?? of.nextVisit;
  return {
    上次拜访: last && day(last.day),
    上次日期: metOn && day(metOn),
    承诺: promise?.text,
    日期: promise && day(promise.due),
    下次日期: next && day(next),
    约定时间: visit.gifts.find((gift) => gift.recipient === 'household')?.appointment,
    礼品: visit.gifts.at(-1)?.item,
  };
}

function ofPast({ history, visit, outlet, complaints, today }: SlotGround, { day }: Saying) {
  const orders = history.orders.filter((one) => one.order !== visit.order?.id && one.day < today && !isVoid(one.state));
  // Of a full list the oldest need not be the first: then nobody knows, and nothing is said.
  const first = history.orders.length < HISTORY_VISITS ? orders.at(-1) : undefined;
  const here = complaints.filter((one) => one.outlet === outlet.id);
  const resolved = here.find(({ state }) => state === 'resolved');
  const open = here.find(({ state }) => state !== 'resolved' && state !== 'confirmed');
  return {
    首单日: first && day(first.day),
    上单日: orders[0] && day(orders[0].day),
    上单金额: money(orders[0]?.total),
    客诉: resolved?.text,
    客诉答复: resolved?.answer,
    未结客诉: open?.text,
    答复期限: open && day(open.answerBy),
  };
}
