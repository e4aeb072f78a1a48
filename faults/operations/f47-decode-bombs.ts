import { createHash, randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { opened } from '../../server/sync/field-day.ts';
import { keepBusy } from '../kit/busy.ts';
import { freePort, unexpectedOf } from '../kit/child.ts';
import type { Fault } from '../kit/fault.ts';
import { aField, type Field } from '../kit/field.ts';
import { aPhoto, confirmPhotos, sendPhoto, type KeptPhoto } from '../kit/photos.ts';
import { peakOf, realServer } from '../kit/servers.ts';
import { judge } from '../kit/verdict.ts';

const TRIES = 3;
/** More would say that a picture was unpacked whole. */
const MEMORY_MAX = 900;

/**
 * A round: ten pictures that are none, or that unpack to more than a machine has, come three times each while three phones
 * work and one honest photo comes. Each is refused, the server lives within its memory, and the honest one is there. Where
 * ours differs from the catalogue: pictures are read within the server, by threads of the library, so there is no worker to
 * be killed; how often the phone tries what was refused is tested on it [Y26].
 */
export const decodeBombs: Fault = {
  id: 'F-47',
  tier: 'C',
  title: 'photos that are none, or that unpack to more than a machine has',
  rounds: { commit: 1, night: 5 },
  async run({ rounds, seed }) {
    const field = await aField({ seed });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const server = await realServer(field, port);
    const phones = [field.phone(url), field.phone(url, 1)];
    const busy = keepBusy(field, phones);
    const wrong: string[] = [];
    const phone = field.phone(url);
    let refused = 0;
    try {
      await phone.sync();
      const bombs = await bombsOf();
      for (let round = 0; round < rounds; round++) {
        const honest = await taken(field);
        phone.tell(opened(honest.fact.visit, field.chance.pick(phone.outlets)), honest.fact);
        for (const [what, bytes] of bombs) {
          const photo = await inPlaceOf(field, bytes);
          phone.tell(opened(photo.fact.visit, field.chance.pick(phone.outlets)), photo.fact);
          for (let i = 0; i < TRIES; i++) {
            const end = await sendPhoto(phone, photo);
            if (end === 'refused') refused++;
            else wrong.push(`${what}: ${end}`);
          }
        }
        await phone.sync();
        if ((await sendPhoto(phone, honest)) !== 'sent') wrong.push('an honest photo was not taken in');
        await phone.sync();
        confirmPhotos(phone, [honest], field.witness);
        if (!honest.isConfirmed) wrong.push('an honest photo is not named by the book');
      }
      const recovered = await busy.finish();
      const peak_mb = await peakOf(server);
      if (peak_mb > MEMORY_MAX) wrong.push(`the server had ${peak_mb} MB`);
      wrong.push(...unexpectedOf(server));
      if (!(await server.kill())) wrong.push(`the server has ended by itself: ${server.said().slice(-500)}`);
      const verdict = await judge(field, [...phones, phone]);
      const did = { bombs: bombs.length, refused, peak_mb };
      return { ...verdict, recovered, wrong: [...wrong, ...verdict.wrong], did };
    } finally {
      await busy.giveUp();
      await server.kill();
      await field.close();
    }
  },
};

const taken = (field: Field): Promise<KeptPhoto> => aPhoto(field.chance, randomUUID());

async function inPlaceOf(field: Field, bytes: Buffer): Promise<KeptPhoto> {
  const photo = await taken(field);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...photo, bytes, fact: { ...photo.fact, sha256, bytes: bytes.length } };
}

async function bombsOf(): Promise<[string, Buffer][]> {
  const red = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: 'red' } });
  const jpeg = await red(640, 480).jpeg().toBuffer();
  return [
    ['a JPEG of 52 million points', await red(8000, 6500).jpeg({ quality: 1 }).toBuffer()],
    ['a JPEG that says it has 4 billion', sized(jpeg, 65_500, 65_500)],
    ['a WebP of 50 million points', await red(7100, 7100).webp({ quality: 1, effort: 0 }).toBuffer()],
    ['a PNG of 10 billion points', png(100_000, 100_000)],
    ['half a JPEG', jpeg.subarray(0, jpeg.length / 2)],
    ['a TIFF', await red(64, 64).tiff().toBuffer()],
    ['a drawing that calls itself a million times', Buffer.from(LAUGHS)],
    ['an animated GIF', await red(64, 64).gif().toBuffer()],
    ['letters', Buffer.from('x'.repeat(5000))],
    ['a JPEG’s first bytes', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ];
}

/** The same JPEG, whose head says another size. */
function sized(jpeg: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(jpeg);
  const at = copy.indexOf(Buffer.from([0xff, 0xc0]));
  copy.writeUInt16BE(height, at + 5);
  copy.writeUInt16BE(width, at + 7);
  return copy;
}

/** A PNG's head and as much of its body as does not matter. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (name: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(1_000_000)))]);
}

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${['b', 'c', 'd', 'e', 'f', 'g']
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefg'[i]};`.repeat(10)}">`)
  .join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&g;</text></svg>`;
