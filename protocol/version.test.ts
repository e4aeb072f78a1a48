import { createHash } from 'node:crypto';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Fact, FACT_KINDS } from './all-facts.ts';
import { BOOK } from './book.ts';
import { Mismatch } from './digest.ts';
import { Parcel } from './parcel.ts';
import { PullDoc, PullEnd, PullHead, PullRequest } from './pull.ts';
import { PushAnswer, PushRequest } from './push.ts';
import { RescuePass, RescuePhoto } from './rescue.ts';
import { RefusalBody, SignInAnswer, SignInRequest } from './session.ts';
import { PROTO, PROTO_FLOOR } from './version.ts';
import { SHAPES } from './version-hashes.ts';

const MESSAGES = {
  'sign-in': SignInRequest,
  'sign-in-answer': SignInAnswer,
  refusal: RefusalBody,
  push: PushRequest,
  'push-answer': PushAnswer,
  pull: PullRequest,
  'pull-head': PullHead,
  'pull-doc': PullDoc,
  'pull-end': PullEnd,
  mismatch: Mismatch,
  parcel: Parcel,
  'rescue-pass': RescuePass,
  'rescue-photo': RescuePhoto,
};

type Schema = Parameters<typeof toJsonSchema>[0];

/** The shape of a schema as text: what JSON Schema can say of it, names in order. Checks in code are no part of it. */
function shapeOf(schema: Schema): string {
  const json = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  return JSON.stringify(json, (key, value: unknown) => {
    if (Array.isArray(value)) return key === 'required' ? value.map(String).sort() : (value as unknown[]);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const hashOf = (shapes: Readonly<Record<string, Schema>>): string =>
  createHash('sha256')
    .update(
      Object.entries(shapes)
        .map(([name, schema]) => `${name} ${shapeOf(schema)}`)
        .sort()
        .join('\n'),
    )
    .digest('hex');

const facts = Object.fromEntries(Fact.options.map((option) => [`fact ${option.entries.kind.literal}`, option]));
const book = Object.fromEntries(Object.entries(BOOK).map(([name, schema]) => [`book ${name}`, schema]));

test('[W4] the shapes are those of the number: a changed shape needs a higher PROTO, its line in the history, and its hash', () => {
  expect(SHAPES[PROTO], `the shapes of PROTO ${PROTO} in version-hashes.ts`).toBe(
    hashOf({ ...MESSAGES, ...facts, ...book }),
  );
});

test('[W5] every number that is still served has its hash, and no other', () => {
  const numbers = Object.keys(SHAPES).map(Number);
  expect(numbers).toEqual(Array.from({ length: PROTO }, (_, i) => i + 1));
  expect(PROTO_FLOOR).toBeLessThanOrEqual(PROTO);
});

test('[W4] the hash sees a field more, a limit less, another choice and another name, and not the order of fields', () => {
  const one = v.strictObject({ a: v.pipe(v.string(), v.maxLength(5)), b: v.picklist(['x', 'y']) });
  const same = v.strictObject({ b: v.picklist(['x', 'y']), a: v.pipe(v.string(), v.maxLength(5)) });
  const others = [
    v.strictObject({ ...one.entries, c: v.number() }),
    v.strictObject({ ...one.entries, a: v.pipe(v.string(), v.maxLength(6)) }),
    v.strictObject({ ...one.entries, b: v.picklist(['x']) }),
    v.strictObject({ ...one.entries, b: v.optional(one.entries.b) }),
    v.object(one.entries),
  ];
  expect(hashOf({ m: same })).toBe(hashOf({ m: one }));
  expect(hashOf({ n: one })).not.toBe(hashOf({ m: one }));
  for (const other of others) expect(hashOf({ m: other })).not.toBe(hashOf({ m: one }));
});

test('[W4] nothing of a message is out of sight of the hash', () => {
  for (const [name, schema] of Object.entries({ ...MESSAGES, ...facts, ...book })) {
    expect(shapeOf(schema).length, name).toBeGreaterThan(80);
  }
  expect(FACT_KINDS).toHaveLength(new Set(FACT_KINDS).size);
});
