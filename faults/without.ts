import type { Fault, Tier } from './kit/fault.ts';

/** An entry of the catalogue that nothing tests, and why. */
const without = (id: Fault['id'], tier: Tier, title: string, why: string): Fault => ({
  id,
  tier,
  title,
  rounds: { commit: 0, night: 0 },
  cannot: () => Promise.resolve(why),
  run: () => Promise.reject(new Error(why)),
});

/** What the catalogue names besides, so that nothing is absent in silence. A test of the same number takes its place. */
export const WITHOUT: readonly Fault[] = [
  without('F-20', 'C', 'the answer to a new token is lost', 'tokens are not renewed: one is good for 90 days [D7]'),
  without(
    'F-46',
    'C',
    'somebody changes the audit by SQL',
    'there is no chain of audit entries: facts are kept as they came, decisions with who decided beside them',
  ),
  without('F-48', 'C', 'the target of a webhook is down or hostile', 'Paodian calls no other system'),
  without('F-49', 'N', 'maps, messages or mail answer nonsense', 'Paodian asks no service for maps, messages or mail'),
];

/** The whole catalogue in the order of its numbers: these tests, and of the rest why there is none. */
export function withAbsent(tests: readonly Fault[]): readonly Fault[] {
  const isThere = new Set(tests.map(({ id }) => id));
  return [...tests, ...WITHOUT.filter(({ id }) => !isThere.has(id))].sort((a, b) => (a.id < b.id ? -1 : 1));
}
