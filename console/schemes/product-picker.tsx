import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { goodsOf, type Goods } from './form.ts';
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

/** Products that are chosen, and one more. */
export function ProductPicker({
  label,
  products,
  chosen,
  fault,
  onChange,
}: {
  label: string;
  products: readonly Goods[];
  chosen: readonly string[];
  fault?: string | undefined;
  onChange: (chosen: string[]) => void;
}) {
  const w = useWords(words);
  return (
    <div className="stack-small">
      <AddProduct
        label={label}
        products={products}
        chosen={chosen}
        fault={fault}
        onAdd={(id) => onChange([...chosen, id])}
      />
      {chosen.length > 0 ? (
        <ul className="scheme-goods">
          {chosen.map((id) => {
            const { name } = goodsOf(products, id);
            return (
              <li key={id}>
                {name}
                <Button
                  look="plain"
                  aria-label={w.remove(name)}
                  onClick={() => onChange(chosen.filter((one) => one !== id))}
                >
                  <Icon name="close" size={18} />
                </Button>
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
