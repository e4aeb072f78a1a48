import { minus, yuan } from '../../core/base/money.ts';
import { NONE } from '../../core/base/quantity.ts';
import { packedText } from '../../core/catalog/packed.ts';
import type { Preview } from '../../protocol/schemes.ts';
import { useWords } from '../../ui/language.tsx';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { goodsOf, type Goods } from '../goods/goods.ts';
import { useConditionText } from './naming.ts';
import * as words from './words.ts';

/** What the order gets, what it does not get and why, its lines, and what that costs us. */
export function PreviewResult({
  told,
  products,
  code,
  name,
}: {
  told: Preview;
  products: readonly Goods[];
  code: string;
  name: string;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const conditionText = useConditionText(products);
  const nameOf = (one: { code: string; name: string }): string =>
    one.code === code ? name.trim() || w.editNew : one.name;
  return (
    <section className="card stack-small" aria-live="polite">
      {told.given.length > 0 ? (
        <>
          <h3 className="title">{w.given}</h3>
          <ul className="scheme-told">
            {told.given.map((one) => (
              <li key={one.code}>
                ✓ <b>{nameOf(one)}</b> {w.givenTimes(one.rounds)} · {w.worth(yuan(one.benefit))}
                {one.bound ? <span className="small muted">{` · ${w.bound[one.bound]}`}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {told.notGiven.length > 0 ? (
        <>
          <h3 className="title">{w.notGiven}</h3>
          <ul className="scheme-told">
            {told.notGiven.map((one) => (
              <li key={one.code}>
                ✕ <b>{nameOf(one)}</b>{' '}
                <span className="muted">
                  {one.why === 'condition' ? w.lacks(c.list(one.missing.map(conditionText))) : w.why[one.why]}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {told.unpriced.length > 0 ? (
        <p className="notice">{w.unpriced(c.list(told.unpriced.map((id) => goodsOf(products, id).name)))}</p>
      ) : null}
      {told.lines.length === 0 ? <p className="muted">{w.nothingYet}</p> : <Lines told={told} products={products} />}
      <p>
        {w.cost(yuan(told.cost))}{' '}
        {told.left === null ? null : told.left > 0 ? w.leftAfter(yuan(told.left)) : w.lastOfBudget}
      </p>
    </section>
  );
}

function Lines({ told, products }: { told: Preview; products: readonly Goods[] }) {
  const w = useWords(words);
  const c = useWords(common);
  return (
    <WideTable name={w.preview}>
      <thead>
        <tr>
          <th scope="col">{w.product}</th>
          {[w.quantity, w.free2, w.offPrice, w.value, w.netCase].map((label) => (
            <th scope="col" className="number" key={label}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.lines.map((line) => {
          const goods = goodsOf(products, line.product);
          const off = minus(line.list, line.value);
          return (
            <tr key={line.product}>
              <th scope="row">{goods.name}</th>
              <td className="number">{line.quantity === NONE ? c.nothing : packedText(line.quantity, goods)}</td>
              <td className="number">{line.free === NONE ? c.nothing : packedText(line.free, goods)}</td>
              <td className="number">{off === 0 ? c.nothing : c.yuan(yuan(off))}</td>
              <td className="number">{c.yuan(yuan(line.value))}</td>
              <td className="number">{line.netCase === null ? c.nothing : c.yuan(yuan(line.netCase))}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {w.sum}{' '}
            <span className="small muted">
              {w.listPrice} {c.yuan(yuan(told.list))}
            </span>
          </th>
          <td className="number">{c.yuan(yuan(minus(told.list, told.total)))}</td>
          <td className="number">
            <b>{c.yuan(yuan(told.total))}</b>
          </td>
          <td className="number">{c.nothing}</td>
        </tr>
      </tfoot>
    </WideTable>
  );
}
