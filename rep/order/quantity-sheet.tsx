import { useState } from 'react';
import { packedText } from '../../core/catalog/packed.ts';
import { orderUnitsOf } from '../../core/catalog/order-units.ts';
import { baseOf, type Product } from '../../core/catalog/product.ts';
import type { Quantity } from '../../core/base/quantity.ts';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { NumberPad } from '../../ui/number-pad.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { typed } from '../shelf/typed.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** How much of one product, typed in bottles, half cases or cases; base units are kept. */
export function QuantitySheet({
  product,
  quantity,
  onType,
  onClose,
}: {
  product: Product;
  quantity: Quantity;
  onType: (quantity: number) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const units = orderUnitsOf(product);
  const [factor, setFactor] = useState(units.at(-1)!.factor);
  const [number, setNumber] = useState<number | null>(null);
  return (
    <Sheet title={product.name} closeLabel={c.close} onClose={onClose}>
      <Chips
        legend={w.unit}
        isLegendHidden
        value={String(factor)}
        onChange={(of) => {
          setFactor(Number(of));
          setNumber(null);
        }}
        choices={units.map((unit) => ({
          value: String(unit.factor),
          label: unit.isHalf ? w.halfOf(unit.name) : unit.name,
        }))}
      />
      <p className="title">
        <output>{packedText(quantity, product)}</output>{' '}
        <span className="small muted">{w.inUnits(quantity, baseOf(product).name)}</span>
      </p>
      <NumberPad
        eraseLabel={w.erase}
        nextLabel={c.close}
        onKey={(key) => {
          if (key === 'next') return onClose();
          const next = typed(number, key, factor);
          setNumber(next);
          onType(next ?? 0);
        }}
      />
    </Sheet>
  );
}
