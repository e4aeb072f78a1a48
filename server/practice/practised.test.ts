import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant, type Instant } from '../../core/base/instant.ts';
import type { LinePractice, LinePractised, PracticeGrade } from '../../core/script/practice/facts.ts';
import { practiceAfter } from '../../core/script/practice/record.ts';
import { aFact } from '../../core/field-day/a-visit.ts';
import { freshDatabase, type FreshDatabase } from '../postgres/testing.ts';
import { aTerritory, opened, Phone, TODAY, type Territory } from '../sync/field-day.ts';

let database: FreshDatabase;
let territory: Territory;
beforeAll(async () => {
  database = await freshDatabase();
  territory = await aTerritory(database.pool);
});
afterAll(() => database.close());

const practised = (at: Instant, grade: PracticeGrade, line = '1.1'): LinePractised => ({
  kind: 'line-practised',
  at,
  day: TODAY,
  line: { id: line, version: 1 },
  grade,
});
const [EARLY, LATER] = [instant('2026-11-25T00:10:00.120Z'), instant('2026-11-25T00:12:00Z')];
type Docs = Awaited<ReturnType<Phone['pull']>>['docs'];
const practiceIn = (docs: Docs): LinePractice[] =>
  docs.filter(({ e, x }) => e === 'practice' && !x).map(({ b }) => b as LinePractice);

test('[PS1] practice of two phones comes back as one, in the order of time, told twice as told once, and to nobody else', async () => {
  const [rep, other] = territory.reps;
  const [one, two] = [new Phone(territory, rep), new Phone(territory, rep)];
  const [late, early] = [practised(LATER, 'good'), practised(EARLY, 'again')];
  one.tell(late, practised(LATER, 'easy', '10.12'));
  two.tell(early);
  await Promise.all([one.push(), two.push()]);
  await one.push();
  const mine = practiceIn((await new Phone(territory, rep).pull()).docs);
  expect(mine.map(({ line }) => line).sort()).toEqual(['1.1', '10.12']);
  const { times, rep: of } = mine.find(({ line }) => line === '1.1')!;
  expect(of).toBe(rep.person);
  // What another phone works with is what this one folds from its own facts.
  expect(times.map(({ at, grade }) => [Date.parse(at), grade])).toEqual(
    practiceAfter([], [late, early]).map(({ at, grade }) => [Date.parse(at), grade]),
  );
  expect(practiceIn((await new Phone(territory, other).pull()).docs)).toEqual([]);
});

test('[PS2] what a visit was lost on is in the book, until the last word on the line is another', async () => {
  const phone = new Phone(territory, territory.reps[0]);
  const visit = randomUUID();
  const said = (reply: 'objection' | 'agreed') =>
    aFact['line-used']({ visit, reply, objection: reply === 'objection' ? 'no-cash' : null });
  const missed = async (): Promise<unknown[]> =>
    (await phone.pull()).docs.filter(({ e }) => e === 'missed').map(({ b, x }) => (x ? null : b));
  await phone.push(phone.tell(opened(visit, territory.outlets[0]!.id)));
  expect(await missed()).toEqual([]);
  await phone.push(phone.tell(said('objection')));
  expect(await missed()).toEqual([{ visit, day: TODAY, lines: [said('agreed').line.id], concerns: ['no-cash'] }]);
  phone.cursor = (await phone.pull()).head.to;
  await phone.push(phone.tell(said('agreed')));
  expect(await missed()).toEqual([null]);
});
