import { dayOf } from '../../core/base/day.ts';
import { NONE, type Quantity } from '../../core/base/quantity.ts';
import { packedText } from '../../core/catalog/packed.ts';
import { baseOf, caseOf, type Product } from '../../core/catalog/product.ts';
import { demandLine } from '../../core/order/engine/demand-line.ts';
import { availableOf } from '../../core/order/supply.ts';
import type { Proposal } from '../../core/order/proposal.ts';
import { DEMAND_LINES, packNames } from '../../core/words/demand-lines.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import { ruleRows, demandRows, round, type Row } from './sum-rows.ts';
import * as words from './words.ts';

/** [O51] What the distributor has of it: as he counted, less what has left since. */
function Warehouse({ product }: { product: Product }) {
  const w = useWords(words);
  const c = useWords(common);
  const { book, outlet } = useAtVisit();
  const known = book.distributors.get(outlet.distributor.name);
  const there = known ? availableOf(known, product.id) : null;
  if (!known?.stockAt || there === null) return null;
  const text = (quantity: Quantity): string => packedText(quantity, product);
  const gone = known.gone[product.id] ?? NONE;
  const told = text(known.stock[product.id] ?? NONE);
  return (
    <p className="small">
      {w.warehouse(
        c.date(dayOf(known.stockAt, book.organisation.zone)),
        told,
        gone > NONE ? text(gone) : '',
        text(there),
      )}
    </p>
  );
}

/** The whole sum behind a quantity, as one would write it on paper. */
export function WhySheet({
  product,
  suggestion,
  onClose,
}: {
  product: Product;
  suggestion: Proposal;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const lines = useWords(DEMAND_LINES);
  const { group, proposed, arithmetic, demand } = suggestion;
  const [base, pack] = [baseOf(product), caseOf(product)];
  const amount = proposed === null ? null : packedText(proposed, product);
  const rows: Row[] = arithmetic ? ruleRows(arithmetic, w) : demand ? demandRows(demand, w) : [];
  if (amount !== null && proposed !== null && proposed > 0) {
    rows.push({
      label: pack.factor > 1 ? w.sum.packs(pack.factor, base.name, pack.name) : w.sum.order,
      value: pack.factor > 1 ? w.sum.result(amount, proposed, base.name) : amount,
      isSum: true,
    });
  }
  const adjustments = (demand ?? arithmetic)?.adjustments ?? [];
  return (
    <Sheet title={amount === null ? w.whyBlank : w.whyTitle(amount)} closeLabel={c.close} onClose={onClose}>
      <p className="title">{product.name}</p>
      <dl className="sum">
        {rows.map(({ label, value, isSum }) => (
          <div key={label} className={isSum ? 'is-sum' : ''}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {adjustments.length > 0 ? (
        <ul className="muted">
          {adjustments.map((one, i) => (
            <li key={i}>
              {t.adjustment[one.code]}
              {one.from !== null && one.to !== null ? ` ${round(one.from)} → ${round(one.to)}` : ''}
            </li>
          ))}
        </ul>
      ) : null}
      {demand ? (
        <p className="small">{lines.rep(demandLine({ group, proposed, sum: demand }), packNames(product))}</p>
      ) : null}
      <Warehouse product={product} />
      <p className="muted">{arithmetic ? w.basis[arithmetic.basis] : w.byEngine}</p>
    </Sheet>
  );
}
