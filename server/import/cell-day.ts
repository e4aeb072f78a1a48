import * as v from 'valibot';
import { Day } from '../../core/base/day.ts';
import { BadCell, half, textOf, type Reader } from './cell.ts';

/** A year that a file of the trade can mean; a number that was formatted as a date lands in 1900. */
const isNear = (year: string): boolean => year >= '1950' && year <= '2100';
const TIME = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/;

/** [I6] A day, the year first; a bare number and 03/04/2026 could be several days and are none. */
export const day: Reader<Day> = (cell) => {
  const text = half(textOf(cell)).replace(TIME, '');
  const [, year = '', month = '', date = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const read = v.safeParse(Day, `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (!read.success || !isNear(year)) throw new BadCell('not-a-day');
  return read.output;
};

export const month: Reader<string> = (cell) => {
  const text = half(textOf(cell)).replace(TIME, '');
  const [, year = '', number = ''] = /^(\d{4})[-/.年]?(\d{1,2})(?:[-/.月](?:\d{1,2}日?)?)?$/.exec(text) ?? [];
  if (!isNear(year) || Number(number) < 1 || Number(number) > 12) throw new BadCell('not-a-month');
  return `${year}-${number.padStart(2, '0')}`;
};

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const ENGLISH = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Monday is 1. */
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
