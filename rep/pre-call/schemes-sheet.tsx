import type { Eligibility } from '../../core/catalog/eligibility.ts';
import type { SchemeCondition } from '../../core/catalog/scheme.ts';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SCHEME_TEXT, type Naming } from '../../core/words/scheme-text.ts';
import { useBook } from '../book/book.ts';
import { packedText } from '../../core/catalog/packed.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** The schemes that run here: what the shop fulfils of each, what it lacks, and where it only has to be asked. */
export function SchemesSheet({ schemes, onClose }: { schemes: readonly Eligibility[]; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const offer = useWords(SCHEME_TEXT);
  const { products } = useBook();
  const naming: Naming = {
    name: (product) => products.get(product)?.name ?? product,
    amount: (product, quantity) => {
      const known = products.get(product);
      return known ? packedText(quantity, known) : String(quantity);
    },
  };
  return (
    <Sheet title={w.schemesTitle} closeLabel={c.close} onClose={onClose}>
      {schemes.length === 0 ? <p className="notice calm">{w.noSchemes}</p> : null}
      {schemes.map((one) => (
        <section className="card" key={one.scheme.code}>
          <h3>{one.scheme.name}</h3>
          <p className="small muted">
            {offer(one.scheme.mechanic, naming)} · {w.until(c.date(one.scheme.to))}
          </p>
          <p className={`notice ${one.missing.length === 0 || one.isToBeAsked ? 'ok' : ''}`}>
            {one.missing.length === 0 ? w.joined : one.isToBeAsked ? w.ask : w.lacks(one.missing.length)}
          </p>
          <ul>
            {one.met.map((condition) => (
              <Condition key={condition.kind} condition={condition} isMet />
            ))}
            {one.missing.map((condition) => (
              <Condition key={condition.kind} condition={condition} isMet={false} />
            ))}
          </ul>
        </section>
      ))}
    </Sheet>
  );
}

function Condition({ condition, isMet }: { condition: SchemeCondition; isMet: boolean }) {
  const w = useWords(words);
  const c = useWords(common);
  const { products } = useBook();
  const said =
    condition.kind === 'class'
      ? w.classes(c.list(condition.classes))
      : condition.kind === 'carries'
        ? w.carries(products.get(condition.product)?.name ?? condition.product)
        : condition.kind === 'agreement'
          ? w.agreement(w.t.agreement[condition.type])
          : w.t.condition[condition.kind];
  return (
    <li className={isMet ? '' : 'bad'}>
      {isMet ? '✓' : '✕'} {said}
      <span className="hidden-text"> {isMet ? w.met : w.missing}</span>
    </li>
  );
}
