import { yuan } from '../../core/base/money.ts';
import { baseOf } from '../../core/catalog/product.ts';
import { FINDINGS, type Finding, type FindingKind } from '../../core/shelf/findings.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import { useProducts, useVisitPage } from './at-visit.ts';
import * as words from './words.ts';

const SERIOUS: ReadonlySet<FindingKind> = new Set(['expired', 'damaged', 'out-of-stock', 'must-stock-missing']);

/** What the check found, the most urgent first. */
export function Findings() {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const { findings, standard } = useVisitPage();
  const textOf = useFindingText();
  if (findings.length === 0) return <p className="muted">{w.nothingFound}</p>;
  return (
    <>
      <p className="small muted">
        {w.found} · {standard ? w.foundBy(standard.code, standard.since) : w.foundWithout}
      </p>
      <ul className="findings">
        {FINDINGS.flatMap((kind) => {
          const all = findings.filter((finding) => finding.kind === kind);
          return all.length === 0
            ? []
            : [
                <li key={kind}>
                  <span className={SERIOUS.has(kind) ? 'pill bad' : 'pill warn'}>
                    {SERIOUS.has(kind) ? '✕' : '!'} {t.finding[kind]} {all.length}
                  </span>
                  <span>{c.list(all.map(textOf))}</span>
                </li>,
              ];
        })}
      </ul>
    </>
  );
}

function useFindingText(): (finding: Finding) => string {
  const w = useWords(words);
  const t = useWords(TERMS);
  const productOf = useProducts();
  return ({ product: id, quantity, location, price }) => {
    const product = productOf(id);
    const more = [
      quantity === null ? '' : `${quantity} ${baseOf(product).name}`,
      location === null ? '' : t.location[location],
      price === null ? '' : w.asked(yuan(price.asked), yuan(price.suggested)),
    ].filter((part) => part !== '');
    return [product.name, ...more].join(' ');
  };
}
