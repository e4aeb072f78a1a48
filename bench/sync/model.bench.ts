/** The model of phones and server: how many of its schedules a minute checks, and how many of its seeded flaws it notices. */
import { ALL_FLAWS, FLAWS, type Flaw } from '../../faults/model/flaws.ts';
import { REGRESSIONS } from '../../faults/model/regressions.ts';
import { run } from '../../faults/model/run.ts';
import { search } from '../../faults/model/search.ts';
import { stepOf } from '../../faults/model/step.ts';
import { ofRounds, print } from '../figure.ts';

const SEED = 5;
const SCHEDULES = 2000;
/** So many schedules at the most until a flaw is noticed. */
const FLAW_SCHEDULES = 30_000;
const ROUNDS = 5;

const perMinute: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const from = performance.now();
  const found = search({ seed: SEED + round, schedules: SCHEDULES });
  if (found) throw new Error(`schedule ${found.nth} of seed ${found.seed}: ${found.breach.message}`);
  perMinute.push((SCHEDULES / (performance.now() - from)) * 60_000);
}
const found = ALL_FLAWS.map((flaw) => search({ seed: SEED, schedules: FLAW_SCHEDULES, flaws: new Set([flaw]) }));
// One that chance seldom meets has a schedule of its own.
const isMetByItsOwn = (flaw: Flaw): boolean =>
  REGRESSIONS.some(
    ({ without, schedule }) =>
      without === flaw && run(schedule.trim().split('\n').map(stepOf), new Set([flaw])) !== null,
  );
const caught = ALL_FLAWS.filter((flaw, i) => {
  const one = found[i];
  return one ? FLAWS[flaw].by.includes(one.breach.property) : isMetByItsOwn(flaw);
});
const worst = Math.max(...found.map((one) => one?.nth ?? FLAW_SCHEDULES));
print([
  ofRounds(
    { id: 'schedules', name: 'model: schedules checked in a minute', unit: '1/min', goal: 12_000, better: 'higher' },
    perMinute,
  ),
  {
    ...ofRounds({ id: 'flaws', name: 'model: seeded flaws that nobody notices', unit: '', goal: 0, better: 'lower' }, [
      ALL_FLAWS.length - caught.length,
    ]),
    of: `${caught.length} of ${ALL_FLAWS.length} noticed; by chance within ${worst} schedules, else by one of their own`,
  },
]);
