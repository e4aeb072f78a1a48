/** What no source of the repository may hold, whoever writes it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SKIPPED = ['node_modules', 'dist', 'data', 'coverage', '.git', '.setup'];
const TEXT = /\.(tsx?|mjs|css|html|sql|md|json|svg|webmanifest)$|^LICENSE$|^\.[a-z]+$/;

function textsBelow(folder: string): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.includes(entry.name) ? [] : textsBelow(path);
    return TEXT.test(entry.name) ? [[relative(ROOT, path), readFileSync(path, 'utf8')]] : [];
  });
}
const FILES = new Map(textsBelow(ROOT));
FILES.delete('setup/sources.test.ts'); // it names what it looks for

const found = (pattern: RegExp, files: ReadonlyMap<string, string> = FILES): string[] =>
  [...files].flatMap(([path, text]) => Array.from(text.matchAll(pattern), (match) => `${path}: ${match[0]}`));
const only = (pattern: RegExp): Map<string, string> => new Map([...FILES].filter(([path]) => pattern.test(path)));
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

const SCREENS = /^(rep|console|ui)\/(?!testing)(?!.*\/testing\.).*\.tsx$/;
const PICTURES = /[\p{Extended_Pictographic}\u{fe0f}]/gu;
const SYMBOLS = /[\p{So}\u{2190}-\u{21ff}\u{2300}-\u{23ff}\u{25a0}-\u{27bf}]/gu;
// These were seen in the fonts of Debian, Android, iOS and Windows; anything else is drawn by ui/icon.tsx.
const DRAWN_BY_FONTS = /[✓✕→‹›]/gu;
const CHINESE = /[\p{Script=Han}\u{3000}-\u{303f}\u{ff00}-\u{ffef}]+/gu;
// A language is offered in its own letters, whatever the reader's is.
const OWN_NAME = /'中文'/g;

test('no source holds an emoji, except what a test gives to read', () => {
  const sources = only(/(?<!\.test\.tsx?)$/);
  expect(sources.size).toBeGreaterThan(250);
  expect(found(PICTURES, sources)).toEqual([]);
});

test('what a screen shows as a sign is in every font, or is drawn by us', () => {
  const shown = new Map(
    [...only(/^(rep|console|ui)\/.*\.(tsx|ts|css)$/)].map(([p, text]) => [
      p,
      withoutComments(text).replaceAll(DRAWN_BY_FONTS, ''),
    ]),
  );
  expect(shown.size).toBeGreaterThan(50);
  expect(found(SYMBOLS, shown)).toEqual([]);
});

test('a screen says nothing by itself: its words stand in words.ts, in both languages', () => {
  const screens = new Map([...only(SCREENS)].map(([p, text]) => [p, withoutComments(text).replaceAll(OWN_NAME, '')]));
  expect(screens.size).toBeGreaterThan(20);
  expect(found(CHINESE, screens)).toEqual([]);
});

test('no rule of the checkers is switched off, and nothing is left for later', () => {
  const excuses =
    /(oxlint|eslint)-(disable|enable)|@ts-(ignore|nocheck|expect-error)|\b(TODO|FIXME|HACK)\b|\.(only|skip|todo)\(/g;
  expect(found(excuses, only(/\.(tsx?|mjs|css|sql)$/))).toEqual([]);
});

test('a screen carries no style, no foreign address and no raw markup', () => {
  const screens = only(/^(rep|console|ui)\/.*\.(tsx|css|html)$/);
  expect(found(/\bstyle=|dangerouslySetInnerHTML|https?:\/\/(?!localhost)[^\s'"`)]+/g, screens)).toEqual([]);
});

test.each([
  [PICTURES, 'x 😀', 1],
  [PICTURES, '✓ ✕ ! ‹ → 1 2 3 #', 0],
  [SYMBOLS, '⌫ ★', 2],
  [CHINESE, '可乐、雪碧', 1],
])('%s sees in "%s" what it should', (pattern, text, hits) => {
  expect(found(pattern, new Map([['x', text]]))).toHaveLength(hits);
});
