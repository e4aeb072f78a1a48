import { useState } from 'react';
import type { Id } from '../../core/base/id.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import type { VanTrip } from '../../core/order/van/trip.ts';
import { giveFromVan, movedIn, takeBackIntoVan } from '../../core/order/van/van.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useBook } from '../book/book.ts';
import { useDay } from '../book/overlay.ts';
import { now, today as todayIn } from '../hands.ts';
import { Refusal } from '../refusal.tsx';
import { useDeedSaying } from '../use-deed.ts';
import * as common from '../words.ts';
import { BLANK, PackedField, packedIn } from './packed-field.tsx';
import * as words from './words.ts';

/** Something leaves the van beside any sale, or comes back into it from a shop. */
export function MoveSheet({ trip: { trip, van }, onClose }: { trip: VanTrip; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { products, outlets, organisation } = useBook();
  const day = useDay(todayIn(organisation.zone));
  const [way, setWay] = useState<'give' | 'takeBack'>('give');
  const [product, setProduct] = useState('');
  const [typed, setTyped] = useState(BLANK);
  const [outlet, setOutlet] = useState<Id>('');
  const [reason, setReason] = useState('');
  const { attempt, refusal, isBusy } = useDeedSaying(w.refusals, way, product, typed, outlet, reason);
  const known = products.get(product);
  const quantity = known ? packedIn(typed, known) : null;
  const choices = way === 'give' ? movedIn(van).map((one) => one.product) : [...products.keys()];
  const isWhole = quantity !== null && quantity > 0 && reason.trim() !== '' && (way === 'give' || outlet !== '');
  const keep = async (): Promise<void> => {
    if (!quantity) return;
    const said = { trip, lines: [{ product, quantity }], reason: reason.trim() };
    const deed =
      way === 'give'
        ? giveFromVan(van, { ...said, outlet: outlet === '' ? null : outlet }, now())
        : takeBackIntoVan(van, { ...said, outlet }, now());
    if (await attempt(deed)) onClose();
  };
  return (
    <Sheet title={w.move} closeLabel={c.close} onClose={onClose}>
      <Chips
        legend={w.move}
        isLegendHidden
        value={way}
        onChange={setWay}
        choices={(['give', 'takeBack'] as const).map((value) => ({ value, label: w[value] }))}
      />
      <Select label={w.product} value={product} onChange={setProduct}>
        <option value="">{w.choose}</option>
        {choices.map((id) => (
          <option key={id} value={id}>
            {products.get(id)?.name ?? id}
          </option>
        ))}
      </Select>
      {known ? <PackedField product={known} label={w.countOf} value={typed} onChange={setTyped} /> : null}
      <Select label={w.shop} value={outlet} onChange={setOutlet}>
        <option value="">{way === 'give' ? w.noShop : w.choose}</option>
        {[...new Set(day.visits.map((visit) => visit.outlet))].map((id) => (
          <option key={id} value={id}>
            {outlets.get(id)?.name ?? id}
          </option>
        ))}
      </Select>
      <Field label={w.reason} maxLength={NOTE_MAX} value={reason} onChange={(e) => setReason(e.target.value)} />
      <Refusal text={refusal} />
      <Button look="primary" disabled={isBusy || !isWhole} onClick={() => void keep()}>
        {w.keep}
      </Button>
    </Sheet>
  );
}
