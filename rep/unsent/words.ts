import { WIRE_WORDS } from '../../protocol/words.ts';

const chinese = {
  title: '还没传的',
  titleOf: (count: string) => `还没传的：${count}`,
  count: (facts: number, photos: number) =>
    [facts > 0 ? `${facts} 条记录` : '', photos > 0 ? `${photos} 张照片` : ''].filter(Boolean).join('、'),
  ofTheDay: '当天的',
  unknownShop: '不在名下的店',
  records: (n: number) => `${n} 条`,
  send: '马上传',
  trying: '正在连接服务器……',
  noLine: '现在连不上服务器，连上了会自动传。',
  unreadable: (n: number) =>
    `${n} 张照片无法读取：传了三次，服务器都打不开，不再传了。照片留在这部手机上，要用请重拍。`,
  save: '存成文件',
  packing: '正在装进文件……',
  saved: (name: string) => `已存成文件 ${name}。记录也还在这部手机上；两边都传，办公室也只收一次。`,
  photosLeft: (n: number) => `还有 ${n} 张照片放不下，留在这部手机上。`,
  notSaved: '文件没有存成，请再试一次。',
  file: (name: string, day: string, n: number) => `跑店-未传-${name}-${day}-${n}条`,
  discard: '丢掉没传的……',
  discardHow: '丢掉以后再也找不回来。办公室会看到：这些做过，没有传到。',
  discardCount: (n: number) => `要丢掉，请输入 ${n}`,
  discardNow: (n: number) => `丢掉这 ${n} 条并退出`,
  kind: WIRE_WORDS.zh.kind as Record<string, string>,
};
export const zh = chinese;
export const en: typeof chinese = {
  title: 'Not sent yet',
  titleOf: (count) => `Not sent yet: ${count}`,
  count: (facts, photos) =>
    [facts > 0 ? counted(facts, 'record') : '', photos > 0 ? counted(photos, 'photo') : ''].filter(Boolean).join(', '),
  ofTheDay: 'Of the day',
  unknownShop: "A shop that is another rep's now",
  records: (n) => counted(n, 'record'),
  send: 'Send now',
  trying: 'Calling the server …',
  noLine: 'The server cannot be reached now; what waits is sent by itself when it can.',
  unreadable: (n) =>
    `Cannot read ${counted(n, 'photo')}: sent three times, and the server could not open what came. It stays on this phone and is not sent any more; take it again if it is needed.`,
  save: 'Save as a file',
  packing: 'Packing …',
  saved: (name) =>
    `Saved as ${name}. The records are still on this phone too; sent both ways, the office takes each in once.`,
  photosLeft: (n) => `${counted(n, 'photo')} did not fit and stay on this phone.`,
  notSaved: 'No file was saved; please try again.',
  file: (name, day, n) => `paodian-unsent-${name}-${day}-${n}`,
  discard: 'Throw away what is not sent …',
  discardHow: 'It cannot be brought back. The office sees that it was done and never came.',
  discardCount: (n) => `To throw it away, type ${n}`,
  discardNow: (n) => `Throw away ${n} and sign out`,
  kind: WIRE_WORDS.en.kind,
};

function counted(n: number, what: string): string {
  return n === 1 ? `1 ${what}` : `${n} ${what}s`;
}
