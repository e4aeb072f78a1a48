import { fen, yuan } from '../base/money.ts';
import { units, type Quantity } from '../base/quantity.ts';
import type { ProductId } from '../catalog/product.ts';
import type { Mechanic } from '../catalog/scheme.ts';

/** How the reader's side names a product and a quantity of it. */
export interface Naming {
  readonly name: (product: ProductId) => string;
  readonly amount: (product: ProductId, quantity: Quantity) => string;
}

const percent = (perMille: number): string => `${perMille / 10}%`;

/** What a scheme gives, in one line that an owner understands. */
type SchemeText = (mechanic: Mechanic, naming: Naming) => string;

const zh: SchemeText = (mechanic, { name, amount }) => {
  switch (mechanic.kind) {
    case 'buy-get': {
      const { products, buy, gift, free } = mechanic;
      const first = products[0]!;
      const what = gift === null || gift === first ? '' : name(gift);
      return `${products.map(name).join('、')}每买 ${amount(first, buy)}送${what} ${amount(gift ?? first, free)}`;
    }
    case 'tiers': {
      const steps = [...mechanic.steps].sort((a, b) => a.from - b.from);
      const from = (n: number): string =>
        mechanic.by === 'value' ? `¥${yuan(fen(n))}` : amount(mechanic.products[0]!, units(n));
      return `${mechanic.products.map(name).join('、')}${steps.map((s) => `满 ${from(s.from)}减 ${percent(s.off)}`).join('，')}`;
    }
    case 'bundle':
      return `${mechanic.parts.map((p) => `${name(p.product)} ${amount(p.product, p.quantity)}`).join(' + ')}，一起 ¥${yuan(mechanic.price)}`;
    case 'cash':
      return `现款或预付减 ${percent(mechanic.off)}`;
    case 'display':
      return `陈列费 ¥${yuan(mechanic.fee)}，看过陈列后兑付`;
  }
};

const en: SchemeText = (mechanic, { name, amount }) => {
  switch (mechanic.kind) {
    case 'buy-get': {
      const { products, buy, gift, free } = mechanic;
      const first = products[0]!;
      const what = gift === null || gift === first ? '' : ` ${name(gift)}`;
      return `${products.map(name).join(', ')}: ${amount(gift ?? first, free)}${what} free with every ${amount(first, buy)}`;
    }
    case 'tiers': {
      const steps = [...mechanic.steps].sort((a, b) => a.from - b.from);
      const from = (n: number): string =>
        mechanic.by === 'value' ? `¥${yuan(fen(n))}` : amount(mechanic.products[0]!, units(n));
      return `${mechanic.products.map(name).join(', ')}: ${steps.map((s) => `${percent(s.off)} off from ${from(s.from)}`).join(', ')}`;
    }
    case 'bundle':
      return `${mechanic.parts.map((p) => `${name(p.product)} ${amount(p.product, p.quantity)}`).join(' + ')} together ¥${yuan(mechanic.price)}`;
    case 'cash':
      return `${percent(mechanic.off)} off when paid at once or beforehand`;
    case 'display':
      return `display fee ¥${yuan(mechanic.fee)}, paid after the display was seen`;
  }
};

export const SCHEME_TEXT = { zh, en };
