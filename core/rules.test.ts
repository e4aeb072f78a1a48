import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ZONES = ['core', 'protocol', 'server', 'rep', 'console', 'faults', 'e2e'];

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

/**
 * Where a number is given once: all of core, all of protocol; elsewhere a slice has its own. What only the whole program
 * can show is proved in e2e/, in the file of the slice's name.
 */
const zoneOf = (path: string): string =>
  /^(core|protocol)\/|^\w+\/[\w-]+(?=\/)/.exec(path.replace(/^e2e\/([\w-]+)\.test\.ts$/, 'server/$1/'))?.[0] ?? path;

/** Rules of which no test of their zone carries the number, and numbers that were given twice. */
function unprovedRules(files: ReadonlyMap<string, string>): string[] {
  const tests = [...files].filter(([path]) => /\.test\.tsx?$|\/cases\//.test(path));
  const proved = new Set(tests.flatMap(([path, text]) => provedIn(text).map((rule) => `${zoneOf(path)} ${rule}`)));
  const given = [...files]
    .filter(([path]) => path.endsWith('RULES.md'))
    .flatMap(([path, text]) => rulesOf(text).map((rule) => ({ path, rule, key: `${zoneOf(path)} ${rule}` })));
  const keys = given.map(({ key }) => key);
  return [
    ...given.filter(({ key }) => !proved.has(key)).map(({ path, rule }) => `${rule} of ${path} has no test`),
    ...given
      .filter(({ key }, i) => keys.indexOf(key) !== i)
      .map(({ path, rule }) => `${rule} of ${path} is given twice`),
  ];
}

test('every numbered rule has a test that carries its number', () => {
  const paths = ZONES.flatMap((zone) => filesBelow(join(ROOT, zone))).filter((path) =>
    /RULES\.md$|\.test\.tsx?$|\/cases\/.*\.ts$/.test(path),
  );
  const files = new Map(paths.map((path) => [relative(ROOT, path), readFileSync(path, 'utf8')]));
  files.delete('core/rules.test.ts');
  expect([...files.values()].flatMap(rulesOf).length).toBeGreaterThan(150);
  expect(unprovedRules(files)).toEqual([]);
});

test('a rule without a test is found, and a number in the prose is no proof', () => {
  const rules = ['core/x/RULES.md', '- **Q1** One.\n- **Q2** Two, see [Q1].\n'] as const;
  expect(unprovedRules(new Map([rules, ['core/x/x.test.ts', "test('[Q2] two', …"]]))).toEqual([
    'Q1 of core/x/RULES.md has no test',
  ]);
  expect(unprovedRules(new Map([rules, ['core/x/x.test.ts', "test('[Q1] [Q2] both', …"]]))).toEqual([]);
  const twice = ['core/x/RULES.md', '- **Q1** One.\n- **Q1** One more.\n'] as const;
  expect(unprovedRules(new Map([twice, ['core/x/x.test.ts', "test('[Q1] one', …"]]))).toEqual([
    'Q1 of core/x/RULES.md is given twice',
  ]);
  // Two slices of the server may both have a first rule; each needs a test of its own.
  const [door, desk] = [
    ['server/door/RULES.md', '- **D1** A.\n'] as const,
    ['server/desk/RULES.md', '- **D1** B.\n'] as const,
  ];
  expect(unprovedRules(new Map([door, desk, ['server/door/x.test.ts', "test('[D1] a', …"]]))).toEqual([
    'D1 of server/desk/RULES.md has no test',
  ]);
});
