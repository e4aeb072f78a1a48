import { Day } from '../../core/base/day.ts';
import { Amount, type Money } from '../../core/base/money.ts';
import * as v from 'valibot';

/** A cell as a file gives it; dates with a date format are already days. */
export type Cell = string | number | boolean | null;

/** A cell that cannot be read: the code and what its sentence needs. */
export class BadCell extends Error {
  readonly details: Readonly<Record<string, string>>;

  constructor(code: string, details: Record<string, string> = {}) {
    super(code);
    this.details = details;
  }
}

export type Reader<T> = (cell: Exclude<Cell, null>) => T;

/** Full-width letters, digits and signs as half-width ones, without blanks at the ends. */
export const half = (text: string): string => text.normalize('NFKC').trim();

const isNumber = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
const isError = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/;

/** The text of a cell as typed; [I4] a number is its digits, so a code keeps its zeros only where it was text. */
export function textOf(cell: Exclude<Cell, null>): string {
  const text = String(cell).trim();
  if (text.startsWith('=')) throw new BadCell('formula');
  if (isError.test(text)) throw new BadCell('error-cell');
  return text;
}

export const anyText: Reader<string> = (cell) => textOf(cell).replace(/[\r\n\u2028\u2029]+/g, ' ');
export const code: Reader<string> = (cell) => half(textOf(cell));
export const login: Reader<string> = (cell) => code(cell).toLowerCase();

function plain(cell: Exclude<Cell, null>): string {
  const text = half(textOf(cell))
    .replace(/^([-+]?)[¥¥]\s*/, '$1')
    .replace(/元$/, '')
    .trim();
  if (!isNumber.test(text)) throw new BadCell('not-a-number');
  return text.replaceAll(',', '');
}

export const decimal: Reader<number> = (cell) => (typeof cell === 'number' ? cell : Number(plain(cell)));

export const whole =
  (min: number, max: number): Reader<number> =>
  (cell) => {
    const number = decimal(cell);
    if (!Number.isInteger(number)) throw new BadCell('not-whole');
    if (number < min || number > max) throw new BadCell('out-of-range', { min: String(min), max: String(max) });
    return number;
  };

/** [I5] Yuan to fen, by the digits and not by a product of fractions. */
export const money: Reader<Money> = (cell) => {
  const text = typeof cell === 'number' ? String(cell) : plain(cell);
  const [, sign, yuan, rest = ''] = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (yuan === undefined) throw new BadCell('not-a-number');
  if (rest.replace(/0+$/, '').length > 2) throw new BadCell('third-decimal');
  const fen = Number(yuan) * 100 + Number(rest.slice(0, 2).padEnd(2, '0'));
  const read = v.safeParse(Amount, sign === '-' ? -fen : fen);
  if (!read.success) throw new BadCell('out-of-range', { min: '0', max: '100,000,000' });
  return read.output;
};

const EPOCH_SERIAL = 25_569;
const DAY = 86_400_000;

/** [I6] A day; a bare number is the spreadsheet's own count of days. */
export const day: Reader<Day> = (cell) => {
  const text = half(textOf(cell));
  if (/^\d{5}(\.\d+)?$/.test(text))
    return new Date((Math.floor(Number(text)) - EPOCH_SERIAL) * DAY).toISOString().slice(0, 10) as Day;
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const read = v.safeParse(Day, year && `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`);
  if (!read.success) throw new BadCell('not-a-day');
  return read.output;
};

export const month: Reader<string> = (cell) => {
  const text = half(textOf(cell));
  const [, year, number] = /^(\d{4})[-/.年]?(\d{1,2})(?:[-/.月](?:\d{1,2}日?)?)?$/.exec(text) ?? [];
  if (!year || Number(number) < 1 || Number(number) > 12) throw new BadCell('not-a-month');
  return `${year}-${number!.padStart(2, '0')}`;
};

const YES = ['是', '有', '在职', '启用', 'yes', 'y', 'true', '1', '√'];
const NO = ['否', '无', '没有', '离职', '停用', 'no', 'n', 'false', '0', '×'];

export const yesNo: Reader<boolean> = (cell) => {
  const text = half(textOf(cell)).toLowerCase();
  if (!YES.includes(text) && !NO.includes(text)) throw new BadCell('not-yes-no');
  return YES.includes(text);
};

/** One of a closed list, by its code or by its Chinese or English word. */
export function oneOf<const T extends string>(
  list: readonly T[],
  ...words: readonly Readonly<Record<T, string>>[]
): Reader<T> {
  const known = new Map<string, T>();
  for (const one of list)
    for (const word of [one, ...words.map((w) => w[one])]) known.set(half(word).toLowerCase(), one);
  return (cell) => {
    const found = known.get(half(textOf(cell)).toLowerCase());
    if (found === undefined)
      throw new BadCell('not-in-list', { list: list.map((one) => words[0]?.[one] ?? one).join('、') });
    return found;
  };
}

export const several =
  <T>(one: Reader<T>): Reader<T[]> =>
  (cell) =>
    textOf(cell)
      .split(/[、,,;;/|]/)
      .filter((part) => part.trim() !== '')
      .map((part) => one(part));

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const ENGLISH = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export const weekday: Reader<number> = (cell) => {
  const text = half(textOf(cell))
    .toLowerCase()
    .replace(/^(星期|周|礼拜)/, '')
    .replace('天', '日');
  const found = Math.max(
    WEEKDAYS.indexOf(text),
    ENGLISH.indexOf(text.slice(0, 3)),
    /^[1-7]$/.test(text) ? Number(text) - 1 : -1,
  );
  if (found < 0) throw new BadCell('not-a-weekday');
  return found + 1;
};
