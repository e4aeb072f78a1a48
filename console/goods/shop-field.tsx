import { useId } from 'react';
import type { TryShop } from '../../protocol/schemes.ts';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { pathWith } from '../query.ts';
import { useAnswer } from '../use-answer.ts';
import * as words from './words.ts';

/** A shop by its code; what is typed of its code or name finds it. */
export function ShopField({
  value,
  firstShop = null,
  known,
  isMissing,
  onChange,
}: {
  value: string;
  /** Taken while nothing is typed. */
  firstShop?: TryShop | null;
  known: TryShop | null;
  isMissing: boolean;
  onChange: (code: string) => void;
}) {
  const w = useWords(words);
  const id = useId();
  const found = useAnswer<TryShop[]>(value === '' ? null : pathWith('/v1/schemes/shops', { find: value })).answer ?? [];
  return (
    <>
      <Field
        label={w.shop}
        value={value}
        list={id}
        placeholder={firstShop?.code ?? ''}
        hint={known ? w.shopIs(known.name, w.t.channel[known.channel], known.class) : ''}
        fault={isMissing && value !== '' ? w.noOutlet : undefined}
        onChange={(e) => onChange(e.target.value)}
      />
      <datalist id={id}>
        {found.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </datalist>
    </>
  );
}
