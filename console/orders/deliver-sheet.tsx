import { useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import { units } from '../../core/base/quantity.ts';
import type { Refusal } from '../../core/base/result.ts';
import { baseOf } from '../../core/catalog/product.ts';
import { coming } from '../../core/order/life/short.ts';
import type { DeliveredLine } from '../../core/order/life/delivery.ts';
import type { OrderPage } from '../../protocol/orders.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { productIn } from '../product-in.ts';
import { RefusalNotice } from '../refusal.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';
import '../goods/goods.css';

interface Typed {
  readonly quantity: string;
  readonly batch: string;
  readonly produced: string;
}

/** What came this time, with what stands on the packs; at first everything that is missing and not short. */
export function DeliverSheet({
  page: { open, products, short },
  refusal,
  onDeliver,
  onClose,
}: {
  page: OrderPage;
  refusal: Refusal | null;
  onDeliver: (lines: DeliveredLine[]) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const missing = open.filter((line) => line.missing > 0);
  const toCome = new Map(coming(open, short).map((line) => [line.product, line.quantity]));
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>(() =>
    Object.fromEntries(
      missing.map((line) => [
        line.product,
        { quantity: String(toCome.get(line.product) ?? line.missing), batch: '', produced: '' },
      ]),
    ),
  );
  const isWhole = missing.every((line) => /^\d{1,7}$/.test(typed[line.product]!.quantity));
  const change = (product: string, part: Partial<Typed>): void =>
    setTyped((all) => ({ ...all, [product]: { ...all[product]!, ...part } }));
  const lines = (): DeliveredLine[] =>
    missing.map(({ product }) => {
      const { quantity, batch, produced } = typed[product]!;
      return {
        product,
        quantity: units(Number(quantity)),
        batch: batch.trim(),
        produced: produced === '' ? null : (produced as Day),
      };
    });
  return (
    <Sheet title={w.deliverTitle} closeLabel={c.close} onClose={onClose}>
      {missing.map(({ product }) => {
        const { name, packs } = productIn(products, product);
        const of = typed[product]!;
        return (
          <fieldset className="goods-line" key={product}>
            <legend>{name}</legend>
            <Field
              label={w.quantityIn(baseOf({ packs }).name)}
              inputMode="numeric"
              value={of.quantity}
              onChange={(e) => change(product, { quantity: e.target.value })}
            />
            <Field
              label={w.batchLabel}
              value={of.batch}
              maxLength={40}
              onChange={(e) => change(product, { batch: e.target.value })}
            />
            <Field
              label={w.producedLabel}
              type="date"
              value={of.produced}
              onChange={(e) => change(product, { produced: e.target.value })}
            />
          </fieldset>
        );
      })}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button look="primary" disabled={!isWhole} onClick={() => onDeliver(lines())}>
        {w.t.deed.deliver}
      </Button>
    </Sheet>
  );
}
