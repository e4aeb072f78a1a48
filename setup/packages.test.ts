/** What package.json and package-lock.json promise to whoever installs them, on any machine. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly workspaces: readonly string[];
  readonly allowScripts: Readonly<Record<string, boolean>>;
}
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Package>> };
const manifest = read('package.json') as Manifest;

const INSIDE = 'node_modules/';
const nameOf = (path: string): string => path.slice(path.lastIndexOf(INSIDE) + INSIDE.length);
const foreign = Object.entries(packages).filter(([path, one]) => path.includes(INSIDE) && !one.link);

test('the lock names no download address, so that every registry and mirror serves', () => {
  expect(foreign.length).toBeGreaterThan(200);
  expect(foreign.filter(([, one]) => one.resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test('the lock has the binaries of every system: each optional package that a package names', () => {
  const known = new Set(foreign.map(([path]) => nameOf(path)));
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !known.has(name))
      .map((name) => `${name} of ${path}`),
  );
  expect(missing).toEqual([]);
});

test('every package is pinned to one version by whoever names it here', () => {
  const own = ['package.json', ...manifest.workspaces.map((name) => `${name}/package.json`)];
  const loose = own.flatMap((path) => {
    const { dependencies, devDependencies, optionalDependencies } = read(path) as Record<
      string,
      Readonly<Record<string, string>> | undefined
    >;
    return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${path}: ${name} ${version}`);
  });
  expect(loose).toEqual([]);
});

test('no package needs its install script: those that have one are listed, and none is run', () => {
  const names = new Set(foreign.map(([path]) => nameOf(path)));
  const withScript = foreign.filter(([, one]) => one.hasInstallScript).map(([path]) => nameOf(path));
  expect(withScript.filter((name) => !(name in manifest.allowScripts))).toEqual([]);
  expect(Object.entries(manifest.allowScripts).filter(([name, isRun]) => isRun || !names.has(name))).toEqual([]);
});

/** Every way of writing a licence that leaves the freedom to choose: MIT, "MIT OR Apache-2.0", "(MIT AND ISC)". */
const FREE = [
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  // Fonts: free to use, embed and pass on; only selling the font by itself is barred.
  'OFL-1.1',
];
const isFree = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((one) => FREE.includes(one.trim())));
// docs/decisions/0008: sharp's libvips is a library of its own beside us, brought by npm and exchangeable by its user.
const LIBRARY_BESIDE = /^@img\/sharp-/;
// Their package.json forgets the field; the readme of the one and the LICENSE of the other say MIT.
const SAID_ELSEWHERE: Readonly<Record<string, string>> = { 'combine-errors@3.0.3': 'MIT', 'png-js@2.0.0': 'MIT' };

test('what ships is under licences that bind nobody: no GPL, AGPL, LGPL, SSPL, and none unnamed', () => {
  const shipped = foreign.filter(([path, one]) => !one.dev && !LIBRARY_BESIDE.test(nameOf(path)));
  expect(shipped.length).toBeGreaterThan(50);
  const bound = shipped
    .map(([path, one]) => {
      const licence = one.license ?? SAID_ELSEWHERE[`${nameOf(path)}@${one.version}`] ?? 'unnamed';
      return { name: nameOf(path), licence };
    })
    .filter(({ licence }) => !isFree(licence));
  expect(bound).toEqual([]);
});

test('a licence with two choices is free when one of them is, and with two parts when both are', () => {
  expect(['MIT', '(GPL-2.0 OR MIT)', 'MIT AND ISC'].map(isFree)).toEqual([true, true, true]);
  expect(['LGPL-3.0-or-later', 'Apache-2.0 AND LGPL-3.0-or-later', 'SSPL-1.0', ''].map(isFree)).not.toContain(true);
});

test('there are at most eight scripts, and each is a file of setup/', () => {
  const scripts = Object.values(manifest.scripts);
  expect(scripts.length).toBeLessThanOrEqual(8);
  for (const script of scripts) {
    const [, name] = /^node setup\/begin\.mjs ([a-z]+)$/.exec(script) ?? [];
    expect(existsSync(new URL(`./${name}.mjs`, import.meta.url))).toBe(true);
  }
});

test.each(['README.md', 'CONTRIBUTING.md'])('every command of %s exists', (file) => {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  const named = Array.from(text.matchAll(/\bnpm (?:run )?(start|test|run [a-z-]+|[a-z]+)\b/g), ([, name]) => name!);
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test.each(['README.md', 'CONTRIBUTING.md'])('every file that %s names is there', (file) => {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  const places = [
    ...Array.from(text.matchAll(/(?<!!\[[^\]]*)\]\((?!https?:|#)([^)\s]+)\)/g), ([, path]) => path!),
    ...Array.from(
      text.matchAll(/`((?:core|protocol|server|rep|console|ui|setup|e2e|bench|docs)\/[\w./-]*)`/g),
      ([, path]) => path!,
    ),
  ];
  expect(places.length).toBeGreaterThan(4);
  const isThere = (path: string): boolean => existsSync(new URL(`../${path}`, import.meta.url));
  expect(places.filter((path) => !isThere(path))).toEqual([]);
});
