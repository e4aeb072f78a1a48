import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { slotsOf } from '../script/choose.ts';
import { slotsThatDiffer } from '../script/life/text.ts';
import { lint } from '../script/lint/lint.ts';
import { SLOTS } from '../script/slots.ts';
import type { Playbook } from './playbook.ts';
import { printPlaybook } from './print.ts';
import { readPlaybook } from './read.ts';

const FOLDER = fileURLToPath(new URL('books/', import.meta.url));
const FILES = readdirSync(FOLDER).sort();

function bookIn(file: string): { text: string; book: Playbook } {
  const text = readFileSync(FOLDER + file, 'utf8');
  const read = readPlaybook(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return { text, book: read.book };
}

/** What people read of a book, without its codes. */
const wordsOf = (book: Playbook): string[] => [
  book.zh,
  book.en,
  book.about,
  ...book.goods.map((one) => one.name),
  ...(book.steps.prepare.appearance ?? []),
  ...(book.steps.prepare.tools ?? []),
  ...book.questionnaires.flatMap(({ zh, en, questions }) => [
    zh,
    en,
    ...questions.flatMap((one) => [one.zh, one.en, ...one.options.flatMap((option) => [option.zh, option.en])]),
  ]),
  ...book.standards.material.flatMap((one) => [one.name, one.guidance]),
  ...book.standards.lists.map((one) => one.position),
  ...book.scripts.flatMap(({ zh, en, answers }) => [zh, en, ...answers.flatMap((one) => [one.zh, one.en])]),
  ...book.targets.focus.map((one) => one.text),
];

test('[PB12] three books ship', () => {
  expect(FILES).toEqual(['beverages.json', 'condiments.json', 'dairy.json']);
});

test.each(FILES)('[PB12] %s reads without a fault and stands as it is printed', (file) => {
  const { text, book } = bookIn(file);
  expect(printPlaybook(book)).toBe(text);
  expect(book.extent).toBe('part');
  expect(`${book.code}.json`).toBe(file);
});

test.each(FILES)('[PB12] every word of %s passes the linter', (file) => {
  const told = wordsOf(bookIn(file).book).flatMap((text) =>
    lint(text).map((one) => `${one.rule} ${text.slice(one.start, one.end)} in ${text}`),
  );
  expect(told).toEqual([]);
});

test.each(FILES)(
  '[PB12] lines of %s have slots that phones fill, the same in both languages, and at most forty characters',
  (file) => {
    for (const line of bookIn(file).book.scripts) {
      const slots = [...slotsOf(line.zh), ...(line.number === null ? [] : [line.number])];
      expect(
        slots.filter((one) => !Object.hasOwn(SLOTS, one)),
        line.id,
      ).toEqual([]);
      expect(slotsThatDiffer(line), line.id).toEqual([]);
      expect(line.number === null || slotsOf(line.zh).includes(line.number), line.id).toBe(true);
      expect(line.zh.replaceAll(/\{\{[^{}]*\}\}/g, '').length, line.id).toBeLessThanOrEqual(40);
    }
  },
);

test.each(FILES)(
  '[PB12] %s has questions with conditions, standards by channel and class, dates to look at, and aims',
  (file) => {
    const { questionnaires, standards, scripts, targets } = bookIn(file).book;
    const conditions = questionnaires.flatMap((one) => one.questions.flatMap((question) => question.askWhen));
    expect(conditions.length).toBeGreaterThan(15);
    expect(questionnaires.map((one) => one.type)).toEqual(expect.arrayContaining(['survey', 'checklist', 'standard']));
    expect(standards.lists.filter((one) => one.class !== null).length).toBeGreaterThan(1);
    expect(new Set(standards.lists.map((one) => one.channel)).size).toBeGreaterThan(6);
    expect(scripts.filter((one) => one.situations.includes('short-dates')).length).toBeGreaterThan(0);
    expect(targets.focus.every((one) => one.goal !== null)).toBe(true);
  },
);
