import { randomUUID } from 'node:crypto';
import type { Day } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import { agreed, anOrder, counted } from '../../server/sync/field-day.ts';
import type { StoredFact } from '../../rep/work/database.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';
import { inScene } from '../kit/scene.ts';

const ALL = 100;
const AT = 57;

/** A fact that cannot be taken in, and the code with which it has to be set aside. */
interface Poison {
  readonly code: string;
  readonly spoil: (fact: StoredFact) => Partial<StoredFact>;
}

const POISONS: readonly Poison[] = [
  { code: 'unknown-kind', spoil: () => ({ kind: 'moon-landed' }) },
  { code: 'unknown-version', spoil: () => ({ v: 2_000_000_000 }) },
  { code: 'invalid', spoil: () => ({ fact: { kind: 'shelf-checked' } }) },
  { code: 'invalid', spoil: ({ fact }) => ({ fact: { ...fact, extra: 1 } }) },
  { code: 'invalid', spoil: () => ({ fact: { 'a\u0000': '\ud800' } }) },
  { code: 'invalid', spoil: withWrongTotal },
  { code: 'target-gone', spoil: () => inVisit(randomUUID()) },
  // Years that a calendar may have and PostgreSQL has not.
  { code: 'invalid', spoil: ({ fact }) => withTime(fact, '0000-01-01T00:00:00.000Z') },
  { code: 'internal', spoil: withYearZero },
];

/** A round for each kind of poison: fact 57 of 100 is such a one. The others are taken in, this one waits for a person. */
export const poison: Fault = {
  id: 'F-08',
  tier: 'C',
  title: 'one fact of a hundred cannot be taken in',
  rounds: { commit: POISONS.length, night: POISONS.length * 5 },
  run: inScene(async ({ field, line, rounds, phones, aside, wrong }) => {
    for (let round = 0; round < rounds; round++) {
      const { code, spoil } = POISONS[round % POISONS.length]!;
      const phone = field.phone(line.url);
      phone.batch = field.chance.pick([20, 100, 200]);
      phones.push(phone);
      const told: Id[] = [];
      while (told.length < ALL) told.push(...phone.tell(...aVisit(field, phone)).map(({ id }) => id));
      // The sixth of a visit, so that nothing hangs on it.
      const bad = phone.facts[AT - (AT % 6) + 5]!;
      phone.spoil(bad.id, spoil(bad));
      aside.add(bad.id);
      await phone.sync();
      const is = (await readLog(field)).find(({ id }) => id === bad.id);
      if (is?.code !== code) wrong(`a fact that is ${code} is ${is?.status} with ${is?.code}`);
      if (phone.waiting > 0) wrong(`${phone.waiting} facts still wait behind one that is ${code}`);
    }
    return { did: { poisons: rounds, facts: field.witness.read().saved.length } };
  }),
};

function withWrongTotal({ entity }: StoredFact): Partial<StoredFact> {
  const order = anOrder('P1', 7);
  return {
    kind: 'order-agreed',
    fact: asFact(agreed(entity, { ...order, total: (order.total + 1) as typeof order.total })),
  };
}

function withYearZero({ entity }: StoredFact): Partial<StoredFact> {
  const order = { ...anOrder('P1', 7), deliveryDay: '0000-01-01' as Day };
  return { kind: 'order-agreed', fact: asFact(agreed(entity, order)) };
}

const inVisit = (visit: Id): Partial<StoredFact> => ({
  kind: 'shelf-checked',
  entity: visit,
  fact: asFact(counted(visit, 'P1', 1)),
});

const withTime = (fact: StoredFact['fact'], at: string): Partial<StoredFact> => ({
  at: at as StoredFact['at'],
  fact: { ...fact, at },
});

const asFact = (fact: object): StoredFact['fact'] => fact as StoredFact['fact'];
