import { build } from './build.mjs';
import { install } from './install.mjs';
import { checkNode } from './node-version.mjs';
import { ROOT } from './run.mjs';

checkNode();
await install();
// A backup shows no screen, and names its file from where it was told to.
if (!process.argv.some((arg) => arg === '--backup' || arg === '--restore')) await build();
process.env.INIT_CWD ??= process.cwd();

// npm passes a signal on to its shell and no further: when the shell has gone, we have been told to stop.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

// The server in this process: whoever stops the one has stopped the other, by whatever signal.
process.chdir(ROOT);
const { register } = await import('tsx/esm/api');
register();
await import('../server/main.ts');
