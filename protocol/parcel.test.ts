import { expect, test } from 'vitest';
import { anId, noon } from '../core/field-day/ids.ts';
import { readParcel, sealed, type Parcel } from './parcel.ts';

const parcel = (): Promise<Parcel> =>
  sealed({
    paodian: 'unsent work',
    version: 1,
    tenant: anId(1),
    organisation: '测试食品',
    person: anId(2),
    login: 'rep1',
    name: '陆小川',
    madeAt: noon,
    key: null,
    facts: 1,
    pushes: [{ text: '{"facts":[]}', signature: null }],
    photos: [],
    photosLeft: 0,
  });

test('[W9] a file that came whole is read as it was written, also after somebody set it in lines', async () => {
  const made = await parcel();
  expect(await readParcel(JSON.stringify(made))).toEqual(made);
  expect(await readParcel(JSON.stringify(made, null, 2))).toEqual(made);
});

test('[W9] a file that was cut or changed is broken, and another file is none', async () => {
  const text = JSON.stringify(await parcel());
  for (let end = 30; end < text.length; end += 7) expect(await readParcel(text.slice(0, end)), `${end}`).toBe('broken');
  expect(await readParcel(text.replace('"facts":1', '"facts":2'))).toBe('broken');
  expect(await readParcel(text.replace('陆小川', '李小川'))).toBe('broken');
  expect(await readParcel(text.replace('"photosLeft":0', '"photosLeft":0,"more":1'))).toBe('broken');
  for (const other of ['', '{}', 'null', '[1]', 'PK\u0003\u0004', '{"paodian":"something else"}'])
    expect(await readParcel(other), other).toBe('no-parcel');
});
