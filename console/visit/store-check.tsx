import { yuan } from '../../core/base/money.ts';
import { LOCATIONS } from '../../core/catalog/location.ts';
import { baseOf } from '../../core/catalog/product.ts';
import type { CheckLine, StockState } from '../../core/shelf/check.ts';
import { SHOP_TERMS } from '../../core/words/shop-terms.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { AlsoSeen } from '../also-seen/also-seen.tsx';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { useProducts, useVisitPage } from './at-visit.ts';
import { Findings } from './findings.tsx';
import * as words from './words.ts';

const LOOKS: Record<StockState, readonly [look: string, sign: string]> = {
  present: ['ok', '✓'],
  low: ['warn', '!'],
  out: ['bad', '✕'],
};

/** Step three: what was found, then every line that was looked at, where it stands. */
export function StoreCheck() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { shelf } = useVisitPage().visit;
  if (!shelf) return null;
  return (
    <>
      <Findings />
      <AlsoSeen />
      <OtherSources />
      {LOCATIONS.map((location) => {
        const lines = shelf.lines.filter((line) => line.location === location);
        const out = lines.filter((line) => line.state === 'out').length;
        return lines.length === 0 ? null : (
          <details key={location} className="fold">
            <summary>
              <b>{t.location[location]}</b> <span className="muted">{w.counts(lines.length, out)}</span>
            </summary>
            <Lines lines={lines} name={t.location[location]} />
          </details>
        );
      })}
    </>
  );
}

/** Of goods of which there is more than there can be. */
function OtherSources() {
  const w = useWords(words);
  const s = useWords(SHOP_TERMS);
  const productOf = useProducts();
  const { otherSources } = useVisitPage().visit;
  return otherSources.map(({ product, source }) => (
    <p key={product}>{w.otherSource(productOf(product)?.name ?? product, s.otherSource[source])}</p>
  ));
}

function Lines({ lines, name }: { lines: readonly CheckLine[]; name: string }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const productOf = useProducts();
  return (
    <WideTable name={name}>
      <thead>
        <tr>
          <th scope="col">{w.product}</th>
          <th scope="col">{w.state}</th>
          <th scope="col" className="number">
            {w.quantity}
          </th>
          <th scope="col" className="number">
            {w.facings}
          </th>
          <th scope="col" className="number">
            {w.price}
          </th>
          <th scope="col">{w.tag}</th>
          <th scope="col">{w.produced}</th>
          <th scope="col">{w.bad}</th>
          <th scope="col">{w.how}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const product = productOf(line.product);
          const [look, sign] = LOOKS[line.state];
          return (
            <tr key={line.product}>
              <th scope="row">{product.name}</th>
              <td>
                <span className={`pill ${look}`}>
                  {sign} {t.stock[line.state]}
                </span>
              </td>
              <td className="number">
                {line.quantity === null ? (
                  <span className="muted">{w.notCounted}</span>
                ) : (
                  `${line.quantity} ${baseOf(product).name}`
                )}
              </td>
              <td className="number">{line.facings ?? c.nothing}</td>
              <td className="number">{line.price === null ? c.nothing : c.yuan(yuan(line.price))}</td>
              <td>{line.tag === null ? c.nothing : line.tag ? w.hasTag : w.noTag}</td>
              <td>
                {line.oldest?.produced ?? c.nothing}
                {line.isOldBehind ? <span className="small warn">{w.oldBehind}</span> : null}
              </td>
              <td className={line.expired + line.damaged > 0 ? 'bad' : ''}>
                {line.expired + line.damaged > 0 ? `${line.expired} / ${line.damaged}` : c.nothing}
              </td>
              <td className="muted">{w.ways[line.via]}</td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}
