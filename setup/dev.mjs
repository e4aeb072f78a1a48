import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install } from './install.mjs';
import { checkNode } from './node-version.mjs';
import { ROOT } from './run.mjs';
import { say } from './say.mjs';

checkNode();
await install();

/** The server, restarted when its sources change, and the two screens with reload (they pass /v1 on to the server). */
const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
const screen = (name, port) => [[vite, '--port', port, '--strictPort', '--logLevel', 'warn'], join(ROOT, name)];
const programs = [
  [[join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'watch', 'server/main.ts', ...process.argv.slice(2)], ROOT],
  screen('rep', '5173'),
  screen('console', '5174'),
];
say('手机 http://localhost:5173/m/', 'phone');
say('工作台 http://localhost:5174/c/', 'desk');
const children = programs.map(([args, cwd]) => spawn(process.execPath, args, { cwd, stdio: 'inherit' }));
const ends = children.map((child) => new Promise((ended) => child.on('close', ended)));
const stop = () => children.forEach((child) => child.kill('SIGTERM'));
// A Ctrl-C has reached all of them already.
process.on('SIGINT', () => {});
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);
// One without the others is of no use.
await Promise.race(ends);
stop();
await Promise.all(ends);
