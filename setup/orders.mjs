import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { install } from './install.mjs';
import { checkNode } from './node-version.mjs';
import { ROOT, runNode } from './run.mjs';

checkNode();
await install();
const env = { ...process.env, CHROMIUM_PATH: await chromium() };
const { code } = await runNode(
  ['--import', 'tsx', join(ROOT, 'bench/orders/main.ts'), ...process.argv.slice(2).filter((arg) => arg !== '--')],
  { env },
);
process.exit(code);
