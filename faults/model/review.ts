import type { Id } from '../../core/base/id.ts';
import { factOf } from './fact.ts';
import type { DocChange } from './emit.ts';
import { Ledger } from './judge.ts';
import type { LogRow } from './server.ts';
import { isHeld, toEmit } from './transaction.ts';
import type { Open, World } from './world.ts';

const answerDoc = (person: string, id: Id, status: string): DocChange => ({
  e: 'answer',
  id,
  s: `r:${person}`,
  b: { day: '', text: status },
});

const aside = ({ server }: World, person: string): LogRow[] =>
  [...server.log.values()].filter(
    ({ person: of, result }) => of === person && result.status === 'quarantined' && !server.decided.has(result.id),
  );

/** A person takes in after all what was set aside of a rep. See server/sync/review.ts. */
export function decide(world: World, person: string): Open | null {
  const { server } = world;
  const rows = aside(world, person);
  const locks = ['review', `month ${person}`, ...rows.map((row) => factOf(row.fact).outlet)];
  if (isHeld(world, locks)) return null;
  const ledger = new Ledger(world, person, true);
  const taken = rows.filter((row) => {
    try {
      return ledger.take(row.fact).status === 'applied';
    } catch {
      return false;
    }
  });
  const answers = taken.map((row) => answerDoc(person, row.result.id, 'applied'));
  const emit = toEmit(world, { docs: [...ledger.docs(), ...answers], subs: [] });
  const commit = (): null => {
    ledger.keep();
    const seq = emit();
    for (const row of taken) {
      const result = { ...row.result, status: 'applied' as const, code: null, seq };
      server.log.set(result.id, { ...row, result, turn: ++world.count });
      server.decided.set(result.id, 'applied');
    }
    return null;
  };
  return { locks, commit };
}

/** A person turns it down for good. */
export function turnDown(world: World, person: string): Open | null {
  if (isHeld(world, ['review'])) return null;
  const rows = aside(world, person);
  const docs = rows.map((row) => answerDoc(person, row.result.id, 'rejected'));
  const emit = toEmit(world, { docs, subs: [] });
  const commit = (): null => {
    emit();
    for (const row of rows) world.server.decided.set(row.result.id, 'rejected');
    return null;
  };
  return { locks: ['review'], commit };
}
