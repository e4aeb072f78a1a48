/** `npm run bench`: every benchmark of this folder beside its goals. `-- --json`: one array. `-- push`: those that begin so. */
import { readdirSync } from 'node:fs';
import type { Figure, Measured } from './figure.ts';
import { Bench, machine } from './measure.ts';

const args = process.argv.slice(2);
const isJson = args.includes('--json');
const only = args.find((arg) => !arg.startsWith('-')) ?? '';
// With --json the output is the array and nothing else.
const tell = isJson ? console.error : console.log;

console.error(machine());
const bench = new Bench();
const figures: Figure[] = [];
let isBroken = false;
for (const file of readdirSync(new URL('.', import.meta.url)).sort()) {
  if (!file.endsWith('.bench.ts') || !file.startsWith(only) || bench.isStopped) continue;
  const measured = await bench.measure(file);
  isBroken ||= measured === null;
  for (const figure of measured ?? []) tell(`  ${lineOf(figure)}`);
  figures.push(...(measured ?? []));
}

if (isJson) {
  const plain = figures.map(({ name, value, unit, goal, better }) => ({ name, value, unit, goal, better }));
  console.log(JSON.stringify(plain));
}
process.exit(isBroken || bench.isStopped ? 1 : 0);

function lineOf({ name, value, unit, goal, better, of }: Figure & Partial<Measured>): string {
  const isMet = better === 'lower' ? value <= goal : value >= goal;
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
  const rounds = of ? `; ${of}` : '';
  return `${isMet ? '✓' : '✗'} ${name}: ${rounded} ${unit} (goal ${better === 'lower' ? '≤' : '≥'} ${goal}${rounds})`;
}
