import { readdirSync } from 'node:fs';
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
const env = { ...process.env, CHROMIUM_PATH: await chromium() };

const figures = [];
let isBroken = false;
for (const file of readdirSync(join(ROOT, 'bench'))
  .filter((name) => name.endsWith('.bench.ts'))
  .sort()) {
  if (only && !file.startsWith(only)) continue;
  say(`测量 ${file}……`, `Measuring ${file} …`);
  const { code, said } = await runNode(['--import', 'tsx', join(ROOT, 'bench', file)], { quiet: true, env });
  const line = said.split('\n').find((text) => text.startsWith('[{'));
  if (code !== 0 || !line) {
    isBroken = true;
    console.error(`✗ ${file}\n${said}`);
  } else figures.push(...JSON.parse(line));
}

const isMet = ({ value, goal, better }) => (better === 'lower' ? value <= goal : value >= goal);
const round = (value) => (Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100);
if (isJson) console.log(JSON.stringify(figures));
else {
  for (const f of figures) {
    console.log(
      `${isMet(f) ? '✓' : '✗'} ${f.name}: ${round(f.value)} ${f.unit} (goal ${f.better === 'lower' ? '≤' : '≥'} ${f.goal})`,
    );
  }
}
process.exit(isBroken ? 1 : 0);
