import { NOTE_MAX } from '../../core/base/text.ts';
import { units } from '../../core/base/quantity.ts';
import { packedText } from '../../core/catalog/packed.ts';
import { countVan, reckon } from '../../core/order/van/reckoning.ts';
import type { VanTrip } from '../../core/order/van/trip.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeedSaying } from '../use-deed.ts';
import { BLANK, PackedField, packedIn, type TypedPacked } from './packed-field.tsx';
import * as words from './words.ts';

type Draft = Readonly<Record<string, { readonly typed: TypedPacked; readonly reason: string }>>;
const ONE_BY_ONE = { packs: [{ name: '', factor: 1 }] };

/** [VS6] The van is counted product by product; only then it says what should be there. */
export function CountForm({ trip: { trip, van }, onCounted }: { trip: VanTrip; onCounted: () => void }) {
  const w = useWords(words);
  const { products } = useBook();
  const [draft, setDraft, forget] = useDraft<Draft>(`van-count:${trip}`, {});
  const { attempt, refusal, isBusy } = useDeedSaying(w.refusals, draft);
  const packsOf = (id: string) => products.get(id) ?? ONE_BY_ONE;
  const goods = reckon(van).map(({ product }) => ({
    product,
    counted: packedIn(draft[product]?.typed ?? BLANK, packsOf(product)),
    reason: draft[product]?.reason.trim() ?? '',
  }));
  const lines = reckon(van, goods);
  const left = lines.filter((line) => line.counted === null).length;
  const finish = async (): Promise<void> => {
    if (!(await attempt(countVan(van, { trip, goods }, now())))) return;
    await forget();
    onCounted();
  };
  return (
    <section className="card">
      <h2>{w.count}</h2>
      <p className="small muted">{w.countHint}</p>
      {lines.map(({ product, expected, difference }) => {
        const said = draft[product] ?? { typed: BLANK, reason: '' };
        const text = (quantity: number): string => packedText(units(Math.abs(quantity)), packsOf(product));
        return (
          <fieldset key={product} className="stack-small">
            <legend>
              <b>{products.get(product)?.name ?? product}</b>
            </legend>
            <PackedField
              product={packsOf(product)}
              label={w.countOf}
              value={said.typed}
              onChange={(typed) => setDraft((d) => ({ ...d, [product]: { ...said, typed } }))}
            />
            {difference === null ? null : difference === 0 ? (
              <p className="small ok">{w.same}</p>
            ) : (
              <Field
                label={difference < 0 ? w.less(text(difference)) : w.more(text(difference))}
                hint={w.should(text(expected))}
                maxLength={NOTE_MAX}
                value={said.reason}
                onChange={(e) => setDraft((d) => ({ ...d, [product]: { ...said, reason: e.target.value } }))}
              />
            )}
          </fieldset>
        );
      })}
      <Refusal text={refusal} />
      <Button look="primary" disabled={isBusy} onClick={() => void finish()}>
        <span>
          {w.finish}
          {left > 0 ? <span className="small block">{w.leftToCount(left)}</span> : null}
        </span>
      </Button>
    </section>
  );
}

/** A van that was counted: what was not as it should be. */
export function Counted({ trip: { van } }: { trip: VanTrip }) {
  const w = useWords(words);
  const { products } = useBook();
  const odd = reckon(van).filter((line) => line.difference !== null && line.difference !== 0);
  return (
    <section className="card">
      {odd.map(({ product, difference, reason }) => {
        const known = products.get(product) ?? ONE_BY_ONE;
        const amount = `${difference! < 0 ? '−' : '+'}${packedText(units(Math.abs(difference!)), known)}`;
        return (
          <p key={product} className="bad">
            {w.differs(products.get(product)?.name ?? product, amount, reason)}
          </p>
        );
      })}
      {odd.length === 0 ? <p>{w.allEven}</p> : null}
      <p className="small muted">{w.toDesk}</p>
    </section>
  );
}
