import { expect, test } from 'vitest';
import { aPractice } from '../field-day/a-practice.ts';
import { bookOf } from './book-of.ts';
import { PLAYBOOK_BYTES_MAX } from './playbook.ts';
import { printPlaybook } from './print.ts';
import { readPlaybook } from './read.ts';

const FILE = printPlaybook(
  bookOf(aPractice(), { code: 'OWN', edition: '1', zh: '手册', en: '', about: '', extent: 'whole' }),
);
/** The faults of the file after one change, as `line path code detail`. */
function faults(from: string, to: string): string[] {
  expect(FILE).toContain(from);
  const read = readPlaybook(FILE.replace(from, to));
  return read.ok ? [] : read.faults.map(({ line, path, code, detail }) => `${line} ${path} ${code} ${detail}`.trim());
}
const lineOf = (words: string): number => FILE.slice(0, FILE.indexOf(words)).split('\n').length;

test('[PB4] what is no JSON is told with the line at which it breaks off', () => {
  expect(faults('"format": 1,', '"format": 1')).toEqual(['4  not-json']);
  expect(faults('"format": 1,', '"format": 01,')).toEqual(['3  not-json']);
  expect(faults('"format": 1,', "'format': 1,")).toEqual(['3  not-json']);
  expect(readPlaybook('')).toMatchObject({ ok: false, faults: [{ line: 1, code: 'not-json' }] });
  expect(readPlaybook('['.repeat(100_000))).toMatchObject({ ok: false, faults: [{ code: 'not-json' }] });
  expect(readPlaybook(`${FILE}x`)).toMatchObject({ ok: false, faults: [{ code: 'not-json' }] });
});

test('[PB4] another JSON, a later format and too much are refused as a whole', () => {
  expect(faults('"paodian": "playbook"', '"paodian": "tariff"')).toEqual(['null  not-a-playbook']);
  expect(faults('"format": 1', '"format": 2')).toEqual(['null  newer-format 2']);
  expect(readPlaybook('[]')).toMatchObject({ ok: false, faults: [{ code: 'not-a-playbook' }] });
  expect(readPlaybook(' '.repeat(PLAYBOOK_BYTES_MAX + 1))).toMatchObject({
    ok: false,
    faults: [{ code: 'too-large' }],
  });
});

test('[PB5] what does not fit its shape is told with its path and line', () => {
  const step = lineOf('"step": "store-check"');
  expect(faults('"step": "store-check"', '"step": "lunch"')).toEqual([
    `${step} questionnaires[0].step not-in-list greet | store-check | merchandise | presentation | review`,
  ]);
  expect(faults('"isRequired": false', '"isRequired": "no"')).toEqual([
    `${lineOf('"isRequired"')} questionnaires[0].questions[0].isRequired wrong-kind boolean`,
  ]);
  expect(faults('"isRequired": false,', '')).toEqual([
    `${lineOf('"questions": [') + 1} questionnaires[0].questions[0].isRequired missing`,
  ]);
  expect(faults('"isRequired": false', '"isRequired": false, "run": "1+1"')).toEqual([
    `${lineOf('"isRequired"')} questionnaires[0].questions[0].run unknown-key`,
  ]);
  expect(faults('"facings": 2', '"facings": 51')[0]).toContain('standards.lists[0].products[0].facings out-of-bounds');
  expect(faults('"name": "海报"', '"name": " "')[0]).toContain('standards.material[0].name blank');
  expect(faults('"position": "与眼睛同高"', `"position": "${'高'.repeat(101)}"`)[0]).toContain('too-long 100');
  expect(faults('"format": 1,', '"format": 1, "zh": "x",')).toEqual([`${lineOf('"zh"')} zh key-twice`]);
});

test('[PB5] all of it is told at once, up to fifty', () => {
  const many = FILE.replace('"questions": [', `"questions": [${'{},'.repeat(80)}`);
  const read = readPlaybook(many);
  expect(!read.ok && read.faults).toHaveLength(50);
});

test('[PB5] what fits and cannot be brought in is told too', () => {
  expect(faults('"hero": "TEA"', '"hero": "WATER"')).toEqual([
    `${lineOf('"hero"')} standards.lists[0].hero hero-not-listed WATER`,
  ]);
  expect(faults('"posm": ["HB01"]', '"posm": ["HB09"]')).toEqual([
    `${lineOf('"posm"')} standards.lists[0].posm[0] not-in-material HB09`,
  ]);
  expect(faults('"product": "TEA",\n            "facings"', '"product": "MILK",\n            "facings"')).toEqual([
    `${lineOf('"products": [') + 1} standards.lists[0].products[0] not-in-goods MILK`,
    `${lineOf('"hero"')} standards.lists[0].hero hero-not-listed TEA`,
  ]);
  expect(faults('"askWhen": []', '"askWhen": [{"question": "later", "test": "is", "value": true}]')).toEqual([
    `${lineOf('"questions": [') + 1} questionnaires[0].questions[0] question-unsound condition-on-later`,
  ]);
  const material = /\{\n {8}"code": "HB01"[^}]*\}/.exec(FILE)![0];
  expect(faults(material, `${material}, ${material}`)[0]).toMatch(/standards\.material\[1\] named-twice HB01$/);
});
