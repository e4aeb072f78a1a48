import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isDone, markDone } from './fingerprint.mjs';
import { ROOT, run } from './run.mjs';
import { giveUp, say } from './say.mjs';

export const WORKSPACES = ['core', 'protocol', 'server', 'rep', 'console', 'ui', 'e2e'];
const LISTS = ['package.json', 'package-lock.json', '.npmrc', ...WORKSPACES.map((name) => join(name, 'package.json'))];

/** The packages of package-lock.json, when they are not there as they should be. */
export async function install() {
  const print = fingerprint(LISTS);
  if (existsSync(join(ROOT, 'node_modules')) && isDone('installed', print)) return;
  say('安装依赖包(约一分钟)……', 'Installing packages (about a minute) …');
  const { code, said } = await run(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund'],
    { quiet: true },
  );
  if (code !== 0) {
    console.error(said);
    giveUp(
      '依赖包没有装成,请检查网络或 npm 的设置。',
      'The packages could not be installed; please check the network or npm’s settings.',
    );
  }
  markDone('installed', print);
}
