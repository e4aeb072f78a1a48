import { yuan } from '../../core/base/money.ts';
import { NONE } from '../../core/base/quantity.ts';
import { baseOf } from '../../core/catalog/product.ts';
import { freeOf, taxOf, type OrderLine } from '../../core/order/order.ts';
import type { OrderPage } from '../../protocol/orders.ts';
import { useWords } from '../../ui/language.tsx';
import { packedText } from '../../core/catalog/packed.ts';
import { productIn } from '../product-in.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** The goods of an order: what was asked for, what it costs, what has come and what is missing. */
export function Goods({ page }: { page: OrderPage }) {
  const w = useWords(words);
  const c = useWords(common);
  const { order } = page;
  return (
    <section className="card" aria-label={w.lines}>
      <h2>{w.lines}</h2>
      <WideTable name={w.lines}>
        <thead>
          <tr>
            <th scope="col">{w.product}</th>
            {[w.ordered, w.free, w.came, w.missing, w.price, w.value].map((label) => (
              <th scope="col" className="number" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.lines
            .filter((line) => line.agreed + freeOf(line) > 0)
            .map((line) => (
              <Line key={line.product} line={line} page={page} />
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={6}>
              {w.sum} <span className="small muted">{w.tax(yuan(taxOf(order.lines)))}</span>
            </th>
            <td className="number">
              <b>{c.yuan(yuan(order.total))}</b>
            </td>
          </tr>
        </tfoot>
      </WideTable>
    </section>
  );
}

function Line({ line, page }: { line: OrderLine; page: OrderPage }) {
  const w = useWords(words);
  const c = useWords(common);
  const product = productIn(page.products, line.product);
  const open = page.open.find((one) => one.product === line.product);
  const short = page.short.find((one) => one.product === line.product);
  const text = (quantity: OrderLine['agreed']): string =>
    quantity === NONE ? c.nothing : packedText(quantity, product);
  return (
    <tr>
      <th scope="row">
        {product.name}
        {short ? <span className="small bad">{w.isShort(text(short.quantity))}</span> : null}
        {line.discount > 0 ? <span className="small muted">{w.partOf(yuan(line.discount))}</span> : null}
        {line.schemes.map((scheme) => (
          <span className="small muted" key={scheme.code}>
            {[w.scheme(scheme.code), scheme.off > 0 ? w.off(yuan(scheme.off)) : ''].filter(Boolean).join(' · ')}
          </span>
        ))}
      </th>
      <td className="number">{text(line.agreed)}</td>
      <td className="number">{text(freeOf(line))}</td>
      <td className="number">{text(open?.delivered ?? NONE)}</td>
      <td className={`number ${open && open.delivered > 0 && open.missing > 0 ? 'bad' : ''}`}>
        {text(open?.missing ?? NONE)}
      </td>
      <td className="number">{w.perPack(yuan(line.price.fen), line.price.per, baseOf(product).name)}</td>
      <td className="number">{c.yuan(yuan(line.value))}</td>
    </tr>
  );
}
