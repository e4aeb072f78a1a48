import { WIRE_WORDS } from '../../protocol/words.ts';

const chinese = {
  title: '收手机存的文件',
  toPhones: '手机',
  hint: '手机连不上网时，业务代表可以把没传的存成文件（我的 → 同步 → 存成文件），用数据线、蓝牙或聊天软件送到这里。同一条记录不管走哪条路，只收一次。',
  drop: '把文件拖到这里，或点一下来选',
  dropHint: '只收跑店存的 .json 文件。先看里面是什么，不会马上收。',
  reading: '正在读文件……',
  ofWhom: (name: string) => `${name}的文件`,
  madeAt: (time: string) => `${time} 存的`,
  holds: (count: string) => `里面有 ${count}`,
  count: (facts: number, photos: number) =>
    [facts > 0 ? `${facts} 条记录` : '', photos > 0 ? `${photos} 张照片` : ''].filter(Boolean).join('、') || '没有东西',
  photosLeft: (n: number) => `另有 ${n} 张照片放不进文件，还在手机上。`,
  what: '内容',
  kindCount: (kind: string, n: number) => `${kind} ${n}`,
  when: '时间',
  fromTo: (from: string, to: string) => (from === to ? from : `${from} 到 ${to}`),
  where: '门店',
  list: (names: readonly string[]) => names.join('、'),
  here: '已在公司',
  hereNone: '一条也没有到过',
  hereSome: (count: string) => `${count}已经到过，不会再收一次`,
  hereAll: '全部已经到过，不用再收',
  give: (name: string) => `替${name}交上去`,
  giving: '正在交……',
  given: (count: string) => `收到 ${count}。`,
  givenNothing: '没有新的。',
  knownBefore: (count: string) => `${count}早就到了。`,
  next: (name: string) => `要看过才记入：请到“待处理”里收下${name}的这些记录。`,
  toReview: '去处理',
  another: '换一个文件',
  problems: {
    'no-parcel': '这不是跑店存的文件。',
    broken: '文件不完整，或被改过：没有收。请让他在手机上重新存一次。',
    newer: '这个文件是更新的程序存的，这里读不懂：请先更新服务器。',
    'of-another-organisation': '这是别的单位的文件，没有收。',
    'of-another-team': '这个人不在你的团队里：请交给他的主管，或交给办公室。',
    unsigned: '这个文件没有签名，只能由他本人的手机收：请他登录另一部手机，在“我的 → 同步 → 从文件收进来”里收。',
    'unknown-phone': '公司还不认识这部手机，不能替他收：请他登录另一部手机，在“我的 → 同步 → 从文件收进来”里收。',
    insecure: '这个页面不是 https 打开的，浏览器不让检查文件。请用 https 地址打开。',
    folder: '这是文件夹，请拖文件。',
    'one-file': '一次只收一个文件。',
  },
  kind: WIRE_WORDS.zh.kind as Record<string, string>,
};
export const zh = chinese;
export const en: typeof chinese = {
  title: 'Take in a file of a phone',
  toPhones: 'Phones',
  hint: 'A rep without a network can save what is not sent as a file (Me → Sync → Save as a file) and bring it here by cable, Bluetooth or chat. The same record is taken in once, whichever way it comes.',
  drop: 'Drop a file here, or click to choose one',
  dropHint: '.json files saved by Paodian only. It is shown first; nothing is taken in yet.',
  reading: 'Reading the file …',
  ofWhom: (name) => `The file of ${name}`,
  madeAt: (time) => `saved ${time}`,
  holds: (count) => `It holds ${count}`,
  count: (facts, photos) =>
    [facts > 0 ? counted(facts, 'record') : '', photos > 0 ? counted(photos, 'photo') : '']
      .filter(Boolean)
      .join(', ') || 'nothing',
  photosLeft: (n) => `${counted(n, 'photo')} more did not fit and are still on the phone.`,
  what: 'Contents',
  kindCount: (kind, n) => `${kind} ${n}`,
  when: 'Time',
  fromTo: (from, to) => (from === to ? from : `${from} to ${to}`),
  where: 'Shops',
  list: (names) => names.join(', '),
  here: 'Here already',
  hereNone: 'none of it has come before',
  hereSome: (count) => `${count} came before and will not be taken in again`,
  hereAll: 'all of it came before; nothing to hand in',
  give: (name) => `Hand in for ${name}`,
  giving: 'Handing in …',
  given: (count) => `${count} arrived.`,
  givenNothing: 'Nothing new.',
  knownBefore: (count) => `${count} had come before.`,
  next: (name) => `They count once someone has looked at them: take in the records of ${name} under "To decide".`,
  toReview: 'Decide',
  another: 'Another file',
  problems: {
    'no-parcel': 'This is not a file of Paodian.',
    broken: 'The file is cut or was changed; nothing was taken in. Have it saved again on the phone.',
    newer: 'A newer program saved this file and it cannot be read here: update the server first.',
    'of-another-organisation': 'This is a file of another organisation; nothing was taken in.',
    'of-another-team': 'This person is not in your team: give the file to the own supervisor or to the office.',
    unsigned:
      'The file is not signed, so only a phone of its own rep can take it in: sign in on another phone and use Me → Sync → Take in from a file.',
    'unknown-phone':
      'The office does not know this phone yet and cannot take the file in for its rep: sign in on another phone and use Me → Sync → Take in from a file.',
    insecure:
      'This page was not opened by https, and the browser does not let it check the file. Open the https address.',
    folder: 'That is a folder: drop a file.',
    'one-file': 'One file at a time.',
  },
  kind: WIRE_WORDS.en.kind,
};

function counted(n: number, what: string): string {
  return n === 1 ? `1 ${what}` : `${n} ${what}s`;
}
