import { useState } from 'react';
import type { Id } from '../../core/base/id.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import type { Product } from '../../core/catalog/product.ts';
import type { leftIn } from '../../core/order/van/doubts.ts';
import { isOther, loadVan, type Van } from '../../core/order/van/van.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { now, today } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeedSaying } from '../use-deed.ts';
import { FindProduct } from './find-product.tsx';
import { BLANK, PackedField, packedIn, typedFrom, type TypedPacked } from './packed-field.tsx';
import * as words from './words.ts';

interface Line {
  readonly product: string;
  readonly mine: TypedPacked;
  readonly depot: TypedPacked;
  readonly reason: string;
}
type Left = ReturnType<typeof leftIn>[number];

interface Draft {
  readonly from: string;
  readonly lines: readonly Line[];
}

/** What was left of the trip before, to be counted again. */
const draftOf = (left: readonly Left[], products: ReadonlyMap<string, Product>, from: string): Draft => ({
  from,
  lines: left.flatMap(({ product, quantity }) => {
    const known = products.get(product);
    return known ? [{ product, mine: typedFrom(quantity, known), depot: BLANK, reason: '' }] : [];
  }),
});

/** [VS8] What goes into the van: what the rep counts, and beside it what the depot's paper says. */
export function LoadForm({
  trip,
  van,
  left,
  onLoaded,
}: {
  trip: Id;
  van: Van;
  left: readonly Left[];
  onLoaded: () => void;
}) {
  const w = useWords(words);
  const { products, organisation, distributors } = useBook();
  const [first] = distributors.keys();
  const [draft, setDraft, forget] = useDraft<Draft>(`van-load:${trip}`, () => draftOf(left, products, first ?? ''));
  const { attempt, refusal, isBusy } = useDeedSaying(w.refusals, draft);
  const [isAdding, setAdding] = useState(false);
  const change = (product: string, part: Partial<Line>): void =>
    setDraft((d) => ({ ...d, lines: d.lines.map((one) => (one.product === product ? { ...one, ...part } : one)) }));
  const said = draft.lines.flatMap(({ product, mine, depot, reason }) => {
    const known = products.get(product);
    const quantity = known ? packedIn(mine, known) : null;
    if (!known || !quantity) return [];
    return [{ product, quantity, depot: packedIn(depot, known), batch: '', produced: null, reason: reason.trim() }];
  });
  const load = async (): Promise<void> => {
    const deed = loadVan(van, { trip, day: today(organisation.zone), from: draft.from.trim(), lines: said }, now());
    if (!(await attempt(deed))) return;
    await forget();
    onLoaded();
  };
  return (
    <section className="card">
      <h2>{w.load}</h2>
      <Field
        label={w.from}
        hint={w.fromHint}
        maxLength={100}
        value={draft.from}
        onChange={(e) => setDraft((d) => ({ ...d, from: e.target.value }))}
      />
      {left.length > 0 ? <p className="small muted">{w.leftOver}</p> : null}
      {draft.lines.map((line) => {
        const product = products.get(line.product);
        const loaded = said.find((one) => one.product === line.product);
        return product ? (
          <fieldset key={line.product} className="stack-small">
            <legend className="row spread">
              <b>{product.name}</b>
              <Button
                look="plain"
                aria-label={w.remove(product.name)}
                onClick={() =>
                  setDraft((d) => ({ ...d, lines: d.lines.filter((one) => one.product !== line.product) }))
                }
              >
                <Icon name="close" />
              </Button>
            </legend>
            <PackedField
              product={product}
              label={w.mine}
              value={line.mine}
              onChange={(mine) => change(line.product, { mine })}
            />
            <PackedField
              product={product}
              label={w.depot}
              value={line.depot}
              onChange={(depot) => change(line.product, { depot })}
            />
            {loaded && isOther(loaded) ? (
              <Field
                label={w.why}
                maxLength={NOTE_MAX}
                value={line.reason}
                onChange={(e) => change(line.product, { reason: e.target.value })}
              />
            ) : null}
          </fieldset>
        ) : null;
      })}
      <Button onClick={() => setAdding(true)}>{w.add}</Button>
      <Refusal text={refusal} />
      <Button look="primary" disabled={isBusy || said.length === 0} onClick={() => void load()}>
        {w.loadAll(said.length)}
      </Button>
      {isAdding ? (
        <FindProduct
          taken={new Set(draft.lines.map((one) => one.product))}
          onFind={({ id }) => {
            setDraft((d) => ({ ...d, lines: [...d.lines, { product: id, mine: BLANK, depot: BLANK, reason: '' }] }));
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </section>
  );
}
