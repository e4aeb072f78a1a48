import { baseOf, caseOf, type Product } from '../../core/catalog/product.ts';
import type { Suggestion } from '../../core/order/suggestion.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import * as common from '../words.ts';
import { packedText } from '../../core/catalog/packed.ts';
import * as words from './words.ts';

const round = (n: number): string => String(Math.round(n * 10) / 10);

/** The whole sum behind a quantity, as one would write it on paper. */
export function WhySheet({
  product,
  suggestion,
  onClose,
}: {
  product: Product;
  suggestion: Suggestion;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const { proposed, arithmetic: a } = suggestion;
  const [base, pack] = [baseOf(product), caseOf(product)];
  const amount = proposed === null ? null : packedText(proposed, product);
  const rows: { label: string; value: string; isSum?: boolean }[] = [];
  if (a.sold !== null) {
    rows.push(
      { label: w.sum.previous, value: String(a.previous) },
      { label: w.sum.delivered, value: String(a.delivered) },
    );
    rows.push(
      { label: w.sum.removed, value: String(a.removed) },
      { label: w.sum.counted, value: String(a.counted) },
      {
        label: a.daysBetween === null ? w.sum.soldSince : w.sum.sold(round(a.daysBetween)),
        value: String(a.sold),
        isSum: true,
      },
    );
  }
  if (a.perDay !== null && a.target !== null) {
    const days = a.perDay === 0 ? 0 : a.target / a.perDay;
    rows.push(
      { label: a.sold === null ? w.sum.noSold : w.sum.perDay, value: round(a.perDay) },
      { label: w.sum.days(round(days)), value: round(a.target), isSum: true },
      { label: w.sum.have, value: String(a.counted) },
      { label: w.sum.onTheWay, value: String(a.onTheWay) },
      { label: w.sum.raw, value: round(a.raw ?? 0), isSum: true },
    );
  }
  if (amount !== null && proposed !== null && proposed > 0) {
    rows.push({
      label: pack.factor > 1 ? w.sum.packs(pack.factor, base.name, pack.name) : w.sum.order,
      value: pack.factor > 1 ? w.sum.result(amount, proposed, base.name) : amount,
      isSum: true,
    });
  }
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
      {a.adjustments.length > 0 ? (
        <ul className="muted">
          {a.adjustments.map((one, i) => (
            <li key={i}>
              {t.adjustment[one.code]}
              {one.from !== null && one.to !== null ? ` ${round(one.from)} → ${round(one.to)}` : ''}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="muted">{w.basis[a.basis]}</p>
    </Sheet>
  );
}
