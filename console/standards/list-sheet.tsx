import { useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import { CODE_MAX } from '../../core/base/text.ts';
import type { MustStock } from '../../core/catalog/must-stock.ts';
import { CHANNELS, OUTLET_CLASSES } from '../../core/outlet/outlet.ts';
import type { StandardList } from '../../protocol/standards.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips } from '../../ui/chips.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RefusalNotice } from '../refusal.tsx';
import * as common from '../words.ts';
import { useSaving } from './use-saving.ts';
import * as words from './words.ts';

const emptyFrom = (from: Day): MustStock => ({
  code: '',
  from,
  until: null,
  channel: 'grocery',
  class: null,
  products: [],
  hero: null,
  posm: [],
  position: '',
});

/** A list as it is changed: goods with their facings, the hero, the material, the place. */
export function ListSheet({
  before,
  list: { products, material, today },
  onSaved,
  onClose,
}: {
  before: MustStock | null;
  list: StandardList;
  onSaved: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  // What has begun stays: its change begins today.
  const [after, setAfter] = useState(() =>
    before ? { ...before, from: before.from < today ? today : before.from } : emptyFrom(today),
  );
  const { refusal, isBusy, save } = useSaving('lists', onSaved);
  const set = (part: Partial<MustStock>): void => setAfter((a) => ({ ...a, ...part }));
  const nameOf = (id: string): string => products.find((one) => one.id === id)?.name ?? id;
  const listed = new Set(after.products.map((one) => one.product));
  return (
    <Sheet title={before ? w.listOf(before.code) : w.newList} closeLabel={c.close} onClose={onClose}>
      {before ? null : (
        <Field label={w.code} value={after.code} maxLength={CODE_MAX} onChange={(e) => set({ code: e.target.value })} />
      )}
      <Field
        label={w.holdsFrom}
        type="date"
        min={today}
        value={after.from}
        hint={w.fromHint}
        onChange={(e) => set({ from: e.target.value as Day })}
      />
      <div className="standard-row">
        <Select
          label={w.channel}
          value={after.channel}
          onChange={(channel) => set({ channel: CHANNELS.find((one) => one === channel) ?? after.channel })}
        >
          {CHANNELS.map((one) => (
            <option key={one} value={one}>
              {w.t.channel[one]}
            </option>
          ))}
        </Select>
        <Select
          label={w.class}
          value={after.class ?? ''}
          onChange={(chosen) => set({ class: OUTLET_CLASSES.find((one) => one === chosen) ?? null })}
        >
          <option value="">{w.allClasses}</option>
          {OUTLET_CLASSES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </div>
      <Select
        label={w.addProduct}
        value=""
        onChange={(product) =>
          product === '' ? undefined : set({ products: [...after.products, { product, facings: 1 }] })
        }
      >
        <option value="">{w.choose}</option>
        {products
          .filter((one) => !listed.has(one.id))
          .map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.category} · ${one.name}`}
            </option>
          ))}
      </Select>
      <ul className="standard-products">
        {after.products.map(({ product, facings }, i) => (
          <li key={product} className="row spread">
            <span className="grow">{nameOf(product)}</span>
            <span className="row">
              <span className="small muted">{w.facings}</span>
              <input
                type="number"
                min={1}
                max={50}
                aria-label={w.facingsOf(nameOf(product))}
                value={facings}
                onChange={(e) =>
                  set({
                    products: after.products.with(i, {
                      product,
                      facings: Math.min(50, Math.max(1, Math.round(e.target.valueAsNumber) || 1)),
                    }),
                  })
                }
              />
              <Button
                look="plain"
                aria-label={w.remove(nameOf(product))}
                onClick={() =>
                  set({
                    products: after.products.filter((one) => one.product !== product),
                    hero: after.hero === product ? null : after.hero,
                  })
                }
              >
                <Icon name="close" size={18} />
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Select label={w.hero} value={after.hero ?? ''} onChange={(hero) => set({ hero: hero === '' ? null : hero })}>
        <option value="">{w.noHero}</option>
        {after.products.map(({ product }) => (
          <option key={product} value={product}>
            {nameOf(product)}
          </option>
        ))}
      </Select>
      {material.length === 0 ? (
        <p className="muted">{w.noPosm}</p>
      ) : (
        <CheckChips
          legend={w.posm}
          values={after.posm}
          onChange={(posm) => set({ posm })}
          choices={material.map((one) => ({ value: one.code, label: one.name }))}
        />
      )}
      <Field
        label={w.position}
        value={after.position}
        maxLength={100}
        onChange={(e) => set({ position: e.target.value })}
      />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button
        look="primary"
        disabled={isBusy || after.code.trim() === '' || after.from === ''}
        onClick={() => void save({ before, after: { ...after, code: after.code.trim() } })}
      >
        {w.save}
      </Button>
    </Sheet>
  );
}
