import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { checkNode } from './node-version.mjs';
import { ROOT } from './run.mjs';

checkNode();
await install();
await build();

/** The server, restarted when its sources change, and the two screens with reload (they pass /v1 on to the server). */
const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
const children = [
  spawn(
    process.execPath,
    [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'watch', 'server/main.ts', ...process.argv.slice(2)],
    { cwd: ROOT, stdio: 'inherit' },
  ),
  spawn(process.execPath, [vite, '--port', '5173'], { cwd: join(ROOT, 'rep'), stdio: 'inherit' }),
  spawn(process.execPath, [vite, '--port', '5174'], { cwd: join(ROOT, 'console'), stdio: 'inherit' }),
];
process.on('SIGINT', () => {});
process.on('SIGTERM', () => children.forEach((child) => child.kill('SIGTERM')));
await Promise.all(children.map((child) => new Promise((ended) => child.on('close', ended))));
