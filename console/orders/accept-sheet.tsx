import { useState } from 'react';
import { dayOf } from '../../core/base/day.ts';
import { units } from '../../core/base/quantity.ts';
import { packedText } from '../../core/catalog/packed.ts';
import { baseOf } from '../../core/catalog/product.ts';
import type { ShortLine } from '../../core/order/life/short.ts';
import type { Refusal } from '../../core/base/result.ts';
import type { OrderPage } from '../../protocol/orders.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { productIn } from '../product-in.ts';
import { RefusalNotice } from '../refusal.tsx';
import { wholeIn } from '../../core/catalog/typed.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** A yes to an order, and line by line what is short of it: at first what the warehouse is known to lack. */
export function AcceptSheet({
  page: { open, products, stock, stockAt, zone },
  refusal,
  onAccept,
  onClose,
}: {
  page: OrderPage;
  refusal: Refusal | null;
  onAccept: (short: ShortLine[]) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      open.map(({ product, missing }) => {
        const there = stock[product];
        return [product, there === undefined || there >= missing ? '' : String(missing - there)];
      }),
    ),
  );
  const textOf = (product: string): string => typed[product] ?? '';
  const isWhole = open.every(({ product }) => textOf(product).trim() === '' || wholeIn(textOf(product)) !== null);
  const short = (): ShortLine[] =>
    open.flatMap(({ product }) => {
      const quantity = wholeIn(textOf(product)) ?? 0;
      return quantity === 0 ? [] : [{ product, quantity: units(quantity) }];
    });
  return (
    <Sheet title={w.acceptTitle} closeLabel={c.close} onClose={onClose}>
      <p className="muted">
        {w.acceptHint} {stockAt === null ? '' : w.stockOf(dayOf(stockAt, zone))}
      </p>
      {open.map(({ product, missing }) => {
        const { name, packs } = productIn(products, product);
        const there = stock[product];
        return (
          <Field
            key={product}
            label={w.shortOf(name, baseOf({ packs }).name)}
            hint={[
              w.wanted(packedText(missing, { packs })),
              there === undefined ? '' : w.inStock(packedText(there, { packs })),
            ]
              .filter((text) => text !== '')
              .join(' · ')}
            inputMode="numeric"
            value={textOf(product)}
            onChange={(e) => setTyped((all) => ({ ...all, [product]: e.target.value }))}
          />
        );
      })}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button look="primary" disabled={!isWhole} onClick={() => onAccept(short())}>
        {w.t.deed.accept}
      </Button>
    </Sheet>
  );
}
