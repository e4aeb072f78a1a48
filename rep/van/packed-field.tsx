import { units, type Quantity } from '../../core/base/quantity.ts';
import { packed } from '../../core/catalog/packed.ts';
import { baseOf, caseOf, type Product } from '../../core/catalog/product.ts';
import { wholeIn } from '../../core/catalog/typed.ts';
import { Field } from '../../ui/field.tsx';

/** Cases and what is over singly, as digits that were typed; both blank: nothing was said. */
export interface TypedPacked {
  readonly cases: string;
  readonly singles: string;
}
export const BLANK: TypedPacked = { cases: '', singles: '' };

type Packs = Pick<Product, 'packs'>;

/** In base units; null: nothing was typed. */
export function packedIn({ cases, singles }: TypedPacked, product: Packs): Quantity | null {
  if (cases === '' && singles === '') return null;
  return units((wholeIn(cases) ?? 0) * caseOf(product).factor + (wholeIn(singles) ?? 0));
}

export function typedFrom(quantity: Quantity, product: Packs): TypedPacked {
  const { cases, singles } = packed(quantity, product);
  return { cases: String(cases), singles: String(singles) };
}

/** How much of a product, in cases and singly. */
export function PackedField({
  product,
  label,
  value,
  onChange,
}: {
  product: Packs;
  /** What stands over a field, from its unit. */
  label: (unit: string) => string;
  value: TypedPacked;
  onChange: (value: TypedPacked) => void;
}) {
  const [pack, base] = [caseOf(product), baseOf(product)];
  const digits = (text: string): string => text.replaceAll(/\D/g, '');
  return (
    <div className="two">
      {pack.factor > 1 ? (
        <Field
          label={label(pack.name)}
          inputMode="numeric"
          maxLength={4}
          value={value.cases}
          onChange={(e) => onChange({ ...value, cases: digits(e.target.value) })}
        />
      ) : null}
      <Field
        label={label(base.name)}
        inputMode="numeric"
        maxLength={5}
        value={value.singles}
        onChange={(e) => onChange({ ...value, singles: digits(e.target.value) })}
      />
    </div>
  );
}
