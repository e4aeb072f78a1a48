import { baseOf, caseOf, type Product } from '../../core/catalog/product.ts';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { NumberPad } from '../../ui/number-pad.tsx';
import type { Check } from './check.ts';
import * as words from './words.ts';

/** Digits for the product that is being counted, in units or in cases. */
export function CountPad({ check, product }: { check: Check; product: Product }) {
  const w = useWords(words);
  const [base, pack] = [baseOf(product), caseOf(product)];
  const { quantity } = check.lineOf(product.id);
  return (
    <>
      <div className="row spread">
        <p className="grow">
          <b>{product.name}</b>
          <output className="small muted block">
            {quantity === null ? w.notCounted : w.exact(quantity, base.name)}
            {pack.factor > 1 ? ` · ${w.packOf(pack.factor, base.name, pack.name)}` : ''}
          </output>
        </p>
        {pack.factor > 1 ? (
          <Chips
            legend={w.unit}
            isLegendHidden
            value={check.isInCases ? 'case' : 'base'}
            onChange={(unit) => check.countIn(unit === 'case')}
            choices={[
              { value: 'base', label: base.name },
              { value: 'case', label: pack.name },
            ]}
          />
        ) : null}
      </div>
      <NumberPad eraseLabel={w.erase} nextLabel={w.next} onKey={check.press} />
    </>
  );
}
