/** How long the phone takes to find what to say: 2,000 lines, 100 findings, situations, slots, the three lines and a reminder. */
import { noHistory } from '../core/order/history.ts';
import { noLadder } from '../core/outlet/ladder.ts';
import { NOTHING_ABOUT } from '../core/plan/organisation.ts';
import { choose, fill, reminderFor, type Moment } from '../core/script/choose.ts';
import type { ScriptLine } from '../core/script/line.ts';
import { LINES } from '../core/script/lines.ts';
import { audienceOf, objectionOf, situationsOf } from '../core/script/situations.ts';
import { sayingIn } from '../core/script/slot-ground.ts';
import { slotValues } from '../core/script/slot-values.ts';
import { aProduct } from '../core/field-day/a-product.ts';
import { aVisit, aFact } from '../core/field-day/a-visit.ts';
import { anOutlet } from '../core/field-day/an-outlet.ts';
import { OUTLET, today } from '../core/field-day/ids.ts';
import { FINDINGS, type Finding } from '../core/shelf/findings.ts';
import { STEPS, type Step } from '../core/visit/step.ts';
import { median, ofMany, ofRounds, print } from './figure.ts';

const LINES_HELD = 2_000;
const FOUND = 100;
const ROUNDS = 200;

const lines: ScriptLine[] = Array.from({ length: LINES_HELD }, (_, i) => ({
  ...LINES[i % LINES.length]!,
  id: `${LINES[i % LINES.length]!.id}-${i}`,
}));
const products = new Map(
  Array.from({ length: FOUND }, (_, i) => [`P${i}`, aProduct({ id: `P${i}`, name: `商品${i}` })]),
);
const findings: Finding[] = Array.from({ length: FOUND }, (_, i) => ({
  kind: FINDINGS[i % FINDINGS.length]!,
  product: `P${i}`,
  location: null,
  quantity: 3,
  price: null,
}));
const visit = aVisit(aFact['shelf-checked']({ lines: [] }));
const [outlet, history] = [anOutlet(), noHistory(OUTLET)];
const saying = sayingIn('zh', { cash: '现结', credit: '账期', prepaid: '预付', 'opening-credit': '铺底' });

/** What a step asks for when it is opened. */
function select(step: Step): number {
  const known = { visit, outlet, history, findings, commitments: [], complaints: [], schemes: [], on: today };
  const situations = situationsOf({ ...known, ladder: noLadder(OUTLET), gifts: { season: null } });
  const slots = slotValues(
    {
      ...known,
      rep: '小周',
      organisation: { name: '晨溪饮料', brand: '澄屿', servicePhone: '400-1', about: NOTHING_ABOUT },
      products,
      tariff: { prices: new Map(), schemes: [], left: new Map() },
      suggestions: [],
      nextVisit: today,
      today,
      step,
      topic: null,
    },
    saying,
  );
  const moment: Moment = {
    step,
    situations,
    slots,
    audience: audienceOf(known),
    objection: objectionOf(visit),
    turn: 1,
  };
  const chosen = choose(lines, moment);
  return chosen.filter((line) => fill(line, slots, 'zh') !== null).length + (reminderFor(lines, moment) ? 1 : 0);
}

const times = new Map<Step, number[]>(STEPS.map((step) => [step, []]));
let said = 0;
for (let round = -20; round < ROUNDS; round++)
  for (const step of STEPS) {
    const from = performance.now();
    said += select(step);
    if (round >= 0) times.get(step)!.push(performance.now() - from);
  }
if (said === 0) throw new Error('nothing was chosen');
const what = { goal: 10, unit: 'ms', better: 'lower' } as const;
const slowest = Math.max(...[...times.values()].map((of) => median(of)));
print([
  ofRounds({ name: 'phone: lines of 2,000 and 100 findings, slowest step', ...what }, [slowest]),
  ofMany({ name: 'phone: lines of 2,000 and 100 findings, any step', ...what }, [...times.values()].flat(), 95),
]);
