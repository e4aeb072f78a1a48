import { build } from './build.mjs';
import { install } from './install.mjs';
import { checkNode } from './node-version.mjs';
import { ROOT } from './run.mjs';

checkNode();
await install();
await build();

// The server in this process: whoever stops the one has stopped the other, by whatever signal.
process.chdir(ROOT);
const { register } = await import('tsx/esm/api');
register();
await import('../server/main.ts');
