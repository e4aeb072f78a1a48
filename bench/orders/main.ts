// `npm run bench:orders`: replays suggested orders on the sets of a folder and times them. `-- --data DIR` (default
// ../shared/data/demand), `--json`, `--set NAME`, `--seeds N` (default 4), `--strict` (a goal that is missed ends with 1).
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isMet, type Met } from './goals.ts';
import { measure } from './measure.ts';
import { lineOf, printed } from './print.ts';
import { SETS } from './sets/sets.ts';
import { speed } from './speed/speed.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/demand' },
    json: { type: 'boolean', default: false },
    set: { type: 'string' },
    seeds: { type: 'string', default: '4' },
    strict: { type: 'boolean', default: false },
  },
});
const folder = resolve(values.data);
const seeds = Number(values.seeds);
const all = Object.entries(SETS).filter(([name]) => !values.set || name === values.set);
if (all.length === 0) giveUp(`There is no set ${values.set}. They are: ${Object.keys(SETS).join(' ')}`);
if (!Number.isInteger(seeds) || seeds < 1) giveUp(`--seeds takes a whole number from 1 on, and not ${values.seeds}`);
if (!existsSync(folder)) giveUp(`There is no folder ${folder}: name the folder of demand data with -- --data DIR`);
for (const [, { file }] of all)
  if (!existsSync(join(folder, file)))
    giveUp(`There is no ${file} in ${folder}: name the folder of demand data with -- --data DIR`);

const results = all.map(([, { read, hasPromotions }]) => {
  const from = Date.now();
  const sets = Array.from({ length: seeds }, (_, seed) => read(folder, seed));
  const measured = measure(sets, hasPromotions);
  if (!values.json) console.log(`${printed(measured, seeds)}\n  ${((Date.now() - from) / 1000).toFixed(0)} s\n`);
  return measured;
});
const timed = values.set ? [] : await speed();
const met: Met[] = [...results.flatMap((result) => result.met), ...timed];
const missed = met.filter((one) => !isMet(one));
if (values.json) {
  console.log(JSON.stringify({ sets: results, speed: timed }));
} else {
  for (const line of timed) console.log(lineOf(line));
  console.log(missed.length === 0 ? 'every goal is met' : `${missed.length} of ${met.length} goals are missed`);
}
if (values.strict && missed.length > 0) process.exit(1);

function giveUp(why: string): never {
  console.error(`✗ ${why}`);
  process.exit(1);
}
