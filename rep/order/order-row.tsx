import { memo } from 'react';
import { Link } from 'wouter';
import { NOTHING, yuan, type Money } from '../../core/base/money.ts';
import { units, type Quantity } from '../../core/base/quantity.ts';
import { valueAt } from '../../core/catalog/price.ts';
import { baseOf, caseOf, type Product } from '../../core/catalog/product.ts';
import { needsReason } from '../../core/order/agree.ts';
import { EDIT_REASONS, type EditReason } from '../../core/order/order.ts';
import { explain } from '../../core/order/explain.ts';
import { wantedOf, type Proposal } from '../../core/order/proposal.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import { packedText } from '../../core/catalog/packed.ts';
import { Because } from './because.tsx';
import { OtherSource } from './other-source.tsx';
import type { OrderHands } from './use-order.ts';
import * as words from './words.ts';

/** One product of the order: how much, why, and the reason when it is far from what was proposed. */
export const OrderRow = memo(function OrderRow({
  product,
  suggestion,
  isInstead,
  quantity,
  free,
  off,
  editReason,
  hands,
  substitutes,
  standsFor,
  onWhy,
  onPick,
}: {
  product: Product;
  suggestion: Proposal | null;
  /** The rule proposes though the engine was chosen. */
  isInstead: boolean;
  quantity: Quantity;
  /** What schemes add and take off. */
  free: Quantity;
  off: Money;
  editReason: EditReason | null;
  /** The same for as long as the order is drafted: a row is drawn anew when what it shows has changed. */
  hands: OrderHands;
  /** What can be had in place of it; empty while it can be had itself. */
  substitutes: readonly Product[];
  /** The product in place of which it is ordered; null: of none. */
  standsFor: string | null;
  onWhy: (suggestion: Proposal) => void;
  onPick: (product: Product) => void;
}) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit, tariff } = useAtVisit();
  const [base, pack] = [baseOf(product), caseOf(product)];
  const price = tariff.prices.get(product.id)?.price ?? null;
  const step = (by: -1 | 1): void => {
    const packs = quantity / pack.factor + by;
    hands.set(product.id, (by < 0 ? Math.ceil(packs) : Math.floor(packs)) * pack.factor);
  };
  return (
    <div className="order-row">
      <div>
        <b>{product.name}</b>
        <p className="small muted">
          {price ? `¥${yuan(valueAt(price, units(pack.factor)))}/${pack.name}` : w.noPrice}
          {free > 0 ? <b className="ok"> {w.free(free, base.name)}</b> : null}
          {standsFor ? <span> · {w.standsFor(standsFor)}</span> : null}
          {off > NOTHING ? <b className="ok"> {w.off(yuan(off))}</b> : null}
        </p>
      </div>
      {suggestion?.group === 'recount' ? (
        <Link className="button" href={`/visit/${visit.id}/check`} aria-label={`${w.recount} ${product.name}`}>
          {w.recount}
        </Link>
      ) : suggestion?.group === 'blocked' || !price ? (
        <span className="pill">{w.cannot}</span>
      ) : (
        <Stepper
          label={product.name}
          shown={packedText(quantity, product)}
          lessLabel={w.lessOf(product.name)}
          moreLabel={w.moreOf(product.name)}
          isLeast={quantity === 0}
          onPick={() => onPick(product)}
          pickLabel={w.quantityOf(product.name)}
          onLess={() => step(-1)}
          onMore={() => step(1)}
        />
      )}
      {suggestion ? (
        <button type="button" className="because" onClick={() => onWhy(suggestion)}>
          <span>
            {isInstead ? <b className="warn">{w.ruleInstead} · </b> : null}
            {suggestion.isEstimate ? <b className="warn">{w.estimate} · </b> : null}
            {suggestion.group === 'opportunity' ? <b>{w.trial} · </b> : null}
            <Because suggestion={suggestion} product={product} />
          </span>
          <span className="why">{w.why}</span>
          <span className="hidden-text">{product.name}</span>
        </button>
      ) : null}
      {substitutes.length > 0 ? (
        <div className="row wrap substitutes">
          <span className="small muted">{w.substitutes}</span>
          {substitutes.map((one) => (
            <Button key={one.id} onClick={() => hands.replace(product.id, one, wantedOf(suggestion))}>
              {one.name}
            </Button>
          ))}
        </div>
      ) : null}
      {suggestion && explain(suggestion).kind === 'negative' ? <OtherSource product={product} /> : null}
      {needsReason(suggestion?.proposed ?? null, quantity) ? (
        <Chips
          legend={w.reason}
          value={editReason}
          onChange={(reason) => hands.because(product.id, reason)}
          choices={EDIT_REASONS.map((value) => ({ value, label: t.editReason[value] }))}
        />
      ) : null}
    </div>
  );
});
