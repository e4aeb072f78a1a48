/** The acceptance scenarios of the domain, by their numbers, walked by a rep on his phone and looked at on the desk. */
import { afterAll, beforeAll } from 'vitest';
import { aField, type Field } from './field.ts';
import { suggestedOrder } from './s04-suggested-order.ts';

let field: Field;
beforeAll(async () => {
  field = await aField();
});
afterAll(() => field.stop());

for (const scenario of [suggestedOrder]) scenario(() => field);
