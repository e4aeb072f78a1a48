import { join } from 'node:path';
import { install } from './install.mjs';
import { checkNode } from './node-version.mjs';
import { ROOT, runNode } from './run.mjs';

checkNode();
await install();
const { code } = await runNode([
  '--import',
  'tsx',
  join(ROOT, 'bench/lint/main.ts'),
  ...process.argv.slice(2).filter((arg) => arg !== '--'),
]);
process.exit(code);
