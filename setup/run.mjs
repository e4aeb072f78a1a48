import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command and answers its exit code and what it said. `quiet` keeps what it says back until it is asked for;
 * otherwise it goes straight to the terminal.
 */
export function run(command, args, { quiet = false, cwd = ROOT, env = process.env, shell = false } = {}) {
  return new Promise((answer) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let said = '';
    child.stdout?.on('data', (piece) => (said += piece));
    child.stderr?.on('data', (piece) => (said += piece));
    child.on('error', (error) => answer({ code: 1, said: String(error) }));
    child.on('close', (code) => answer({ code: code ?? 1, said }));
  });
}

/** The same for a program of Node. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** The same for npm: the one that runs us, else the one in the path (a .cmd under Windows, which only a shell can run). */
export function runNpm(args, options) {
  const own = process.env.npm_execpath ?? '';
  if (/npm-cli\.c?js$/.test(own)) return runNode([own, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
