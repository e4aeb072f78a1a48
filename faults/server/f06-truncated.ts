import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';
import { inScene } from '../kit/scene.ts';
import { asPost, sendBytes, statusOf } from '../kit/wire.ts';

/**
 * A round: one push, cut at every place that is special, with lengths that are wrong, and in chunks without an end. None has
 * any effect; the whole one has.
 */
export const truncated: Fault = {
  id: 'F-06',
  tier: 'C',
  title: 'a push is cut at every special byte',
  rounds: { commit: 1, night: 20 },
  run: inScene(async ({ field, here, rounds, phones, wrong }) => {
    let cuts = 0;
    for (let round = 0; round < rounds; round++) {
      const phone = field.phone(here.url);
      phones.push(phone);
      await phone.signIn();
      phone.tell(...aVisit(field, phone), ...aVisit(field, phone));
      const push = phone.nextPush()!;
      const pass = { authorization: `Bearer ${phone.token}` };
      const { head, body } = asPost('/v1/sync/push', push, pass);
      // The promise's text is Chinese: its first letter has three bytes.
      const letter = body.findIndex((byte) => byte > 0x7f);
      const places = [0, 1, letter + 1, letter + 2, field.chance.between(2, body.length - 2), body.length - 1];
      const brokenOff: [string, Buffer][] = [
        ['no byte', Buffer.alloc(0)],
        ['half a head', head.subarray(0, head.length / 2)],
        ...places.map((at): [string, Buffer] => [`cut at ${at}`, Buffer.concat([head, body.subarray(0, at)])]),
        ['length one more', withLength(push, pass, body.length + 1)],
        ['chunks without an end', inChunks(push, pass, '')],
        ['chunks that break off', inChunks(push, pass, `${(64).toString(16)}\r\n{"facts":`)],
      ];
      // With bytes after it HTTP itself would refuse it, and nobody of ours be asked.
      const tooShort = places.map((at): [string, Buffer] => [
        `length ${at}`,
        withLength(push, pass, at).subarray(0, at - body.length),
      ]);
      for (const [hangsUp, cases] of [[true, brokenOff] as const, [false, tooShort] as const]) {
        const answers = await Promise.all(cases.map(([, bytes]) => sendBytes(here.port, bytes, { hangsUp })));
        answers.map(statusOf).forEach((status, i) => {
          if (status !== 400 && !(hangsUp && status === null)) wrong(`${cases[i]![0]}: answered ${status}`);
        });
        cuts += cases.length;
      }
      if ((await readLog(field)).some(({ device }) => device === phone.device)) wrong('a cut push had an effect');
      const whole = statusOf(await sendBytes(here.port, inChunks(push, pass, '0\r\n\r\n'), { hangsUp: false }));
      if (whole !== 200) wrong(`the whole push was answered ${whole}`);
      await phone.sync();
    }
    return { did: { cuts } };
  }),
};

type Pass = Readonly<Record<string, string>>;

function withLength(push: object, pass: Pass, length: number): Buffer {
  const { head, body } = asPost('/v1/sync/push', push, { ...pass, 'content-length': String(length) });
  return Buffer.concat([head, body]);
}

function inChunks(push: object, pass: Pass, end: string): Buffer {
  const { head, body } = asPost('/v1/sync/push', push, { ...pass, 'transfer-encoding': 'chunked' });
  return Buffer.concat([head, Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from(`\r\n${end}`)]);
}
