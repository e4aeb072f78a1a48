import { expect, test } from 'vitest';
import { sealed, type Parcel } from '../../protocol/parcel.ts';
import { instant } from '../../core/base/instant.ts';
import { contentsOf } from './contents.ts';

const ID = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const fact = (n: number, kind: string, time: string, outlet?: string) => ({
  id: ID(n),
  kind,
  at: `2026-11-25T${time}:00.000Z`,
  fact: { kind, ...(outlet ? { outlet } : {}) },
});
const parcel = (pushes: readonly object[], photos: readonly object[] = []): Promise<Parcel> =>
  sealed({
    paodian: 'unsent work',
    version: 1,
    tenant: ID(1),
    organisation: '测试食品',
    person: ID(2),
    login: 'rep1',
    name: '陆小川',
    madeAt: instant('2026-11-25T10:00:00.000Z'),
    key: null,
    facts: 3,
    pushes: pushes.map((push) => ({ text: JSON.stringify(push), signature: null })),
    photos: photos.map((photo) => ({ text: JSON.stringify(photo), signature: null })),
    photosLeft: 0,
  });

test('[B8] a file says how many of each kind it holds, from when to when, and of which shops, over all its pushes', async () => {
  const first = { facts: [fact(11, 'visit-opened', '03:00', ID(30)), fact(12, 'order-agreed', '03:20')] };
  const second = { facts: [fact(13, 'visit-opened', '02:00', ID(30))] };
  expect(contentsOf(await parcel([first, second], [{ photo: ID(40), bytes: '' }]))).toEqual({
    kinds: [
      ['visit-opened', 2],
      ['order-agreed', 1],
    ],
    from: '2026-11-25T02:00:00.000Z',
    to: '2026-11-25T03:20:00.000Z',
    question: { tenant: ID(1), person: ID(2), facts: [ID(11), ID(12), ID(13)], photos: [ID(40)], outlets: [ID(30)] },
  });
});

test('[B8] a file of photos alone has no time, and one in a shape from tomorrow cannot be read', async () => {
  expect(contentsOf(await parcel([]))).toMatchObject({ kinds: [], from: null, to: null });
  expect(contentsOf(await parcel([{ ops: [] }]))).toBeNull();
});
