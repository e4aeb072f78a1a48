import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { AddProduct } from '../goods/add-product.tsx';
import { goodsOf, type Goods } from '../goods/goods.ts';
import * as words from './words.ts';

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
