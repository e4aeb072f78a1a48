import { units, type Quantity } from '../../core/base/quantity.ts';
import type { Pack } from '../../core/catalog/product.ts';
import { wholeIn } from '../../core/catalog/typed.ts';

interface Goods {
  readonly id: string;
  readonly name: string;
  readonly packs: readonly Pack[];
}

/** What was read of a pasted sheet: quantities by product, and the lines that say nothing that is known. */
export interface Pasted {
  readonly stock: Readonly<Record<string, Quantity>>;
  readonly unread: readonly string[];
}

/**
 * A stock list out of a spreadsheet: on each line the product's code or name, so many, and the pack, with tabs or commas
 * between; without a pack in base units. A product that stands twice counts together.
 */
export function readStock(text: string, products: readonly Goods[]): Pasted {
  const stock: Record<string, Quantity> = {};
  const unread: string[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const cells = line.split(/[\t,，;；]/).map((cell) => cell.trim());
    const goods = products.find((one) => one.id === cells[0] || one.name === cells[0]);
    const many = wholeIn(cells[1] ?? '');
    const pack = cells[2] ? goods?.packs.find((one) => one.name === cells[2]) : goods?.packs[0];
    if (goods && many !== null && pack) stock[goods.id] = units((stock[goods.id] ?? 0) + many * pack.factor);
    else unread.push(line);
  }
  return { stock, unread };
}
