import { minus, yuan } from '../../core/base/money.ts';
import { percent } from '../../core/base/ratio.ts';
import type { Discount } from '../../core/order/discount.ts';
import { stagesOf } from '../../core/order/discounted.ts';
import type { OrderPage } from '../../protocol/orders.ts';
import { useWords } from '../../ui/language.tsx';
import { Figure } from '../figure.tsx';
import { percentText } from '../../core/catalog/typed.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

const STAGES = ['list', 'schemes', 'before', 'discount', 'total'] as const;

/** What the rep asks for beyond all schemes, why, and what the order costs before and after. */
export function DiscountCard({ page: { order, steps }, discount }: { page: OrderPage; discount: Discount }) {
  const w = useWords(words);
  const c = useWords(common);
  const stages = stagesOf(order);
  const below = stages.list === 0 ? null : minus(stages.list, stages.total) / stages.list;
  return (
    <section className="card" aria-label={w.discount}>
      <h2>{w.discount}</h2>
      <p>{w.discountOf(percentText(discount.rate), discount.reason)}</p>
      <dl className="figures">
        {STAGES.map((stage) => (
          <Figure
            key={stage}
            name={w.stages[stage]}
            value={c.yuan(yuan(stages[stage]))}
            note={stage === 'total' && below !== null ? w.belowList(percent(below)) : undefined}
          />
        ))}
      </dl>
      <p className="muted">{w.asked(c.list(steps.map((step) => w.steps[step])))}</p>
    </section>
  );
}
