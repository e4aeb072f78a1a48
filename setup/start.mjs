import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { checkNode } from './node-version.mjs';
import { ROOT } from './run.mjs';

checkNode();
await install();
await build();

const server = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'server/main.ts'), ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
// A Ctrl-C reaches the server too, which ends in its own time; we wait for it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
