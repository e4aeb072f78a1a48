import { Select } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import type { Goods } from './goods.ts';
import * as words from './words.ts';

/** One product more, of those that are not chosen. */
export function AddProduct({
  label,
  products,
  chosen,
  fault,
  onAdd,
}: {
  label: string;
  products: readonly Goods[];
  chosen: readonly string[];
  fault?: string | undefined;
  onAdd: (product: string) => void;
}) {
  const w = useWords(words);
  return (
    <Select label={label} value="" fault={fault} onChange={(id) => (id === '' ? undefined : onAdd(id))}>
      <option value="">{w.choose}</option>
      {products
        .filter((one) => !chosen.includes(one.id))
        .map((one) => (
          <option key={one.id} value={one.id}>
            {`${one.category} · ${one.name}`}
          </option>
        ))}
    </Select>
  );
}
