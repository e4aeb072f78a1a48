import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const from = (family: number, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `S${family}.${first + i}`);
/** What the issue of the eight steps has to deliver. */
const ASKED = [
  ...from(0, 1, 3),
  ...from(1, 1, 34),
  ...from(2, 1, 14),
  ...from(3, 1, 6),
  ...from(4, 1, 14),
  ...from(5, 1, 10),
  'S8.2',
  'S8.7',
  'S10.3',
  'S10.9',
  ...from(11, 3, 8),
];

interface Row {
  readonly ids: readonly string[];
  readonly text: string;
  readonly tests: readonly string[];
}

/** `A1–A4` are four. */
function spread(text: string): string[] {
  const [, name, first, last] = /^([A-Z]+(?:\d+\.)?)(\d+)–[A-Z]+(?:\d+\.)?(\d+)$/.exec(text) ?? [];
  return name
    ? Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => `${name}${Number(first) + i}`)
    : [text];
}

const rowsOf = (brief: string): Row[] =>
  brief
    .split('\n')
    .filter((line) => /^\| (S\d|§)/.test(line))
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      return {
        ids: cells[1]!.split(', ').flatMap(spread),
        text: line,
        // What stands behind a test in brackets says where it is, or what of it.
        tests: cells
          .at(-2)!
          .replaceAll(/ \([^)]*\)/g, '')
          .split(', ')
          .flatMap(spread),
      };
    });

interface Known {
  readonly rules: ReadonlySet<string>;
  readonly scenarios: ReadonlySet<string>;
  readonly isFile: (path: string) => boolean;
}

const isKnown = (test: string, known: Known): boolean =>
  test === 'walk' ||
  known.rules.has(test) ||
  (/^scenarios? \d+$/.test(test) && known.scenarios.has(test.split(' ')[1]!)) ||
  (test.startsWith('`') && known.isFile(test.slice(1, -1)));

/** Ids without a row, and what is named as a test and is none. Without one a row says what is missing. */
function gapsIn(brief: string, asked: readonly string[], known: Known): string[] {
  const rows = rowsOf(brief);
  const told = new Set(rows.flatMap(({ ids }) => ids));
  return [
    ...asked.filter((id) => !told.has(id)).map((id) => `${id} has no row`),
    ...rows.flatMap(({ ids, tests, text }) =>
      tests.flatMap((one) => {
        if (one === '–') return text.includes('missing') ? [] : [`${ids.join(', ')} has no test`];
        return isKnown(one, known) ? [] : [`${ids.join(', ')}: ${one} is no test`];
      }),
    ),
  ];
}

const filesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
    .map((path) => join(folder, path));

const known: Known = {
  rules: new Set(
    ['core', 'protocol', 'server', 'rep', 'console']
      .flatMap(filesBelow)
      .filter((path) => path.endsWith('RULES.md'))
      .flatMap((path) => Array.from(read(path).matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm), (rule) => rule[1]!)),
  ),
  scenarios: new Set(
    filesBelow('e2e')
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => Array.from(read(path).matchAll(/\[Scenario (\d+)\]/g), (scenario) => scenario[1]!)),
  ),
  isFile: (path) => existsSync(join(ROOT, path)),
};

test('every id that is asked for has its row in docs/brief.md, and every test that is named there is one', () => {
  expect(gapsIn(read('docs/brief.md'), ASKED, known)).toEqual([]);
});

test('a row that lacks, a test that is none and a file that is not there are seen', () => {
  const brief = [
    '| S0.1–S0.2, S9.9 | What | where | V1, `core/no-such.test.ts`, scenario 99 |',
    '| S0.4 | What | where | – |',
    '| S0.5 | What | missing | – |',
    '| S0.6 | What | where | Z99 (core/visit), `core/brief.test.ts` |',
  ].join('\n');
  expect(gapsIn(brief, ['S0.1', 'S0.2', 'S0.3', 'S9.9'], known)).toEqual([
    'S0.3 has no row',
    'S0.1, S0.2, S9.9: `core/no-such.test.ts` is no test',
    'S0.1, S0.2, S9.9: scenario 99 is no test',
    'S0.4 has no test',
    'S0.6: Z99 is no test',
  ]);
});
