import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Which way imports point. Type imports count. A zone or a slice may use what stands below it, never what stands above. */
const ZONES: Record<string, readonly string[]> = {
  core: ['core'],
  protocol: ['core', 'protocol'],
  server: ['core', 'protocol', 'server'],
  ui: ['ui'],
  rep: ['core', 'protocol', 'ui', 'rep'],
  console: ['core', 'protocol', 'ui', 'console'],
  faults: ['core', 'protocol', 'server', 'rep', 'faults'],
};
const SLICES = [
  'base',
  'privacy',
  'outlet',
  'catalog',
  'shelf',
  'price',
  'order',
  'route',
  'plan',
  'question',
  'visit',
  'script',
  'kpi',
  'playbook',
  'words',
  'field-day',
];
const PACKAGES: Record<string, RegExp> = {
  core: /^(valibot|gcoord|ts-fsrs)$/,
  protocol: /^valibot$/,
  ui: /^react(-dom)?(\/|$)/,
};
const isTest = (file: string): boolean => /\.test\.tsx?$|\/field-day[/.]|\/testing\.ts$/.test(file);

/** How high a file stands inside its zone; null where the zone has no order of its own. */
function heightOf(file: string): number | null {
  const [zone, part = '', ...below] = file.split('/');
  const isRoot = below.length === 0;
  if (zone === 'core') return SLICES.indexOf(part);
  if (zone === 'server') {
    if (/^main\.ts$/.test(part)) return 9;
    if (part === 'demo') return 8;
    if (part === 'http.ts') return 7;
    if (part === 'sync') return 6;
    if (part === 'config.ts') return 1;
    return isRoot ? null : part === 'postgres' ? 2 : 4;
  }
  if (zone === 'rep') {
    if (/^(main|service-worker)\.tsx?$|^worker$/.test(part)) return 9;
    if (part === 'app.tsx') return 8;
    if (['log', 'book', 'photos'].includes(part)) return 2;
    if (part === 'work') return 1;
    return isRoot ? null : 4;
  }
  return null;
}

/** What opens and closes the phone's world beside main: it may start the sync, so that no screen has to. */
const BUILDERS = ['rep/phone.ts'];
const isSync = (file: string): boolean => file.startsWith('rep/sync/');

function isWrongWay(from: string, to: string): boolean {
  const [zone, other] = [from.split('/')[0]!, to.split('/')[0]!];
  if (!(ZONES[zone]?.includes(other) ?? true)) return true;
  if (zone !== other || isTest(from)) return false;
  if (to.includes('/field-day/')) return !from.includes('/field-day/');
  if (isSync(to) && !isSync(from) && heightOf(from) !== 9 && !BUILDERS.includes(from)) return true;
  if (isSync(from) && heightOf(to) === 4 && !isSync(to)) return true;
  const [own, its] = [heightOf(from), heightOf(to)];
  return own !== null && its !== null && own < its;
}

const IMPORT = /(?:(?<!\.)\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g;

/** Every breach of the rules in these files (path from the root → text), as sentences. */
export function breachesOf(files: ReadonlyMap<string, string>): string[] {
  const breaches: string[] = [];
  const edges = new Map<string, string[]>();
  for (const [file, source] of files) {
    if (/^index\.|^(utils?|helpers?|common|misc|shared)\.|\.(utils|helpers)\./.test(basename(file)))
      breaches.push(`${file}: a file has the name of its idea`);
    for (const [, name] of source.matchAll(IMPORT)) {
      if (!name!.startsWith('.')) {
        const allowed = PACKAGES[file.split('/')[0]!];
        if (allowed && !isTest(file) && !allowed.test(name!))
          breaches.push(`${file}: ${name} is no package for this place`);
        continue;
      }
      const to = normalize(join(dirname(file), name!.replace(/\?.*$/, '')));
      if (/\.(css|json|svg|png|webp|woff2?|sql)$/.test(to)) continue;
      if (!files.has(to)) breaches.push(`${file}: ${name} is no file`);
      else if (isWrongWay(file, to)) breaches.push(`${file} → ${to}: the wrong way`);
      if (!isTest(file)) edges.set(file, [...(edges.get(file) ?? []), to]);
    }
  }
  return [...breaches, ...circlesOf(edges)];
}

function circlesOf(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push(`${[...path.slice(path.indexOf(file)), file].join(' → ')}: a circle`);
    else if (!done.has(file)) for (const to of edges.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return circles;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function sources(): Map<string, string> {
  const files = new Map<string, string>();
  const read = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!['node_modules', 'dist', 'migrations'].includes(entry.name)) read(path);
      } else if (/\.tsx?$/.test(entry.name)) files.set(relative(ROOT, path), readFileSync(path, 'utf8'));
    }
  };
  for (const zone of Object.keys(ZONES)) read(join(ROOT, zone));
  // The bad examples below are no imports of this file.
  files.set('core/imports.test.ts', '');
  return files;
}

