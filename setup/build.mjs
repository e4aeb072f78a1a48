import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint, forget, isMade, markMade } from './fingerprint.mjs';
import { install } from './install.mjs';
import { checkNode } from './node-version.mjs';
import { ROOT, runNode } from './run.mjs';
import { giveUp, say } from './say.mjs';

const SCREENS = { rep: ['手机端', 'the phone'], console: ['工作台', 'the desk'] };
const SHARED = ['ui', 'core', 'protocol', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The phone's and the desk's pages, when their sources have changed. */
export async function build() {
  for (const [name, [zh, en]] of Object.entries(SCREENS)) {
    const dist = join(name, 'dist');
    const print = fingerprint([name, ...SHARED]);
    if (existsSync(join(ROOT, dist, 'index.html')) && isMade(dist, print)) continue;
    say(`构建${zh}……`, `Building ${en} …`);
    forget(dist);
    const { code, said } = await runNode([join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      quiet: true,
      cwd: join(ROOT, name),
      // Whatever the shell says: a page for development is twice the size and half the speed.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (code !== 0) {
      console.error(said);
      giveUp(`${zh}没有构建成功。`, `Building ${en} failed.`);
    }
    markMade(dist, print);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkNode();
  await install();
  await build();
}
