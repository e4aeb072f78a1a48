import { fen, type Money } from '../base/money.ts';
import { units, type Quantity } from '../base/quantity.ts';
import { baseOf, caseOf, type Product } from './product.ts';

/** What is typed into a field, as a value; null: not one. Whole numbers throughout, so 0.29 is 29 fen. */
const DIGITS = /^\d{1,9}$/;

export const wholeIn = (typed: string): number | null => (DIGITS.test(typed.trim()) ? Number(typed.trim()) : null);

/** A number with at most so many places, in its smallest parts: "4.5" with one place is 45. */
function partsIn(typed: string, places: number): number | null {
  const [whole, part = '', more] = typed.trim().split('.');
  if (!DIGITS.test(whole!) || more !== undefined || !new RegExp(`^\\d{0,${places}}$`).test(part)) return null;
  return Number(whole!) * 10 ** places + Number(part.padEnd(places, '0') || 0);
}
const partsText = (parts: number, places: number): string => {
  const text = String(parts).padStart(places + 1, '0');
  return `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/, '');
};

/** Yuan with at most two places. */
export function fenIn(typed: string): Money | null {
  const parts = partsIn(typed, 2);
  return parts === null ? null : fen(parts);
}
export const yuanText = (amount: Money): string => partsText(amount, 2);

/** Per cent with at most one place, as thousandths. */
export const perMilleIn = (typed: string): number | null => partsIn(typed, 1);
export const percentText = (perMille: number): string => partsText(perMille, 1);

/** So many of a pack, as it is typed. */
export interface TypedAmount {
  readonly number: string;
  /** The name of the pack. */
  readonly pack: string;
}

type Packed = Pick<Product, 'packs'>;

/** A quantity in the largest pack that holds it whole. */
export function amountOf(quantity: Quantity, { packs }: Packed): TypedAmount {
  const pack = packs.findLast((one) => quantity % one.factor === 0) ?? baseOf({ packs });
  return { number: String(quantity / pack.factor), pack: pack.name };
}

export const noAmount = (product: Packed | undefined, number = ''): TypedAmount => ({
  number,
  pack: product ? caseOf(product).name : '',
});

/** In base units; a pack that the product does not have counts as its base unit. */
export function unitsIn({ number, pack }: TypedAmount, { packs }: Packed): Quantity | null {
  const many = wholeIn(number);
  const factor = packs.find((one) => one.name === pack)?.factor ?? 1;
  return many === null || many * factor > 1_000_000 ? null : units(many * factor);
}
