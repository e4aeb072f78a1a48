// Replays suggested orders on the sets of a folder: `--data DIR` (default ../shared/data/demand), `--json`, `--set NAME`,
// `--seeds N` (default 4), `--strict` (a goal that is not met ends with 1).
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isMet } from './goals.ts';
import { measure } from './measure.ts';
import { printed } from './print.ts';
import { SETS } from './sets/sets.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/demand' },
    json: { type: 'boolean', default: false },
    set: { type: 'string' },
    seeds: { type: 'string', default: '4' },
    strict: { type: 'boolean', default: false },
  },
});
const seeds = Number(values.seeds);
const all = Object.entries(SETS).filter(([name]) => !values.set || name === values.set);
if (all.length === 0) throw new Error(`there is no set ${values.set}; there are ${Object.keys(SETS).join(', ')}`);
const results = all.map(([, { read, hasPromotions }]) => {
  const from = Date.now();
  const sets = Array.from({ length: seeds }, (_, seed) => read(resolve(values.data), seed));
  const measured = measure(sets, hasPromotions);
  if (!values.json) console.log(`${printed(measured, seeds)}\n  ${((Date.now() - from) / 1000).toFixed(0)} s\n`);
  return measured;
});
if (values.json) console.log(JSON.stringify(results));
const missed = results.flatMap(({ met }) => met).filter((met) => !isMet(met));
if (!values.json) console.log(missed.length === 0 ? 'every goal is met' : `${missed.length} goals are missed`);
if (values.strict && missed.length > 0) process.exit(1);
