import { memo, useEffect, useRef } from 'react';
import { yuan } from '../../core/base/money.ts';
import { baseOf, caseOf, type Product } from '../../core/catalog/product.ts';
import { STOCK_STATES, type StockState } from '../../core/shelf/check.ts';
import { freshness } from '../../core/shelf/freshness.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { drawn } from '../drawn.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import type { Check } from './check.ts';
import type { LineDraft } from './check-draft.ts';
import * as words from './words.ts';

export interface CheckRowProps {
  readonly product: Product;
  readonly line: LineDraft;
  readonly isMust: boolean;
  /** The pad counts it. */
  readonly isActive: boolean;
  readonly isDrawn: boolean;
  readonly isFound: boolean;
  readonly isInCases: boolean;
  /** The same for as long as the check goes on: a row is drawn anew when what it shows has changed. */
  readonly hands: Pick<Check, 'tap' | 'count'>;
  readonly onDetails: (product: Product) => void;
}

/** One product: what it was last time, and there, low or out now; must-stock is counted. */
export const CheckRow = memo(function CheckRow({
  product,
  line,
  isMust,
  isActive,
  isDrawn,
  isFound,
  isInCases,
  hands,
  onDetails,
}: CheckRowProps) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit, history, tariff, today } = useAtVisit();
  const row = useRef<HTMLDivElement>(null);
  const before = history.visits.find((v) => v.visit !== visit.id);
  const [stockBefore, seenBefore] = [before?.stock[product.id], before?.seen[product.id]];
  const retail = tariff.prices.get(product.id)?.price.retail ?? null;
  const isCounted = isMust || isDrawn || line.via === 'count';
  const life = product.shelfLifeDays;
  const band = line.produced && life !== null ? freshness(line.produced, life, today) : null;
  const states: readonly StockState[] = isCounted ? ['out'] : STOCK_STATES;
  // The pad takes the lower part of the screen: what is being counted stays in sight above it.
  useEffect(() => {
    if (!isActive && !isFound) return;
    let isLeft = false;
    // The tap is answered first: to scroll is to lay everything out.
    void drawn().then(() => (isLeft ? null : row.current?.scrollIntoView({ block: 'nearest' })));
    return () => {
      isLeft = true;
    };
  }, [isActive, isFound]);
  const known = [
    isMust ? w.mustStock : '',
    stockBefore === undefined ? '' : w.last(stockBefore),
    seenBefore === undefined ? '' : w.lastSeen(t.stock[seenBefore]),
    retail === null ? '' : `¥${yuan(retail)}`,
  ].filter(Boolean);
  const found = [
    line.expired > 0 ? `${t.finding.expired} ${line.expired}` : '',
    band === 'orange' || band === 'red' || band === 'black' ? w.fresh[band] : '',
    line.damaged > 0 ? `${t.finding.damaged} ${line.damaged}` : '',
    line.isOldBehind ? t.finding['old-behind'] : '',
    line.tag === false ? t.finding['tag-missing'] : '',
    line.backRoom !== null ? `${t.location['back-room']} ${line.backRoom}` : '',
  ].filter(Boolean);
  return (
    <div className={`check-row ${isActive || isFound ? 'active' : ''}`} ref={row}>
      <button type="button" className="who" onClick={() => onDetails(product)}>
        <b>{product.name}</b>
        <span className="hidden-text">{w.details}</span>
        <span className="small muted">{known.join(' · ')}</span>
        {isDrawn ? <span className="small pri-text block">{w.drawn}</span> : null}
        {line.via === 'as-before' && line.state ? <span className="small muted block">{w.takenOver}</span> : null}
        {found.length > 0 ? <span className="small bad">{found.join(' · ')}</span> : null}
      </button>
      <fieldset className="keys" aria-label={product.name}>
        {isCounted ? (
          <button
            type="button"
            className="count"
            aria-pressed={line.quantity !== null && line.quantity > 0}
            onClick={() => hands.count(product)}
          >
            <span className="hidden-text">{product.name} </span>
            {line.quantity === null
              ? line.state === 'present'
                ? t.stock.present
                : w.count
              : shownIn(line.quantity, isInCases && isActive ? product : null)}
          </button>
        ) : null}
        {states.map((state) => (
          <button
            type="button"
            key={state}
            className={state}
            aria-pressed={line.state === state}
            aria-label={`${product.name} ${t.stock[state]}`}
            onClick={() => hands.tap(product, state)}
          >
            {t.stock[state]}
          </button>
        ))}
      </fieldset>
    </div>
  );
});

/** A count as it is typed: in cases where they are whole, else in units. */
function shownIn(quantity: number, product: Product | null): string {
  if (!product) return String(quantity);
  const { factor, name } = caseOf(product);
  return quantity % factor === 0 ? `${quantity / factor} ${name}` : `${quantity} ${baseOf(product).name}`;
}
