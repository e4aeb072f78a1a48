import { Link } from 'wouter';
import { NOTHING, sumOf, yuan } from '../../core/base/money.ts';
import { units } from '../../core/base/quantity.ts';
import { valueAt } from '../../core/catalog/price.ts';
import { baseOf, caseOf, type Product } from '../../core/catalog/product.ts';
import { needsReason } from '../../core/order/agree.ts';
import { EDIT_REASONS, freeOf } from '../../core/order/order.ts';
import type { Proposal } from '../../core/order/proposal.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import { packedText } from '../../core/catalog/packed.ts';
import { Because } from './because.tsx';
import type { OrderDraft } from './use-order.ts';
import * as words from './words.ts';

/** One product of the order: how much, why, and the reason when it is far from what was proposed. */
export function OrderRow({
  of,
  product,
  suggestion,
  onWhy,
}: {
  of: OrderDraft;
  product: Product;
  suggestion: Proposal | null;
  onWhy: (suggestion: Proposal) => void;
}) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit, tariff } = useAtVisit();
  const [base, pack] = [baseOf(product), caseOf(product)];
  const quantity = of.quantityOf(product.id);
  const price = tariff.prices.get(product.id)?.price ?? null;
  const line = of.lines.find((one) => one.product === product.id);
  const free = line ? freeOf(line) : 0;
  const off = line ? sumOf(line.schemes.map((one) => one.off)) : NOTHING;
  const step = (by: -1 | 1): void => {
    const packs = quantity / pack.factor + by;
    of.set(product.id, (by < 0 ? Math.ceil(packs) : Math.floor(packs)) * pack.factor);
  };
  return (
    <div className="order-row">
      <div>
        <b>{product.name}</b>
        <p className="small muted">
          {price ? `¥${yuan(valueAt(price, units(pack.factor)))}/${pack.name}` : w.noPrice}
          {free > 0 ? <b className="ok"> {w.free(free, base.name)}</b> : null}
          {off > 0 ? <b className="ok"> {w.off(yuan(off))}</b> : null}
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
          onLess={() => step(-1)}
          onMore={() => step(1)}
        />
      )}
      {suggestion ? (
        <button type="button" className="because" onClick={() => onWhy(suggestion)}>
          <span>
            {of.by.instead ? <b className="warn">{w.ruleInstead} · </b> : null}
            {suggestion.isEstimate ? <b className="warn">{w.estimate} · </b> : null}
            {suggestion.group === 'opportunity' ? <b>{w.trial} · </b> : null}
            <Because suggestion={suggestion} product={product} />
          </span>
          <span className="why">{w.why}</span>
          <span className="hidden-text">{product.name}</span>
        </button>
      ) : null}
      {needsReason(suggestion?.proposed ?? null, quantity) ? (
        <Chips
          legend={w.reason}
          value={of.draft.reasons[product.id] ?? null}
          onChange={(reason) => of.because(product.id, reason)}
          choices={EDIT_REASONS.map((value) => ({ value, label: t.editReason[value] }))}
        />
      ) : null}
    </div>
  );
}
