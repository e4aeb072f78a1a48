import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { chromium } from './chromium.mjs';
import { install } from './install.mjs';
import { checkNode } from './node-version.mjs';
import { ROOT, runNode } from './run.mjs';
import { say } from './say.mjs';

checkNode();
await install();
await build();
const isJson = process.argv.includes('--json');
const only = process.argv.slice(2).find((arg) => !arg.startsWith('-'));

// On the disk of the repository, as the data of a server would be; what several benchmarks need is made there once.
mkdirSync(join(ROOT, '.setup'), { recursive: true });
const folder = mkdtempSync(join(ROOT, '.setup', 'bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
// A Ctrl-C reaches the benchmark too, which ends what it has started.
let isStopped = false;
process.on('SIGINT', () => (isStopped = true));
const env = { ...process.env, CHROMIUM_PATH: await chromium(), BENCH_FOLDER: folder };

// With --json the output is the array and nothing else.
const tell = isJson ? console.error : console.log;
const busy = () => `load ${loadavg().map((load) => load.toFixed(1))[0]}`;
console.error(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, ${busy()}`);
const figures = [];
let isBroken = false;
for (const file of readdirSync(join(ROOT, 'bench'))
  .filter((name) => name.endsWith('.bench.ts'))
  .sort()) {
  if (isStopped || (only && !file.startsWith(only))) continue;
  const from = Date.now();
  say(`测量 ${file}……`, `Measuring ${file} …`);
  const { code, said } = await runNode(['--import', 'tsx', join(ROOT, 'bench', file)], { quiet: true, env });
  const line = said.split('\n').find((text) => text.startsWith('[{'));
  if (code !== 0 || !line) {
    isBroken = true;
    console.error(`✗ ${file}\n${said}`);
    continue;
  }
  const measured = JSON.parse(line);
  for (const figure of measured) tell(`  ${lineOf(figure)}`);
  console.error(`  ${Math.round((Date.now() - from) / 1000)} s, ${busy()}`);
  figures.push(...measured);
}

if (isJson) {
  const plain = figures.map(({ name, value, unit, goal, better }) => ({ name, value, unit, goal, better }));
  console.log(JSON.stringify(plain));
}
process.exit(isBroken || isStopped ? 1 : 0);

function lineOf({ name, value, unit, goal, better, of }) {
  const isMet = better === 'lower' ? value <= goal : value >= goal;
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
  const rounds = of ? `; ${of}` : '';
  return `${isMet ? '✓' : '✗'} ${name}: ${rounded} ${unit} (goal ${better === 'lower' ? '≤' : '≥'} ${goal}${rounds})`;
}
