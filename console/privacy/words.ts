import type { NoPlace, PlaceRemoved } from '../../core/privacy/whereabouts.ts';
import type { Presence, PresenceWord, VisitPoint } from '../../protocol/presence.ts';

const standing: Record<Presence['standing'], string> = {
  inside: '在签到范围内',
  outside: '在签到范围外',
  unknown: '门店没有位置，比不出来',
  manual: '手动签到',
};
const manual: Record<NoPlace, string> = {
  'no-consent': '不记位置',
  'off-duty': '上班时间以外',
  denied: '手机没有允许定位',
  'no-fix': '搜不到信号',
};
const removed: Record<PlaceRemoved, string> = {
  'no-consent': '没有同意，位置没有留',
  'off-duty': '上班时间以外，位置没有留',
  expired: '过了保留期，位置已删',
};
const answered: Record<PresenceWord, (who: string, when: string) => string> = {
  confirmed: (who, when) => `${who} ${when} 确认到店`,
  doubted: (who, when) => `${who} ${when} 有疑问`,
};
const kind: Record<VisitPoint['kind'], string> = {
  'checked-in': '签到',
  'photo-taken': '拍照',
  'visit-closed': '离店',
};
const chinese = {
  title: '到店',
  standing,
  manual,
  removed,
  answered,
  kind,
  byHand: (why: string) => `手动签到（${why}）`,
  metres: (n: number) => `离店 ${n} 米`,
  note: '说明（有疑问时必填）',
  confirm: '确认到店',
  doubt: '有疑问',
  waits: '到店待确认',
  open: '看位置点',
  openHint: '看一次记一行：谁、什么时候看的。业务代表在手机上看得到。',
  opened: '这次查看已经记下，业务代表看得到。',
  noPoints: '这次拜访没有记位置。',
  shopWithoutPlace: '门店没有位置',
  map: (n: number) => `门店、签到范围和 ${n} 个位置点`,
  views: '谁看过位置',
  viewsHint: '最近 200 次。业务代表在手机上看得到自己的。',
  noViews: '还没有人看过位置点。',
  when: '什么时候',
  viewer: '谁看的',
  whose: '谁的位置',
  which: '哪次拜访',
};
export const zh = chinese;
export const en: typeof chinese = {
  title: 'At the shop',
  standing: {
    inside: 'inside the radius',
    outside: 'outside the radius',
    unknown: 'the shop has no place to compare with',
    manual: 'checked in by hand',
  },
  manual: {
    'no-consent': 'location is not kept',
    'off-duty': 'off duty',
    denied: 'the phone does not allow it',
    'no-fix': 'no signal',
  },
  removed: {
    'no-consent': 'no consent, the point was not kept',
    'off-duty': 'off duty, the point was not kept',
    expired: 'older than points are kept, deleted',
  },
  answered: {
    confirmed: (who, when) => `${who} confirmed it at ${when}`,
    doubted: (who, when) => `${who} doubted it at ${when}`,
  },
  kind: { 'checked-in': 'Check-in', 'photo-taken': 'Photo', 'visit-closed': 'Left' },
  byHand: (why) => `Checked in by hand (${why})`,
  metres: (n) => `${n} m from the shop`,
  note: 'Note (needed for a doubt)',
  confirm: 'Was there',
  doubt: 'Doubt it',
  waits: 'to be confirmed',
  open: 'Open the points',
  openHint: 'Each time leaves a row with who and when. The rep sees it on the phone.',
  opened: 'This was written down, and the rep sees it.',
  noPoints: 'No point was kept of this visit.',
  shopWithoutPlace: 'the shop has no place',
  map: (n) => `The shop, the radius, and ${n} points`,
  views: 'Who looked at locations',
  viewsHint: 'The newest 200. Reps see their own on their phones.',
  noViews: 'Nobody has opened a point.',
  when: 'When',
  viewer: 'Who',
  whose: 'Whose',
  which: 'Which visit',
};