test('every import of the repository points down, and none goes round', () => {
  const files = sources();
  expect(files.size).toBeGreaterThan(100);
  expect(breachesOf(files)).toEqual([]);
});

const two = (from: string, to: string, how = 'import { x } from'): string[] => {
  const path = relative(dirname(from), to);
  return breachesOf(
    new Map([
      [from, `${how} '${path.startsWith('.') ? path : `./${path}`}';`],
      [to, ''],
    ]),
  );
};

test.each([
  ['core/base/day.ts', 'core/visit/visit.ts'],
  ['core/order/order.ts', 'core/plan/month.ts'],
  ['core/visit/steps.ts', 'core/kpi/day.ts'],
  ['core/visit/steps.ts', 'core/field-day/a-visit.ts'],
  ['core/visit/steps.ts', 'protocol/push.ts'],
  ['protocol/push.ts', 'server/http.ts'],
  ['rep/main.tsx', 'server/http.ts'],
  ['rep/main.tsx', 'console/api.ts'],
  ['ui/button.tsx', 'core/base/day.ts'],
  ['server/main.ts', 'ui/button.tsx'],
  ['server/visit/read.ts', 'server/sync/receive.ts'],
  ['server/plan/read.ts', 'server/http.ts'],
  ['server/postgres/pool.ts', 'server/visit/read.ts'],
  ['server/config.ts', 'server/postgres/pool.ts'],
  ['server/http.ts', 'server/main.ts'],
  ['rep/visit/check.tsx', 'rep/sync/loop.ts'],
  ['rep/app.tsx', 'rep/sync/loop.ts'],
  ['rep/log/log.ts', 'rep/sync/loop.ts'],
  ['rep/sync/loop.ts', 'rep/visit/check.tsx'],
  ['rep/log/log.ts', 'rep/visit/check.tsx'],
  ['rep/visit/check.tsx', 'rep/app.tsx'],
  ['rep/app.tsx', 'rep/worker/send-aside.ts'],
  ['rep/sync/loop.ts', 'rep/worker/send-aside.ts'],
])('%s may not import %s, nor its types, nor late', (from, to) => {
  const wrong = [`${from} → ${to}: the wrong way`];
  expect(two(from, to)).toEqual(wrong);
  expect(two(from, to, 'import type { X } from')).toEqual(wrong);
  expect(two(from, to, 'import')).toEqual(wrong);
  expect(two(from, to, 'const x = await import(').length).toBe(1);
});

test.each([
  ['core/visit/visit.ts', 'core/base/day.ts'],
  ['core/script/choose.ts', 'core/visit/step.ts'],
  ['core/visit/visit.test.ts', 'core/field-day/a-visit.ts'],
  ['protocol/push.ts', 'core/base/id.ts'],
  ['server/sync/receive.ts', 'server/visit/read.ts'],
  ['rep/main.tsx', 'rep/sync/loop.ts'],
  ['rep/worker/send-aside.ts', 'rep/sync/loop.ts'],
  ['rep/sync/loop.ts', 'rep/log/log.ts'],
  ['rep/visit/check.tsx', 'rep/book/book.ts'],
  ['console/visit/page.tsx', 'ui/button.tsx'],
])('%s may import %s', (from, to) => {
  expect(two(from, to)).toEqual([]);
});

test('circles, indexes, names that say nothing, lost files and foreign packages are found', () => {
  const of = (files: Record<string, string>): string[] => breachesOf(new Map(Object.entries(files)));
  expect(of({ 'ui/a.ts': "import type { B } from './b.ts'", 'ui/b.ts': "export * from './a.ts'" })).toEqual([
    'ui/a.ts → ui/b.ts → ui/a.ts: a circle',
  ]);
  expect(of({ 'core/visit/index.ts': '', 'rep/utils.ts': '' })).toHaveLength(2);
  expect(of({ 'ui/a.ts': "import { b } from './b'", 'ui/b.ts': '' })).toEqual(['ui/a.ts: ./b is no file']);
  expect(
    of({ 'core/base/day.ts': "import fs from 'node:fs'", 'ui/a.tsx': "import { useState } from 'react'" }),
  ).toEqual(['core/base/day.ts: node:fs is no package for this place']);
});
