import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, forget, isMade, markMade } from './fingerprint.mjs';
import { ROOT, runNpm } from './run.mjs';
import { giveUp, say } from './say.mjs';

export const WORKSPACES = ['core', 'protocol', 'server', 'rep', 'console', 'ui', 'e2e'];
const LISTS = ['package.json', 'package-lock.json', '.npmrc', ...WORKSPACES.map((name) => join(name, 'package.json'))];
// Whatever NODE_ENV or npm's settings say: the screens are built here, and the database is an optional package.
const CI = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];

/** The packages of package-lock.json, when they are not there as they should be. */
export async function install() {
  const print = fingerprint(LISTS);
  if (isMade('node_modules', print) && isWhole()) return;
  say('安装依赖包（约一分钟）……', 'Installing packages (about a minute) …');
  forget('node_modules');
  const { code, said } = await runNpm(CI, { quiet: true });
  if (code !== 0) {
    console.error(said);
    giveUp(
      '依赖包没有装成，请检查网络或 npm 的设置。',
      'The packages could not be installed; please check the network or npm’s settings.',
    );
  }
  markMade('node_modules', print);
}

/** npm writes its list last of all; each package in it must still be there. */
function isWhole() {
  const list = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  try {
    const { packages } = JSON.parse(readFileSync(list, 'utf8'));
    return Object.keys(packages).every((path) => existsSync(join(ROOT, path, 'package.json')));
  } catch {
    return false;
  }
}
