import * as v from 'valibot';
import { Day, daysBetween } from '../../core/base/day.ts';
import { fen, yuan } from '../../core/base/money.ts';
import { baseOf, type Product } from '../../core/catalog/product.ts';
import { SHELF_LEVELS } from '../../core/shelf/check.ts';
import { freshness, lastDayOf, type Freshness as Band } from '../../core/shelf/freshness.ts';
import { SHOP_TERMS } from '../../core/words/shop-terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import * as common from '../words.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import type { LineDraft } from './check-draft.ts';
import { NumberFoot, NumberGrid, useNumbers, type NumberField } from './numbers.tsx';
import type { Check } from './check.ts';
import * as words from './words.ts';

const NUMBERS = ['quantity', 'expired', 'damaged', 'facings', 'backRoom', 'price', 'promoPrice'] as const;

/** What is asked by exception about one product: prices, tag, dates, spoilt packs, facings and their level, back room. Kept as it is said. */
export function ProductSheet({ check, product, onClose }: { check: Check; product: Product; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const s = useWords(SHOP_TERMS);
  const { today } = useAtVisit();
  const line = check.lineOf(product.id);
  const base = baseOf(product).name;

  const say = (part: Partial<LineDraft>): void =>
    check.set(product.id, { ...(line.state === null ? { state: 'present', via: 'tap' } : {}), ...part });
  const money = (value: number): string => `¥${yuan(fen(value))}`;
  const counted = (quantity: number | null): void =>
    check.set(product.id, {
      quantity,
      state: quantity === null ? null : quantity === 0 ? 'out' : 'present',
      via: quantity === null ? 'tap' : 'count',
    });
  const numbers = useNumbers(
    NUMBERS.filter((key) => key !== 'backRoom' || product.location !== 'back-room').map((key): NumberField => ({
      key,
      label: w.number[key](base),
      value: line[key],
      ...(key === 'price' || key === 'promoPrice' ? { shown: money } : {}),
      onChange: (value) =>
        key === 'quantity'
          ? counted(value)
          : say({ [key]: key === 'expired' || key === 'damaged' ? (value ?? 0) : value }),
    })),
  );
  const band = bandOf(product, line.produced, today);
  const oldest = useNumbers([
    { key: 'ofOldest', label: w.ofOldest(base), value: line.ofOldest, onChange: (ofOldest) => say({ ofOldest }) },
    ...(band === 'black'
      ? [
          {
            key: 'expired',
            label: w.number.expired(base),
            value: line.expired,
            onChange: (expired: number | null) => say({ expired: expired ?? 0 }),
          },
        ]
      : []),
  ]);
  const produced = (text: string): void => {
    const day = v.safeParse(Day, text);
    if (text === '') say({ produced: null, ofOldest: null });
    else if (day.success) say({ produced: day.output });
  };
  return (
    <Sheet title={product.name} closeLabel={c.close} onClose={onClose}>
      <NumberGrid
        numbers={{
          ...numbers,
          choose: (key) => {
            oldest.choose(null);
            numbers.choose(key);
          },
        }}
      />
      <Chips
        legend={w.level}
        value={line.level}
        onChange={(level) => say({ level })}
        choices={SHELF_LEVELS.map((value) => ({ value, label: s.shelfLevel[value] }))}
      />
      <Chips
        legend={w.tag}
        value={line.tag === null ? null : line.tag ? 'yes' : 'no'}
        onChange={(tag) => say({ tag: tag === 'yes' })}
        choices={[
          { value: 'yes', label: w.hasTag },
          { value: 'no', label: w.noTag },
        ]}
      />
      <Field
        label={w.produced}
        type="date"
        max={today}
        defaultValue={line.produced ?? ''}
        onChange={(e) => produced(e.target.value)}
      />
      {line.produced ? (
        <>
          {band ? (
            <Freshness band={band} product={product} produced={line.produced} isCounted={line.expired > 0} />
          ) : null}
          <NumberGrid
            numbers={{
              ...oldest,
              choose: (key) => {
                numbers.choose(null);
                oldest.choose(key);
              },
            }}
          />
        </>
      ) : null}
      <Chips
        legend={w.oldBehind}
        value={line.isOldBehind ? 'yes' : 'no'}
        onChange={(is) => say({ isOldBehind: is === 'yes' })}
        choices={[
          { value: 'no', label: w.no },
          { value: 'yes', label: w.yes },
        ]}
      />
      <NumberFoot numbers={oldest.active === null ? numbers : oldest}>
        <Button look="primary" onClick={onClose}>
          {w.kept}
        </Button>
      </NumberFoot>
    </Sheet>
  );
}

const bandOf = ({ shelfLifeDays }: Product, produced: Day | null, today: Day): Band | null =>
  produced === null || shelfLifeDays === null ? null : freshness(produced, shelfLifeDays, today);

const LOOK = { green: 'ok', yellow: 'ok', orange: 'warn', red: 'bad', black: 'bad' } as const;

/** How fresh the oldest date is, in a word; past its life it must come off, and somebody counts it. */
function Freshness({
  band,
  product: { shelfLifeDays },
  produced,
  isCounted,
}: {
  band: Band;
  product: Product;
  produced: Day;
  isCounted: boolean;
}) {
  const w = useWords(words);
  const { today } = useAtVisit();
  const left = daysBetween(today, lastDayOf(produced, shelfLifeDays ?? 0));
  return (
    <>
      <p>
        <span className={`pill ${LOOK[band]}`}>{w.fresh[band]}</span>{' '}
        <span className="small muted">{left < 0 ? w.pastBy(-left) : w.daysLeft(left)}</span>
      </p>
      {band === 'black' && !isCounted ? (
        <p className="notice bad" role="alert">
          {w.countExpired}
        </p>
      ) : null}
    </>
  );
}
