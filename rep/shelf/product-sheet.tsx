import { useState } from 'react';
import * as v from 'valibot';
import { Day } from '../../core/base/day.ts';
import type { Product } from '../../core/catalog/product.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import * as common from '../words.ts';
import type { LineDraft } from './check-draft.ts';
import * as words from './words.ts';

const shown = (of: number | null): string => (of === null ? '' : String(of));
/** A whole number that was typed; null for nothing, undefined for something else. */
const whole = (text: string): number | null | undefined =>
  text.trim() === '' ? null : /^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined;
/** Yuan that were typed, as fen; null for nothing, undefined for something else. */
const fenOf = (text: string): number | null | undefined =>
  text.trim() === '' ? null : /^\d{1,6}(\.\d{1,2})?$/.test(text.trim()) ? Math.round(Number(text) * 100) : undefined;

/** What is asked by exception about one product: price, tag, dates, spoilt packs, facings, back room. */
export function ProductSheet({
  product,
  line,
  onKeep,
  onClose,
}: {
  product: Product;
  line: LineDraft;
  onKeep: (part: Partial<LineDraft>) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [form, setForm] = useState({
    price: line.price === null ? '' : String(line.price / 100),
    expired: shown(line.expired || null),
    damaged: shown(line.damaged || null),
    facings: shown(line.facings),
    backRoom: shown(line.backRoom),
    produced: line.produced ?? '',
    tag: line.tag,
    isOldBehind: line.isOldBehind,
  });
  const [isBad, setBad] = useState(false);
  const set = (part: Partial<typeof form>): void => setForm((f) => ({ ...f, ...part }));
  const keep = (): void => {
    const [price, expired, damaged, facings, backRoom] = [
      fenOf(form.price),
      whole(form.expired),
      whole(form.damaged),
      whole(form.facings),
      whole(form.backRoom),
    ];
    const produced = form.produced === '' ? null : v.safeParse(Day, form.produced);
    if ([price, expired, damaged, facings, backRoom].includes(undefined) || produced?.success === false)
      return setBad(true);
    onKeep({
      price: price!,
      expired: expired ?? 0,
      damaged: damaged ?? 0,
      facings: facings!,
      backRoom: backRoom!,
      produced: produced ? produced.output : null,
      tag: form.tag,
      isOldBehind: form.isOldBehind,
      ...(line.state === null ? { state: 'present' as const, via: 'tap' as const } : {}),
    });
  };
  return (
    <Sheet title={product.name} closeLabel={c.close} onClose={onClose}>
      <Field
        label={w.expired}
        inputMode="numeric"
        value={form.expired}
        onChange={(e) => set({ expired: e.target.value })}
      />
      <Field
        label={w.damaged}
        inputMode="numeric"
        value={form.damaged}
        onChange={(e) => set({ damaged: e.target.value })}
      />
      <Field label={w.price} inputMode="decimal" value={form.price} onChange={(e) => set({ price: e.target.value })} />
      <Chips
        legend={w.tag}
        value={form.tag === null ? null : form.tag ? 'yes' : 'no'}
        onChange={(tag) => set({ tag: tag === 'yes' })}
        choices={[
          { value: 'yes', label: w.hasTag },
          { value: 'no', label: w.noTag },
        ]}
      />
      <Chips
        legend={w.oldBehind}
        value={form.isOldBehind ? 'yes' : 'no'}
        onChange={(is) => set({ isOldBehind: is === 'yes' })}
        choices={[
          { value: 'no', label: w.no },
          { value: 'yes', label: w.yes },
        ]}
      />
      <Field label={w.produced} type="date" value={form.produced} onChange={(e) => set({ produced: e.target.value })} />
      <Field
        label={w.facings}
        inputMode="numeric"
        value={form.facings}
        onChange={(e) => set({ facings: e.target.value })}
      />
      {product.location === 'back-room' ? null : (
        <Field
          label={w.backRoom}
          inputMode="numeric"
          value={form.backRoom}
          onChange={(e) => set({ backRoom: e.target.value })}
        />
      )}
      {isBad ? (
        <p className="notice bad" role="alert">
          {w.badNumber}
        </p>
      ) : null}
      <Button look="primary" onClick={keep}>
        {w.keep}
      </Button>
    </Sheet>
  );
}
