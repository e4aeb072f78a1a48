/**
 * `npm run bench:sync`: every goal of sync with what was measured, a line each. `-- --json`: one array. `-- digest visits`:
 * these goals only. `-- --long`: also what takes more than some minutes, which is otherwise left to `npm run faults`.
 */
import type { Figure, Measured } from '../figure.ts';
import { Bench, machine } from '../measure.ts';
import { GOALS, type Goal } from './goals.ts';

const args = process.argv.slice(2);
const [isJson, isLong] = ['--json', '--long'].map((name) => args.includes(name));
const only = args.filter((arg) => !arg.startsWith('-'));
const unknown = only.find((name) => !GOALS.some(({ id }) => id.startsWith(name)));
if (unknown) {
  console.error(`There is no goal ${unknown}. They are: ${GOALS.map(({ id }) => id).join(' ')}`);
  process.exit(1);
}
const wanted = GOALS.filter(({ id }) => only.length === 0 || only.some((name) => id.startsWith(name)));

interface Line extends Pick<Goal, 'id' | 'says' | 'limit' | 'unit' | 'better'> {
  readonly value: number | null;
  /** How much of the limit it takes up: met is 1 and less. */
  readonly ratio: number | null;
  readonly met: boolean | null;
  /** Of what it is the middle; or why there is none. */
  readonly of: string;
}

console.error(machine());
const bench = new Bench();
const figures = new Map<string, Figure & Partial<Measured>>();
const broken = new Set<string>();
for (const file of new Set(wanted.filter((goal) => isLong || !goal.isLong).map(({ by }) => by))) {
  if (bench.isStopped) break;
  const measured = await bench.measure(file);
  if (!measured) broken.add(file);
  for (const figure of measured ?? []) if (figure.id) figures.set(figure.id, figure);
}

const lines = wanted.map(lineOf);
if (isJson) console.log(JSON.stringify(lines));
else for (const line of lines) console.log(textOf(line));
process.exit(broken.size > 0 || bench.isStopped ? 1 : 0);

function lineOf({ id, says, limit, unit, better, by, isLong: needsLong }: Goal): Line {
  const figure = figures.get(id);
  const [value, of] = [figure?.value ?? null, figure?.of ?? whyNot(by, needsLong)];
  const ratio = value === null || Number.isNaN(value) ? null : ratioOf(value, limit, better);
  return { id, says, limit, unit, better, value, ratio, met: ratio === null ? null : ratio <= 1, of };
}

function ratioOf(value: number, limit: number, better: Goal['better']): number {
  if (limit === 0) return value === 0 ? 0 : 2;
  return Math.round((better === 'lower' ? value / limit : limit / value) * 100) / 100;
}

function whyNot(file: string, needsLong = false): string {
  if (broken.has(file)) return 'it could not be measured: see above';
  return needsLong && !isLong
    ? 'runs for some minutes: with --long, or by npm run faults'
    : 'this machine cannot measure it';
}

function textOf({ says, value, unit, limit, better, ratio, met, of }: Line): string {
  const mark = met === null ? '–' : met ? '✓' : '✗';
  const rounded =
    value === null ? 'not measured' : Math.abs(value) >= 100 ? Math.round(value) : Number(value.toFixed(2));
  const goal = `${better === 'lower' ? '≤' : '≥'} ${limit}`;
  return `${mark} ${says}: ${rounded}${value === null ? '' : ` ${unit}`.trimEnd()} (limit ${goal}${ratio === null ? '' : `, ratio ${ratio}`}; ${of})`;
}
