import type { Id } from '../../core/base/id.ts';
import { openCache, readMeta } from '../book/cache.ts';
import { knownPeople, type Known } from '../work/people.ts';
import { peekInto, whoseWork } from '../work/peek.ts';
import { stateOf } from './states.ts';

/** Work of somebody who has signed out on this phone with something unsent. */
export interface LeftBehind {
  readonly tenant: Id;
  readonly person: Id;
  readonly login: string;
  readonly name: string;
  readonly facts: number;
  readonly photos: number;
}

/** Whose unsent work waits on this phone. Nobody's book or work is changed by the question. */
export async function leftBehind(): Promise<LeftBehind[]> {
  const all = new Map([...(await whoseWork()), ...knownPeople()].map((one) => [`${one.tenant} ${one.person}`, one]));
  const found = await Promise.all([...all.values()].map(({ tenant, person }) => unsentOf(tenant, person)));
  return found.filter((one) => one !== null && one.facts + one.photos > 0) as LeftBehind[];
}

/** Who has worked here and whose work is gone: the browser has cleared it. */
export async function clearedWork(): Promise<Known[]> {
  const works = await Promise.all(
    knownPeople().map(async (one) => ({ one, work: await peekInto(one.tenant, one.person) })),
  );
  return works.filter(({ work }) => work === null).map(({ one }) => one);
}

async function unsentOf(tenant: Id, person: Id): Promise<LeftBehind | null> {
  const work = await peekInto(tenant, person);
  if (!work) return null;
  const { login, name, cacheName } = work.self;
  const cache = await openCache(cacheName);
  const position = await readMeta(cache).finally(() => cache.close());
  const facts = work.facts.filter((f) => stateOf(f, position) === 'unsent').length;
  return { tenant, person, login, name, facts, photos: work.photos };
}
