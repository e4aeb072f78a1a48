/** The acceptance scenarios of the domain, by their numbers, walked by a rep on his phone and looked at on the desk. */
import { afterAll, beforeAll } from 'vitest';
import { aField, type Field } from './field.ts';
import { planningGate } from './s01-planning-gate.ts';
import { preCallMemory } from './s02-pre-call-memory.ts';
import { datum } from './s03-datum.ts';
import { suggestedOrder } from './s04-suggested-order.ts';
import { badData } from './s05-bad-data.ts';
import { creditAndScheme } from './s07-credit.ts';
import { offlineDay } from './s09-offline-day.ts';
import { scriptCompliance } from './s10-script-compliance.ts';
import { talks } from './talks.ts';
import { ownerAbsent } from './s08-owner-absent.ts';

let field: Field;
beforeAll(async () => {
  field = await aField();
});
afterAll(() => field.stop());

for (const scenario of [
  planningGate,
  preCallMemory,
  datum,
  suggestedOrder,
  badData,
  creditAndScheme,
  ownerAbsent,
  offlineDay,
  scriptCompliance,
  talks,
])
  scenario(() => field);
