import { baseOf, caseOf, type Product } from '../../core/catalog/product.ts';
import type { Suggestion } from '../../core/order/suggestion.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import * as common from '../words.ts';
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
  const a = suggestion.arithmetic;
  const [base, pack] = [baseOf(product), caseOf(product)];
  const packs = suggestion.proposed === null ? null : suggestion.proposed / pack.factor;
  const rows: [string, string, boolean?][] = [];
  if (a.sold !== null) {
    rows.push([w.sum.previous, String(a.previous)], [w.sum.delivered, String(a.delivered)]);
    if (a.removed > 0) rows.push([w.sum.removed, String(a.removed)]);
    rows.push(
      [w.sum.counted, String(a.counted)],
      [w.sum.sold(a.daysBetween === null ? '' : `${round(a.daysBetween)} `), String(a.sold), true],
    );
  }
  if (a.perDay !== null && a.target !== null) {
    const days = a.perDay === 0 ? 0 : a.target / a.perDay;
    rows.push(
      [a.sold === null ? w.sum.noSold : w.sum.perDay(''), round(a.perDay)],
      [w.sum.days(round(days)), round(a.target)],
      [w.sum.have, String(a.counted)],
      [w.sum.onTheWay, String(a.onTheWay)],
      [w.sum.raw, round(a.raw ?? 0), true],
    );
  }
  return (
    <Sheet
      title={`${product.name}:${w.whyTitle(packs === null ? '' : `${packs} ${pack.name}`)}`}
      closeLabel={c.close}
      onClose={onClose}
    >
      <dl className="sum">
        {rows.map(([label, value, isLine]) => [
          <dt key={`${label}t`} className={isLine ? 'result' : ''}>
            {label}
          </dt>,
          <dd key={`${label}d`} className={isLine ? 'result' : ''}>
            {value}
          </dd>,
        ])}
        {packs === null ? null : (
          <>
            <dt>{w.sum.packs(pack.factor, base.name, pack.name)}</dt>
            <dd className="result">{w.sum.result(packs, pack.name, suggestion.proposed!, base.name)}</dd>
          </>
        )}
      </dl>
      {a.adjustments.length > 0 ? (
        <ul className="small muted">
          {a.adjustments.map((one, i) => (
            <li key={i}>
              {t.adjustment[one.code]}
              {one.from !== null && one.to !== null ? `:${round(one.from)} → ${round(one.to)}` : ''}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="small muted">{w.basis[a.basis]}</p>
    </Sheet>
  );
}
