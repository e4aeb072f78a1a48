import { useState } from 'react';
import * as v from 'valibot';
import { Day } from '../../core/base/day.ts';
import { fen, yuan } from '../../core/base/money.ts';
import { baseOf, type Product } from '../../core/catalog/product.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { NumberPad, type PadKey } from '../../ui/number-pad.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import * as common from '../words.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import type { LineDraft } from './check-draft.ts';
import { typed } from './typed.ts';
import type { Check } from './use-check.ts';
import * as words from './words.ts';

const NUMBERS = ['quantity', 'expired', 'damaged', 'facings', 'backRoom', 'price'] as const;
type NumberOf = (typeof NUMBERS)[number];

/** What is asked by exception about one product: price, tag, dates, spoilt packs, facings, back room. Kept as it is said. */
export function ProductSheet({ check, product, onClose }: { check: Check; product: Product; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { today } = useAtVisit();
  const line = check.lineOf(product.id);
  const [active, setActive] = useState<NumberOf | null>(null);
  const [isFresh, setFresh] = useState(true);
  const shown = NUMBERS.filter((one) => one !== 'backRoom' || product.location !== 'back-room');

  const say = (part: Partial<LineDraft>): void =>
    check.set(product.id, { ...(line.state === null ? { state: 'present', via: 'tap' } : {}), ...part });
  const choose = (one: NumberOf | null): void => {
    setActive(one);
    setFresh(true);
  };
  const press = (key: PadKey): void => {
    if (!active) return;
    if (key === 'next') return choose(shown[shown.indexOf(active) + 1] ?? null);
    const next = typed(isFresh ? null : line[active], key);
    setFresh(false);
    if (active === 'expired' || active === 'damaged') say({ [active]: next ?? 0 });
    else if (active === 'quantity')
      check.set(product.id, {
        quantity: next,
        state: next === null ? null : next === 0 ? 'out' : 'present',
        via: next === null ? 'tap' : 'count',
      });
    else say({ [active]: next });
  };
  const produced = (text: string): void => {
    const day = v.safeParse(Day, text);
    if (text === '' || day.success) say({ produced: day.success ? day.output : null });
  };
  const value = (one: NumberOf): string => {
    const number = line[one];
    if (number === null) return w.blank;
    return one === 'price' ? `¥${yuan(fen(number))}` : String(number);
  };
  return (
    <Sheet title={product.name} closeLabel={c.close} onClose={onClose}>
      <div className="numbers">
        {shown.map((one) => (
          <button type="button" key={one} aria-pressed={active === one} onClick={() => choose(one)}>
            <span>{w.number[one](baseOf(product).name)}</span>
            <b>{value(one)}</b>
          </button>
        ))}
      </div>
      <Chips
        legend={w.tag}
        value={line.tag === null ? null : line.tag ? 'yes' : 'no'}
        onChange={(tag) => say({ tag: tag === 'yes' })}
        choices={[
          { value: 'yes', label: w.hasTag },
          { value: 'no', label: w.noTag },
        ]}
      />
      <Chips
        legend={w.oldBehind}
        value={line.isOldBehind ? 'yes' : 'no'}
        onChange={(is) => say({ isOldBehind: is === 'yes' })}
        choices={[
          { value: 'no', label: w.no },
          { value: 'yes', label: w.yes },
        ]}
      />
      <Field
        label={w.produced}
        type="date"
        max={today}
        defaultValue={line.produced ?? ''}
        onChange={(e) => produced(e.target.value)}
      />
      <div className="sheet-foot">
        {active ? (
          <NumberPad eraseLabel={w.erase} nextLabel={w.nextNumber} onKey={press} />
        ) : (
          <Button look="primary" onClick={onClose}>
            {w.kept}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
