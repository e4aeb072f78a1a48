import type { Counted } from '../../core/base/quantity.ts';
import { baseOf, caseOf, type Product } from '../../core/catalog/product.ts';
import type { Explanation } from '../../core/order/explain.ts';
import { ADJUSTMENTS, type Arithmetic } from '../../core/order/suggestion.ts';
import { DEMAND_LINES, packNames } from '../../core/words/demand-lines.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { packedText } from '../../core/catalog/packed.ts';
import * as words from './words.ts';

type Row = readonly [name: string, value: string, isResult: boolean];
type Adjusted = Arithmetic['adjustments'][number];

/** What changes how much is sold a day comes before the rest of the sum; see ADJUSTMENTS for the order. */
const isOfDemand = ({ code }: Adjusted): boolean => ADJUSTMENTS.indexOf(code) <= ADJUSTMENTS.indexOf('outlier');

const round = (n: number): string => String(Math.round(n * 10) / 10);

/** Why this quantity, in one line. */
export function useExplanationText(): (explanation: Explanation, product: Pick<Product, 'packs'>) => string {
  const w = useWords(words);
  const lines = useWords(DEMAND_LINES);
  return (of, product) => {
    switch (of.kind) {
      case 'demand':
        return lines.rep(of.line, packNames(product));
      case 'sold':
        return w.explained.sold(of.previous, of.delivered, of.removed, of.counted, of.sold);
      case 'estimate':
        return w.explained.estimate(round(of.perDay), of.counted);
      case 'negative':
        return w.explained.negative(of.sold);
      case 'starter':
      case 'blank':
      case 'blocked':
        return w.explained[of.kind];
      case 'nothing-known':
        return w.explained.nothing;
    }
  };
}

/** The whole sum as one would write it on paper; every number is the one that the phone used. */
export function Sum({
  arithmetic: a,
  proposed,
  product,
}: {
  arithmetic: Arithmetic;
  proposed: Counted;
  product: Pick<Product, 'packs'>;
}) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const [base, pack] = [baseOf(product), caseOf(product)];
  const row = (name: string, value: number | null, isResult = false): Row[] =>
    value === null ? [] : [[name, round(value), isResult]];
  const adjusted = ({ code, from, to }: Adjusted): Row => [
    t.adjustment[code],
    [from, to].flatMap((n) => (n === null ? [] : round(n))).join(' → '),
    false,
  ];
  const rows = [
    ...(a.sold === null
      ? []
      : [
          ...row(w.sum.previous, a.previous),
          ...row(w.sum.delivered, a.delivered),
          ...(a.removed > 0 ? row(w.sum.removed, a.removed) : []),
          ...row(w.sum.counted, a.counted),
          ...row(w.sum.sold, a.sold, true),
          ...row(w.sum.days, a.daysBetween),
        ]),
    ...a.adjustments.filter(isOfDemand).map(adjusted),
    ...row(w.sum.perDay, a.perDay, true),
    ...row(w.sum.until(round(a.daysToNext), round(a.leadDays), round(a.safetyDays)), a.target),
    ...(a.raw === null
      ? []
      : [...row(w.sum.have, a.counted), ...row(w.sum.onTheWay, a.onTheWay), ...row(w.sum.raw, a.raw, true)]),
    ...a.adjustments.filter((one) => !isOfDemand(one)).map(adjusted),
  ];
  return (
    <div className="sum">
      <dl>
        {rows.map(([name, value, isResult]) => (
          <div key={name} className={isResult ? 'result' : ''}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {proposed === null ? null : (
          <div className="result">
            <dt>
              {w.sum.result} · {w.sum.pack(a.pack, base.name, pack.name)}
            </dt>
            <dd>{packedText(proposed, product)}</dd>
          </div>
        )}
      </dl>
      <p className="small muted">{w.basis[a.basis]}</p>
    </div>
  );
}
