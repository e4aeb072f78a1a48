/**
 * What each of the eight steps costs the thumb: a visit with forty products, twelve of them counted and nine short, three
 * photos and three quantities that the owner wants otherwise. Taps are counted; seconds are of a model and of no watch: a tap 0.57 s,
 * a decision 1.2 s, a count 2.0 s, a look at a line 0.8 s, a move to another block 0.6 s.
 */
import { CHINA, dayOf } from '../core/base/day.ts';
import { instantOf } from '../core/base/instant.ts';
import { WORDS } from '../e2e/field-day/words.ts';
import { walkEightSteps, type Checked, type Part } from './eight-steps.ts';
import { ofRounds, print } from './figure.ts';
import { codeOf, companyOf, DOOR_OF_FORTY, longMemoryFolder } from './long-memory.ts';
import { openPhone, signIn } from './phone.ts';
import { startServer } from './server.ts';

const SECONDS = { tap: 0.57, decision: 1.2, count: 2, look: 0.8, move: 0.6 };
const COUNTED = 12;
const SHORT = 9;
const CHANGES = 3;

interface Budget {
  readonly taps: number;
  readonly seconds: number;
  /** What the step asks of the head besides the thumb. */
  readonly decisions: number;
  readonly looks: number;
}
/**
 * The budgets of the design, of the whole of a step; the pitch is of one topic, and the review is that with the owner and
 * that alone. What merchandising does beside its photos has none of its own: it counts into the visit.
 */
const BUDGETS: Partial<Record<Part, Budget>> = {
  prepare: { taps: 1, seconds: 20, decisions: 0, looks: 8 },
  greet: { taps: 5, seconds: 15, decisions: 2, looks: 3 },
  'store-check': { taps: 49, seconds: 90, decisions: SHORT, looks: 28 },
  photos: { taps: 6, seconds: 30, decisions: 0, looks: 3 },
  'suggested-order': { taps: 8, seconds: 40, decisions: CHANGES, looks: 12 },
  presentation: { taps: 3, seconds: 6, decisions: 0, looks: 3 },
  review: { taps: 5, seconds: 40, decisions: 2, looks: 12 },
  administration: { taps: 1, seconds: 5, decisions: 0, looks: 1 },
};

const words = WORDS.zh;
const folder = await longMemoryFolder();
const server = await startServer(folder);
const phone = await openPhone(folder, { viewport: { width: 360, height: 740 }, permissions: ['camera'] });
const taps = new Map<Part, number>();
let checked: Checked;
try {
  const page = await phone.newPage();
  await signIn(page, server.url);
  await page.locator('.dock .primary', { hasText: words.today.confirm }).tap();
  await page.locator('.dock .primary', { hasText: words.today.start(1) }).waitFor();
  await page.goto(`${server.url}/m/stores`);
  const company = companyOf(dayOf(instantOf(Date.now()), CHINA));
  await page.getByLabel(words.outlet.search).fill(codeOf(company, DOOR_OF_FORTY));
  await page.locator('a.stop').tap();
  await page.locator('.dock .primary', { hasText: words.outlet.start }).tap();
  await page.getByRole('heading', { level: 1, name: words.terms.step.prepare, exact: true }).waitFor();
  let counted = 0;
  checked = await walkEightSteps({
    page,
    short: SHORT,
    changes: CHANGES,
    photos: [words.terms.photo['shelf-before'], words.terms.photo.cooler, words.terms.photo['shelf-after']],
    tap: async (what) => {
      counted++;
      await what.tap();
    },
    ended: async (step) => {
      taps.set(step, counted);
      counted = 0;
    },
  });
} finally {
  await phone.close();
  await server.stop();
}

if (checked.counted !== COUNTED || checked.short !== SHORT)
  throw new Error(`the check was another one: ${JSON.stringify(checked)}`);

const secondsOf = (part: Part): number => {
  const { decisions = 0, looks = 0 } = BUDGETS[part] ?? {};
  const { tap, decision, count, look, move } = SECONDS;
  const shelf = part === 'store-check' ? checked.counted * count + checked.moves * move : 0;
  return taps.get(part)! * tap + decisions * decision + looks * look + shelf;
};
const parts = [...taps.keys()];
const sum = (of: (part: Part) => number): number => parts.reduce((total, part) => total + of(part), 0);
const lower = { better: 'lower' } as const;
print([
  ...parts.flatMap((part) => {
    const budget = BUDGETS[part];
    return budget
      ? [
          ofRounds({ name: `visit: ${part}, taps`, unit: 'taps', goal: budget.taps, ...lower }, [taps.get(part)!]),
          ofRounds({ name: `visit: ${part}, by the model`, unit: 's', goal: budget.seconds, ...lower }, [
            secondsOf(part),
          ]),
        ]
      : [];
  }),
  ofRounds({ name: 'visit: eight steps, taps', unit: 'taps', goal: 80, ...lower }, [sum((part) => taps.get(part)!)]),
  ofRounds({ name: 'visit: eight steps on the phone, by the model', unit: 's', goal: 270, ...lower }, [sum(secondsOf)]),
]);
