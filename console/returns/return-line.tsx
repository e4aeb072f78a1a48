import { useId } from 'react';
import { packedText } from '../../core/catalog/packed.ts';
import type { ReturnGoods } from '../../protocol/returns.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { AmountField } from '../goods/amount-field.tsx';
import { withBatch, type TypedLine } from './typed-return.ts';
import * as words from './words.ts';
import '../goods/goods.css';

/** So many of its batches are told. */
const TOLD = 3;

/** Goods of one batch that go back, beside what of them came. */
export function ReturnLine({
  line,
  goods,
  onChange,
  onRemove,
}: {
  line: TypedLine;
  goods: ReturnGoods;
  onChange: (line: TypedLine) => void;
  onRemove: () => void;
}) {
  const w = useWords(words);
  const id = useId();
  return (
    <fieldset className="goods-line">
      <legend>
        {goods.name}{' '}
        <Button look="plain" aria-label={w.remove(goods.name)} onClick={onRemove}>
          {w.removeShort}
        </Button>
      </legend>
      <AmountField
        label={w.amountOf}
        amount={line.amount}
        of={goods}
        onChange={(amount) => onChange({ ...line, amount })}
      />
      <Field
        label={w.batchField}
        value={line.batch}
        list={id}
        maxLength={40}
        onChange={(e) => onChange(withBatch(line, e.target.value, goods))}
      />
      <datalist id={id}>
        {goods.came
          .filter((one) => one.batch !== '')
          .map((one) => (
            <option key={one.batch} value={one.batch}>
              {one.day}
            </option>
          ))}
      </datalist>
      <Field
        label={w.expires}
        type="date"
        value={line.expires}
        onChange={(e) => onChange({ ...line, expires: e.target.value })}
      />
      <p className="small muted">
        {goods.came.length === 0
          ? w.neverCame
          : goods.came
              .slice(0, TOLD)
              .map((one) => w.came(one.day, packedText(one.quantity, goods), one.batch, one.produced ?? ''))
              .join(w.between)}
      </p>
    </fieldset>
  );
}
