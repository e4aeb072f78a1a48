import type { Role } from '../../core/base/role.ts';
import type { ConsentAnswer } from '../../core/privacy/consent.ts';

type Said = readonly (readonly [about: string, said: string])[];

const roles: Record<Role, string> = {
  rep: '业务代表',
  supervisor: '主管',
  office: '内勤',
  finance: '财务',
  distributor: '经销商',
  compliance: '合规',
  admin: '管理员',
};
const stands: Record<ConsentAnswer, (when: string, text: number) => string> = {
  given: (when, text) => `${when} 同意了（说明第 ${text} 版）。`,
  refused: (when, text) => `${when} 没有同意（说明第 ${text} 版）。签到用手动的。`,
  withdrawn: (when, text) => `${when} 收回了同意（说明第 ${text} 版）。签到用手动的。`,
};
const chinese = {
  title: '位置和隐私',
  hint: '记什么，谁看过，同意和收回',
  ask: '可以记下你在店里的位置吗？',
  text: (organisation: string, from: string, to: string, days: number): Said => [
    ['记什么', `签到和拍照那一刻手机在哪里，只是一个点。不记路线。${from}–${to} 以外和休市日不记。`],
    ['为什么', '看拜访是不是在店里做的。不用来排名，不给店主看。'],
    ['留多久', `${days} 天，以后删掉，只留“离店多少米”。`],
    ['谁看得到', `${organisation}里你的主管、内勤和管理员。谁打开看过，你在“我的”里都看得到。`],
    ['不同意呢', '照常跑店：手动签到，由主管确认，别的都一样。随时可以在“我的”里改。'],
  ],
  agree: '同意',
  disagree: '不同意，手动签到',
  withdraw: '收回同意',
  notAsked: '还没有问过你。没有同意以前不记位置。',
  stands,
  views: '谁看过我的位置',
  asking: '正在问服务器……',
  away: '现在连不上服务器。有信号时再看。',
  again: '再试一次',
  nobody: '还没有人看过。',
  who: (name: string, role: Role) => `${name}（${roles[role]}）`,
  what: (outlet: string | null, day: string) => `看了 ${day} ${outlet ?? ''}`.trim(),
  more: (n: number) => `只显示最近 ${n} 次。`,
  asOf: (when: string) => `到 ${when} 为止，每打开一次记一行。`,
};
export const zh = chinese;

const englishRoles: Record<Role, string> = {
  rep: 'sales rep',
  supervisor: 'supervisor',
  office: 'office',
  finance: 'finance',
  distributor: 'distributor',
  compliance: 'compliance',
  admin: 'administrator',
};
export const en: typeof chinese = {
  title: 'Location and privacy',
  hint: 'What is kept, who has looked, your consent',
  ask: 'May we keep where you are in shops?',
  text: (organisation, from, to, days) => [
    [
      'What',
      `Where the phone is at check-in and when you take a photo: one point. No track. Nothing outside ${from}–${to} and on closed days.`,
    ],
    ['Why', 'To see that a visit was made in the shop. Not for ranks, and not shown to shops.'],
    ['How long', `${days} days; after that it is deleted, and only the distance to the shop is left.`],
    ['Who sees it', `Your supervisor, office and administrators of ${organisation}. Who opened it stands under Me.`],
    [
      'If not',
      'You work as always: check in by hand, your supervisor confirms, all else is the same. Change it under Me at any time.',
    ],
  ],
  agree: 'Agree',
  disagree: 'Do not agree, by hand',
  withdraw: 'Withdraw consent',
  notAsked: 'You were not asked yet. Nothing is kept before you agree.',
  stands: {
    given: (when, text) => `Agreed on ${when} (text ${text}).`,
    refused: (when, text) => `Not agreed on ${when} (text ${text}). You check in by hand.`,
    withdrawn: (when, text) => `Withdrawn on ${when} (text ${text}). You check in by hand.`,
  },
  views: 'Who looked at my location',
  asking: 'Asking the server …',
  away: 'The server cannot be reached now. Look again when there is a signal.',
  again: 'Try again',
  nobody: 'Nobody has looked.',
  who: (name, role) => `${name} (${englishRoles[role]})`,
  what: (outlet, day) => `looked at ${day} ${outlet ?? ''}`.trim(),
  more: (n) => `The newest ${n} are shown.`,
  asOf: (when) => `As of ${when}; one line for each time.`,
};
