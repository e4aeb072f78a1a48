import type { FactKind } from '../../protocol/all-facts.ts';
import type { ResultCode } from '../../protocol/push.ts';

const kind: Record<FactKind, string> = {
  'visit-opened': '开始拜访', prepared: '准备', 'checked-in': '签到', greeted: '打招呼', 'commitment-made': '新承诺', 'commitment-settled': '承诺办结', 'shelf-checked': '店情查看',
  'photo-taken': '照片记录', merchandised: '生动化', 'order-agreed': '订单', 'order-declined': '没有下单', presented: '销售陈述', reviewed: '回顾', 'visit-closed': '离店',
  'step-skipped': '跳过步骤', 'visit-aborted': '中止拜访', 'order-delivered': '送货', 'order-cancelled': '取消订单', 'day-planned': '今天计划', 'visit-missed': '没去原因', 'day-signed': '收工签字',
};
const code: Record<ResultCode, string> = {
  'scope-lost': '这家店已不归你', 'target-gone': '对象已不在', locked: '这一天已锁定', invalid: '内容读不懂', 'unknown-kind': '服务器还不认识', 'unknown-version': '服务器还不认识这个版本', 'id-clash': '编号重复',
  internal: '服务器出错', late: '来得太晚', 'after-reassign': '门店已转给别人', 'price-changed': '价格变过', 'credit-hold': '信用冻结', 'out-of-radius': '离店较远', 'clock-off': '手机时间不准',
};
const chinese = {
  title: '我的', sync: '同步', syncHint: (kept: number, confirmed: number) => `${kept} 记录 = ${confirmed} 确认`, language: '语言', chinese: '中文', english: 'English', theme: '界面', sun: '白天', night: '夜间',
  install: '装到桌面', installHow: '在浏览器菜单里选“添加到主屏幕”。装好以后没有信号也能打开,数据也不会被系统清掉。', inside: '请用手机浏览器打开本页,再开始拜访。', signOut: '退出登录', organisation: '单位', supervisor: '主管', service: '服务电话',
  leaveTitle: '退出登录?', leaveWith: (facts: number, photos: number) => `这部手机上还有 ${facts} 条记录、${photos} 张照片没有传到服务器。它们会留在这部手机上,你再次登录以后接着传。`,
  leaveClean: '全部已经传到服务器。', leave: '退出', stay: '不退出',
  kept: '手机上的记录', confirmed: '服务器已确认', waiting: '等网络', photosWaiting: '照片等网络', attention: '需要处理', last: '上次同步', never: '还没有同步过', now: '马上同步', waitingList: '还没有传到的', attentionList: '主管会看到并处理',
  nothingWaiting: '没有等着传的记录。', keepOpen: '传完以前请不要关闭本页。', storage: '存储', persisted: '系统不会清掉本机数据', notPersisted: '请装到桌面,免得系统清掉本机数据', used: (mb: string) => `已用 ${mb} MB`,
  line: { idle: '连接正常', syncing: '正在同步', offline: '现在没有网络', 'needs-login': '请重新登录', 'update-needed': '请更新程序' }, again: '重新登录', kind, code, other: '其他',
};
export const zh = chinese;
export const en: typeof chinese = {
  title: 'Me', sync: 'Sync', syncHint: (kept, confirmed) => `${kept} records = ${confirmed} confirmed`, language: 'Language', chinese: '中文', english: 'English', theme: 'Look', sun: 'Day', night: 'Night',
  install: 'Add to home screen', installHow: 'Choose "Add to home screen" in the menu of the browser. It then opens without a signal, and the system does not clear its data.', inside: 'Please open this page in the browser of the phone first.', signOut: 'Sign out', organisation: 'Organisation', supervisor: 'Supervisor', service: 'Service phone',
  leaveTitle: 'Sign out?', leaveWith: (facts, photos) => `${facts} records and ${photos} photos on this phone have not reached the server. They stay on this phone and go on when you sign in again.`,
  leaveClean: 'Everything has reached the server.', leave: 'Sign out', stay: 'Stay',
  kept: 'Records on this phone', confirmed: 'Confirmed by the server', waiting: 'Waiting', photosWaiting: 'Photos waiting', attention: 'Needs attention', last: 'Last sync', never: 'Not yet', now: 'Sync now', waitingList: 'Not sent yet', attentionList: 'The supervisor sees and settles these',
  nothingWaiting: 'Nothing is waiting.', keepOpen: 'Please keep this page open until all is sent.', storage: 'Storage', persisted: 'The system keeps the data of this phone', notPersisted: 'Add to the home screen, so that the system keeps the data', used: (mb) => `${mb} MB used`,
  line: { idle: 'Connected', syncing: 'Syncing', offline: 'No network now', 'needs-login': 'Please sign in again', 'update-needed': 'Please update' }, again: 'Sign in again',
  kind: {
    'visit-opened': 'Visit opened', prepared: 'Prepared', 'checked-in': 'Checked in', greeted: 'Greeted', 'commitment-made': 'Promise', 'commitment-settled': 'Promise settled', 'shelf-checked': 'Store check',
    'photo-taken': 'Photo record', merchandised: 'Merchandised', 'order-agreed': 'Order', 'order-declined': 'No order', presented: 'Presentation', reviewed: 'Review', 'visit-closed': 'Left the shop',
    'step-skipped': 'Step left out', 'visit-aborted': 'Visit broken off', 'order-delivered': 'Delivery', 'order-cancelled': 'Order cancelled', 'day-planned': "Day's plan", 'visit-missed': 'Missed, why', 'day-signed': 'Day signed',
  },
  code: {
    'scope-lost': 'The shop is not yours any more', 'target-gone': 'Its object is gone', locked: 'The day is locked', invalid: 'Cannot be read', 'unknown-kind': 'The server does not know it yet', 'unknown-version': 'The server does not know this version yet', 'id-clash': 'Same number twice',
    internal: 'Server error', late: 'Came too late', 'after-reassign': 'The shop has been given to another', 'price-changed': 'The price had changed', 'credit-hold': 'Credit hold', 'out-of-radius': 'Away from the shop', 'clock-off': 'The phone has the wrong time',
  },
  other: 'Other',
};
