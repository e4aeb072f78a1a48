import * as v from 'valibot';
import { Amount, minus, NOTHING, type Money } from '../../core/base/money.ts';
import { BadCell, half, textOf, type Cell, type Reader } from './cell.ts';

const isNumber = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

function plain(cell: Exclude<Cell, null>): string {
  const text = half(textOf(cell))
    .replace(/^([-+]?)[\u00A5\uFFE5]\s*/, '$1')
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

/** [I5] Yuan to fen, by the digits and not by a product of fractions. What is owed may be less than nothing. */
export const balance: Reader<Money> = (cell) => {
  const text = typeof cell === 'number' ? String(cell) : plain(cell);
  const [, sign, yuan, rest = ''] = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (yuan === undefined) throw new BadCell('not-a-number');
  if (rest.replace(/0+$/, '').length > 2) throw new BadCell('third-decimal');
  const amount = v.safeParse(Amount, Number(yuan) * 100 + Number(rest.slice(0, 2).padEnd(2, '0')));
  if (!amount.success) throw new BadCell('out-of-range', { min: '-100,000,000', max: '100,000,000' });
  return sign === '-' && amount.output > 0 ? minus(NOTHING, amount.output) : amount.output;
};

/** [I5] Money that is asked or paid. */
export const money: Reader<Money> = (cell) => {
  const amount = balance(cell);
  if (amount < 0) throw new BadCell('out-of-range', { min: '0', max: '100,000,000' });
  return amount;
};
