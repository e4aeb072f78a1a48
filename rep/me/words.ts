import type { FactKind } from '../../protocol/all-facts.ts';
import type { ResultCode } from '../../protocol/push.ts';

const kinds: Record<FactKind, string> = {
  'visit-opened': '开始拜访', prepared: '准备', 'checked-in': '签到', greeted: '打招呼', 'commitment-made': '新承诺', 'commitment-settled': '办结承诺', 'shelf-checked': '店情查看',
  'photo-taken': '照片', merchandised: '产品生动化', 'order-agreed': '订单', 'order-declined': '没有下单', presented: '销售陈述', reviewed: '回顾总结', 'visit-closed': '结束拜访',
  'step-skipped': '跳过一步', 'visit-aborted': '中止拜访', 'order-delivered': '送货', 'order-cancelled': '取消订单', 'day-planned': '确认计划', 'visit-missed': '没去的原因', 'day-signed': '日报签字',
};
const codes: Record<ResultCode, string> = {
  'scope-lost': '这家店已不在你的路线上', 'target-gone': '对应的门店或拜访不在了', locked: '已经锁定,不能再改', invalid: '内容读不懂', 'unknown-kind': '服务器还不认识这类记录', 'unknown-version': '服务器还不认识这个版本',
  'id-clash': '编号和别人的重了', internal: '服务器处理出错', late: '超过 14 天才传到', 'after-reassign': '门店已转给别人,记录照收', 'price-changed': '价格已更新,按当时谈的收', 'credit-hold': '超信用,等内勤审批', 'out-of-radius': '签到离店较远', 'clock-off': '手机时间不准',
};
const chinese = {
  title: '我的', language: '语言', night: '夜间配色', sun: '日光配色', sync: '同步', signOut: '退出登录', signOutTitle: '退出登录?', unsent: (facts: number, photos: number) => `手机里还有 ${facts} 条记录和 ${photos} 张照片没传到。它们会留在这台手机上,你再次登录后继续传。`, allSent: '记录都已传到。', signOutDo: '退出', stay: '先不退出', install: '装到桌面', installHow: ['安卓 Chrome:右上角菜单 → 安装应用。', '苹果 Safari:分享 → 添加到主屏幕。不装到桌面,苹果手机可能在七天不用后清空数据。'], supervisor: '主管', signInAgain: '重新登录',
  recorded: (n: number, m: number) => `${n} 条记录 = ${m} 条确认`, missing: (n: number) => `还差 ${n} 条`, last: (time: string) => `上次联络 ${time}`, never: '还没有联络过', now: '现在同步', syncing: '正在同步……', waiting: '等网络', attention: '需要处理', photos: '照片', photoWaiting: '等网络', photoSent: '已传到', flagged: '有备注', today: '今天', storage: '存储', persisted: '浏览器答应长期保存', notPersisted: '浏览器没有答应长期保存:请装到桌面', used: (mb: number) => `已用 ${mb} MB`, offline: '现在没有网络,记录都在手机上。', kinds, codes,
};
export const zh = chinese;
export const en: typeof chinese = {
  title: 'Me', language: 'Language', night: 'Night colours', sun: 'Daylight colours', sync: 'Sync', signOut: 'Sign out', signOutTitle: 'Sign out?', unsent: (facts, photos) => `${facts} records and ${photos} photos on this phone are not sent. They stay on it, and go on when you sign in again.`, allSent: 'Everything is sent.', signOutDo: 'Sign out', stay: 'Not now', install: 'Put it on the home screen', installHow: ['Android Chrome: menu → Install app.', 'iPhone Safari: Share → Add to Home Screen. Without this an iPhone may clear the data after seven days unused.'], supervisor: 'Supervisor', signInAgain: 'Sign in again',
  recorded: (n, m) => `${n} recorded = ${m} confirmed`, missing: (n) => `${n} missing`, last: (time) => `Last contact ${time}`, never: 'No contact yet', now: 'Sync now', syncing: 'Syncing …', waiting: 'Waiting', attention: 'Attention', photos: 'Photos', photoWaiting: 'Waiting', photoSent: 'Sent', flagged: 'Remarks', today: 'Today', storage: 'Storage', persisted: 'The browser keeps it for good', notPersisted: 'The browser has not promised to keep it: put the app on the home screen', used: (mb) => `${mb} MB used`, offline: 'No network now; everything is on this phone.',
  kinds: {
    'visit-opened': 'Visit begun', prepared: 'Prepare', 'checked-in': 'Check-in', greeted: 'Greet', 'commitment-made': 'New promise', 'commitment-settled': 'Promise settled', 'shelf-checked': 'Store check',
    'photo-taken': 'Photo', merchandised: 'Merchandise', 'order-agreed': 'Order', 'order-declined': 'No order', presented: 'Presentation', reviewed: 'Review', 'visit-closed': 'Visit ended',
    'step-skipped': 'Step left out', 'visit-aborted': 'Visit broken off', 'order-delivered': 'Delivery', 'order-cancelled': 'Order cancelled', 'day-planned': 'Plan confirmed', 'visit-missed': 'Missed, why', 'day-signed': 'Day signed',
  },
  codes: {
    'scope-lost': 'the shop is not on your routes any more', 'target-gone': 'its shop or visit is gone', locked: 'locked, cannot be changed', invalid: 'cannot be read', 'unknown-kind': 'the server does not know this kind yet', 'unknown-version': 'the server does not know this version yet',
    'id-clash': 'the number is taken', internal: 'the server stumbled', late: 'came more than 14 days later', 'after-reassign': 'the shop has moved; taken in', 'price-changed': 'prices changed; taken as agreed', 'credit-hold': 'over credit, waits for the office', 'out-of-radius': 'checked in some way off', 'clock-off': 'the phone’s clock is off',
  },
};
