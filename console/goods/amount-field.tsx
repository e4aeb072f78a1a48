import { useId } from 'react';
import type { Product } from '../../core/catalog/product.ts';
import { useWords } from '../../ui/language.tsx';
import type { TypedAmount } from '../../core/catalog/typed.ts';
import * as words from './words.ts';
import './goods.css';

/** So many of one of the packs of a product. */
export function AmountField({
  label,
  amount,
  of: { packs },
  fault,
  onChange,
}: {
  label: string;
  amount: TypedAmount;
  of: Pick<Product, 'packs'>;
  fault?: string | undefined;
  onChange: (amount: TypedAmount) => void;
}) {
  const w = useWords(words);
  const id = useId();
  const pack = packs.some((one) => one.name === amount.pack) ? amount.pack : packs[0]!.name;
  return (
    <div className="field">
      <span id={`${id}name`}>{label}</span>
      <span className="amount">
        <input
          inputMode="numeric"
          value={amount.number}
          aria-labelledby={`${id}name`}
          aria-invalid={fault !== undefined}
          aria-describedby={fault ? `${id}fault` : undefined}
          onChange={(e) => onChange({ number: e.target.value, pack })}
        />
        <select
          aria-label={w.packOf(label)}
          value={pack}
          onChange={(e) => onChange({ number: amount.number, pack: e.target.value })}
        >
          {packs.map((one) => (
            <option key={one.name} value={one.name}>
              {one.name}
            </option>
          ))}
        </select>
      </span>
      {fault ? (
        <span className="hint" id={`${id}fault`}>
          <b className="bad">✕ {fault}</b>
        </span>
      ) : null}
    </div>
  );
}
