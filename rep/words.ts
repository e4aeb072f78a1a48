import type { VisitRefusal } from '../core/visit/steps.ts';
import type { PlanRefusal } from '../core/plan/deeds.ts';

type Words = typeof chinese;
const refusals: Record<VisitRefusal | PlanRefusal, string> = {
  'visit-not-open': '这次拜访已经结束。', 'another-visit-open': '还有一家店没有结束,请先结束它。', 'outlet-closed': '这家店已经关闭。',
  'do-not-visit': '这家店说过暂时不要来。', 'day-not-planned': '今天的计划还没确认,请写明原因。', 'nothing-said': '请先写一句话。',
  'outside-radius': '离店有些远,请写明原因。', 'not-checked-in': '请先到店签到。', 'nobody-met': '请选今天见到谁,或写明谁同意您干活。',
  'wrong-outlet': '这条承诺不属于这家店。', 'commitment-not-open': '这条承诺已经办结。', 'new-day-needed': '请选新的日期。', 'reason-needed': '请选一个原因。',
  'day-in-the-past': '日期已经过去。', 'nothing-checked': '还没有查任何商品。', 'too-many-lines': '商品太多,请分两次。', 'counted-twice': '同一处数了两次。',
  'state-and-count-differ': '有货却是零,或缺货却有数,请改正。', 'produced-in-the-future': '生产日期在今天之后。', 'photo-taken-before': '这张照片已经存过。',
  'expired-item-open': '过期商品还没有处理,请下架或写明原因。', 'nothing-ordered': '订单是空的。', 'product-twice': '同一商品出现两次。',
  'blocked-product': '有停售或召回的商品。', 'value-differs': '金额对不上。', 'nothing-presented': '还没有谈任何一项。', 'yes-with-objection': '成交了就没有异议。',
  'name-needed': '请写确认人的名字。', 'delivery-day-needed': '请选送货日。', 'step-has-open-questions': '还有步骤没做,也没说明原因。', 'outcome-differs': '结果和订单不一致。',
  'step-already-done': '这一步已经做完。', 'step-cannot-be-skipped': '这一步不能跳过。',
  'nothing-planned': '今天没有要去的店。', 'stop-twice': '同一家店出现两次。', 'was-visited': '这家店今天去过了。', 'visit-still-open': '还有拜访没有结束。',
  'stops-unexplained': '还有没去的店没写原因。',
};

const chinese = {
  brand: '跑店', back: '返回', close: '关闭', cancel: '取消', save: '存', erase: '删一位', savedHere: '已存手机',
  today: '今天', stores: '门店', results: '战绩', me: '我的', tabs: '主导航',
  offlineReady: '离线可用', allSent: '已全部传到', waiting: (n: number) => `等网络 ${n}`, sending: '正在传', attention: (n: number) => `需要处理 ${n}`,
  needsLogin: '请重新登录', photosWaiting: (n: number) => `照片 ${n}`, updateNeeded: '请更新程序',
  yuan: (text: string) => `¥${text}`, weekday: ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  refusals: refusals as Record<string, string>, unknownRefusal: '没有存上,请再试一次。',
  lost: '没有存上:手机可能已满。请先同步照片,再试一次。',
};

const englishRefusals: Record<VisitRefusal | PlanRefusal, string> = {
  'visit-not-open': 'This visit has ended.', 'another-visit-open': 'Another visit is open; end it first.', 'outlet-closed': 'This shop is closed for good.',
  'do-not-visit': 'This shop asked not to be visited for now.', 'day-not-planned': 'The day is not confirmed yet; please say why.', 'nothing-said': 'Please write a sentence.',
  'outside-radius': 'You are some way from the shop; please say why.', 'not-checked-in': 'Check in at the shop first.', 'nobody-met': 'Say whom you met, or who allowed you to work.',
  'wrong-outlet': 'This promise belongs to another shop.', 'commitment-not-open': 'This promise is settled.', 'new-day-needed': 'Choose the new day.', 'reason-needed': 'Choose a reason.',
  'day-in-the-past': 'That day has passed.', 'nothing-checked': 'Nothing is checked yet.', 'too-many-lines': 'Too many products; do it in two parts.', 'counted-twice': 'The same place is counted twice.',
  'state-and-count-differ': 'There but zero, or out with a count: please correct.', 'produced-in-the-future': 'Made after today.', 'photo-taken-before': 'This photo is kept already.',
  'expired-item-open': 'Expired goods are still there: take them off or say why not.', 'nothing-ordered': 'The order is empty.', 'product-twice': 'The same product twice.',
  'blocked-product': 'A delisted or recalled product is in it.', 'value-differs': 'The amounts do not add up.', 'nothing-presented': 'Nothing was presented yet.', 'yes-with-objection': 'Agreed, so there is no objection.',
  'name-needed': 'Write the name of who confirmed.', 'delivery-day-needed': 'Choose the delivery day.', 'step-has-open-questions': 'Some steps are neither done nor explained.', 'outcome-differs': 'The outcome and the order differ.',
  'step-already-done': 'This step is done.', 'step-cannot-be-skipped': 'This step cannot be left out.',
  'nothing-planned': 'There is no shop to visit today.', 'stop-twice': 'The same shop twice.', 'was-visited': 'This shop was visited today.', 'visit-still-open': 'A visit is still open.',
  'stops-unexplained': 'Some shops were not visited and have no reason.',
};

export const zh: Words = chinese;
export const en: Words = {
  brand: 'Paodian', back: 'Back', close: 'Close', cancel: 'Cancel', save: 'Keep', erase: 'Erase', savedHere: 'Kept on this phone',
  today: 'Today', stores: 'Stores', results: 'Results', me: 'Me', tabs: 'Main',
  offlineReady: 'Works offline', allSent: 'All sent', waiting: (n) => `Waiting ${n}`, sending: 'Sending', attention: (n) => `Attention ${n}`,
  needsLogin: 'Sign in again', photosWaiting: (n) => `Photos ${n}`, updateNeeded: 'Please update',
  yuan: (text) => `¥${text}`, weekday: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  refusals: englishRefusals, unknownRefusal: 'It was not kept; please try again.',
  lost: 'It was not kept: the phone may be full. Send the photos, then try again.',
};
