import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ZONES = ['core', 'protocol'];

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory())
      return entry.name === 'node_modules' || entry.name === 'dist' ? [] : filesBelow(join(folder, entry.name));
    return [join(folder, entry.name)];
  });

/** The numbers that a RULES.md gives: `- **V4** A visit …`. */
const rulesOf = (text: string): string[] => Array.from(text.matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm), (match) => match[1]!);
/** The numbers that titles of tests carry: `[V4]`. */
const provedIn = (text: string): string[] =>
  Array.from(text.matchAll(/\[([A-Z]+\d+)\]|rule: '([A-Z]+\d+)'/g), (match) => match[1] ?? match[2]!);

const zoneOf = (path: string): string => path.split('/')[0]!;

/** Rules of which no test of their zone carries the number. Letters are given once in a zone. */
function unprovedRules(files: ReadonlyMap<string, string>): string[] {
  const tests = [...files].filter(([path]) => /\.test\.tsx?$|\/cases\//.test(path));
  const proved = new Set(tests.flatMap(([path, text]) => provedIn(text).map((rule) => `${zoneOf(path)} ${rule}`)));
  return [...files]
    .filter(([path]) => path.endsWith('RULES.md'))
    .flatMap(([path, text]) =>
      rulesOf(text)
        .filter((rule) => !proved.has(`${zoneOf(path)} ${rule}`))
        .map((rule) => `${rule} of ${path} has no test`),
    );
}

test('every numbered rule has a test that carries its number', () => {
  const paths = ZONES.flatMap((zone) => filesBelow(join(ROOT, zone))).filter((path) =>
    /RULES\.md$|\.test\.tsx?$|\/cases\/.*\.ts$/.test(path),
  );
  const files = new Map(paths.map((path) => [relative(ROOT, path), readFileSync(path, 'utf8')]));
  files.delete('core/rules.test.ts');
  expect([...files.values()].flatMap(rulesOf).length).toBeGreaterThan(80);
  expect(unprovedRules(files)).toEqual([]);
});

test('a rule without a test is found, and a number in the prose is no proof', () => {
  const rules = ['x/RULES.md', '- **Q1** One.\n- **Q2** Two, see [Q1].\n'] as const;
  expect(unprovedRules(new Map([rules, ['x/x.test.ts', "test('[Q2] two', …"]]))).toEqual([
    'Q1 of x/RULES.md has no test',
  ]);
  expect(unprovedRules(new Map([rules, ['x/x.test.ts', "test('[Q1] [Q2] both', …"]]))).toEqual([]);
});
