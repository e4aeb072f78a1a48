import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../../core/base/id.ts';
import { PROTO } from '../../protocol/version.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { aTerritory, Phone, type Territory } from './field-day.ts';
import { receive } from './receive.ts';

let database: FreshDatabase;
let field: Territory;
beforeAll(async () => {
  database = await freshDatabase();
  field = await aTerritory(database.pool, 'cleared');
});
afterAll(() => database.close());

/** A push with no facts, of a phone that was cleared. */
const announce = ({ device, session }: Phone, lost: Id, lostUnsent: number | null) =>
  receive(field.hands, session, {
    proto: PROTO,
    app: 'test',
    device,
    epoch: 1,
    manifest: [],
    clock: { now: field.hands.now(), offset: null, boot: 'b' },
    storage: {
      persisted: true,
      used: null,
      quota: null,
      photos: 0,
      lost,
      ...(lostUnsent === null ? {} : { lostUnsent }),
    },
    facts: [],
  });
const cleared = () =>
  inTransaction(field.hands.pool, field.tenant, (tx) =>
    tx.rows<{ device: Id; as: Id; unsent: number | null }>(
      'select device, goes_on_as as "as", unsent from device_cleared where tenant = $1 order by told_at, device',
      field.tenant,
    ),
  );

test("[S36] the name before and what went with it are kept once; a name of another person's phone is not touched", async () => {
  const [mine, other] = field.reps;
  const [after, theirs, stranger] = [new Phone(field, mine), new Phone(field, other), new Phone(field, mine)];
  const before = randomUUID();
  await announce(after, before, 2);
  await announce(after, before, 7);
  expect(await cleared()).toEqual([{ device: before, as: after.device, unsent: 2 }]);
  await theirs.push([]);
  await announce(stranger, theirs.device, 9);
  await announce(stranger, stranger.device, 9);
  expect(await cleared()).toHaveLength(1);
});
