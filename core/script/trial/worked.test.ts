import { expect, test } from 'vitest';
import type { Id } from '../../base/id.ts';
import { plusDays } from '../../base/day.ts';
import { instantOf } from '../../base/instant.ts';
import { anOrder } from '../../field-day/an-order.ts';
import { aFact, aVisit } from '../../field-day/a-visit.ts';
import { anId, today } from '../../field-day/ids.ts';
import type { LineReply } from '../../visit/conversation.ts';
import type { Visit } from '../../visit/visit.ts';
import { armOf, type Arm } from './arm.ts';
import { isWon, WINS, type ScriptTrial, type Win } from './trial.ts';
import { usesIn } from './uses.ts';
import { verdictOf } from './verdict.ts';

const TRIAL: ScriptTrial & { readonly win: Win } = {
  id: anId(900),
  a: { line: 'A', version: 1 },
  b: { line: 'B', version: 2 },
  from: today,
  win: 'either',
};
/** Shops of a wording, in a row. */
const shopsOf = (arm: Arm): Id[] =>
  Array.from({ length: 100 }, (_, i) => anId(i)).filter((id) => armOf(TRIAL.id, id) === arm);
const [OF_A, OF_B] = [shopsOf('a'), shopsOf('b')];

interface Told {
  readonly shop: Id;
  readonly said: Arm;
  readonly reply: LineReply;
  readonly order?: true;
  readonly goesOn?: true;
  readonly more?: Parameters<(typeof aFact)['line-used']>[0];
  readonly day?: typeof today;
}
const visitOf = ({ shop, said, reply, order, goesOn, more, day = today }: Told): Visit =>
  aVisit(
    aFact['visit-opened']({ outlet: shop, day }),
    aFact['line-used']({ line: { id: TRIAL[said].line, version: TRIAL[said].version }, reply, ...more }),
    ...(order ? [aFact['order-agreed']({ order: anOrder() })] : []),
    ...(goesOn ? [] : [aFact['visit-closed']()]),
  );
/** What counts of visits that came in one after the other. */
const counted = (told: readonly Told[]) =>
  told.flatMap((one, i) => usesIn(visitOf(one), [TRIAL]).map((use) => ({ ...use, at: instantOf(i * 60_000) })));

const CASE: readonly Told[] = [
  { shop: OF_A[0]!, said: 'a', reply: 'agreed' },
  { shop: OF_B[0]!, said: 'b', reply: 'objection' },
  { shop: OF_A[1]!, said: 'a', reply: 'said', order: true },
  { shop: OF_B[1]!, said: 'b', reply: 'refused' },
  { shop: OF_A[0]!, said: 'a', reply: 'refused' },
  { shop: OF_A[2]!, said: 'b', reply: 'agreed', order: true },
  { shop: OF_A[2]!, said: 'a', reply: 'agreed' },
  { shop: OF_B[2]!, said: 'b', reply: 'said' },
  { shop: OF_A[3]!, said: 'a', reply: 'agreed', goesOn: true },
];

test('[TR3] [TR4] [TR10] the case on paper: three of three against none of three are 6.25 to one, and not known yet', () => {
  const verdict = verdictOf(counted(CASE));
  expect(verdict).toMatchObject({
    better: null,
    pairs: 3,
    rates: { a: { wins: 3, uses: 3 }, b: { wins: 0, uses: 3 } },
  });
  expect(verdict.odds).toBeCloseTo(6.25, 9);
});

test('[TR4] [TR6] two more such pairs make 62 to one: a is better', () => {
  const more = [3, 4].flatMap((n): Told[] => [
    { shop: OF_A[n]!, said: 'a', reply: 'agreed' },
    { shop: OF_B[n]!, said: 'b', reply: 'refused' },
  ]);
  const verdict = verdictOf(counted([...CASE, ...more]));
  expect(verdict).toMatchObject({ better: 'a', pairs: 5 });
  expect(verdict.odds).toBeCloseTo(6.25 * (7 / 4) ** 2 * (9 / 5) ** 2, 9);
  expect(Math.floor(verdict.odds)).toBe(62);
});

test('[TR10] a use of another version, or of a day before the first, does not count', () => {
  const use: Told = { shop: OF_A[0]!, said: 'a', reply: 'agreed' };
  expect(counted([use])).toHaveLength(1);
  expect(counted([{ ...use, more: { line: { id: 'A', version: 2 } } }])).toEqual([]);
  expect(counted([{ ...use, day: plusDays(today, -1) }])).toEqual([]);
});

test('[TR10] what follows wins as the trial says it: a yes, an order, either, both', () => {
  const wonBy = (answer: LineReply | 'trial', hasOrdered: boolean) =>
    WINS.filter((win) => isWon(win, { answer, hasOrdered }));
  expect(wonBy('agreed', false)).toEqual(['agreed', 'either']);
  expect(wonBy('trial', true)).toEqual(['agreed', 'ordered', 'either', 'both']);
  expect(wonBy('objection', true)).toEqual(['ordered', 'either']);
  expect(wonBy('said', false)).toEqual([]);
});
