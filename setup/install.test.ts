/** A repository of three files, with the real npm: what is installed, what is missing, what was broken off. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// npm takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const HERE = fileURLToPath(new URL('.', import.meta.url));
let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'paodian-setup-')));
  cpSync(HERE, join(root, 'setup'), { recursive: true });
  mkdirSync(join(root, 'part'));
  write('part/package.json', { name: 'part', version: '1.0.0' });
  const own = { name: 'x', version: '1.0.0', dependencies: { part: 'file:part' } };
  write('package.json', { ...own, private: true });
  write('package-lock.json', {
    ...own,
    lockfileVersion: 3,
    requires: true,
    packages: { '': own, part: { version: '1.0.0' }, 'node_modules/part': { resolved: 'part', link: true } },
  });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, value: object): void => writeFileSync(join(root, path), JSON.stringify(value));
/** Runs a line of JavaScript beside setup/, as npm would or without npm; what it said and its exit code. */
function say(
  line: string,
  env: Readonly<Record<string, string | undefined>> = {},
): { said: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', line.replaceAll('./', pathToFileURL(join(root, 'setup/')).href)],
    { encoding: 'utf8', env: { ...process.env, ...env }, cwd: tmpdir() },
  );
  return { said: stdout + stderr, code: status };
}
const INSTALL = `import { install } from './install.mjs'; await install();`;
const install = (env: Readonly<Record<string, string | undefined>> = {}): string => say(INSTALL, env).said;
const DONE = /^· 安装依赖包.*Installing packages/;

test('packages are installed once, and again when one of them is gone or an install was broken off', () => {
  expect(install()).toMatch(DONE);
  expect(existsSync(join(root, 'node_modules', 'part', 'package.json'))).toBe(true);
  expect(install()).toBe('');

  rmSync(join(root, 'node_modules', 'part'));
  expect(install()).toMatch(DONE);
  expect(existsSync(join(root, 'node_modules', 'part'))).toBe(true);

  rmSync(join(root, 'node_modules', '.package-lock.json'));
  expect(install()).toMatch(DONE);
  rmSync(join(root, 'node_modules'), { recursive: true });
  expect(install()).toMatch(DONE);
  writeFileSync(join(root, '.npmrc'), 'fund=false\n');
  expect(install()).toMatch(DONE);
  expect(install()).toBe('');
});

test('what npm cannot do ends with its reason and one sentence, and is tried again', () => {
  write('package-lock.json', { name: 'x', version: '1.0.0', lockfileVersion: 3, packages: { '': {} } });
  const { said, code } = say(INSTALL);
  expect(code).toBe(1);
  expect(said).toContain('npm ci');
  expect(said).toMatch(/✗ 依赖包没有装成，.*。\n {2}The packages could not be installed; .*\.\n/);
  expect(say(INSTALL).code).toBe(1);
  const nothing = say(INSTALL, { PATH: join(root, 'nothing'), npm_execpath: undefined });
  expect([nothing.code, nothing.said]).toEqual([1, expect.stringContaining('ENOENT')]);
});

test('a folder is made anew when its sources change, its tests do not count, and a broken build is not kept', () => {
  mkdirSync(join(root, 'rep', 'dist'), { recursive: true });
  const isMade = (): string =>
    say(
      `import { fingerprint, isMade } from './fingerprint.mjs'; console.log(isMade('rep/dist', fingerprint(['rep'])));`,
    ).said.trim();
  const mark = (): unknown =>
    say(`import { fingerprint, markMade } from './fingerprint.mjs'; markMade('rep/dist', fingerprint(['rep']));`);
  writeFileSync(join(root, 'rep', 'a.ts'), '1');
  expect(isMade()).toBe('false');
  mark();
  expect(isMade()).toBe('true');
  writeFileSync(join(root, 'rep', 'a.test.ts'), '1');
  expect(isMade()).toBe('true');
  writeFileSync(join(root, 'rep', 'a.ts'), '2');
  expect(isMade()).toBe('false');
  mark();
  // A build begins by emptying its folder.
  rmSync(join(root, 'rep', 'dist'), { recursive: true });
  mkdirSync(join(root, 'rep', 'dist'));
  expect(isMade()).toBe('false');
});
