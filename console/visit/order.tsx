import { yuan } from '../../core/base/money.ts';
import { baseOf } from '../../core/catalog/product.ts';
import { explainLine } from '../../core/order/explain.ts';
import { freeOf, taxOf, type Order, type OrderLine } from '../../core/order/order.ts';
import type { Edition } from '../../core/price/listed.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import { packedText } from '../../core/catalog/packed.ts';
import * as common from '../words.ts';
import { useProducts, useVisitPage } from './at-visit.ts';
import { Sum, useExplanationText } from './sum.tsx';
import * as words from './words.ts';

/** Step five: the order with its lines and the sum behind each, or why there was none. */
export function OrderPart() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { order, declined } = useVisitPage().visit;
  if (order) return <OrderTable order={order} />;
  if (!declined) return null;
  return (
    <>
      <p>{w.declined(t.noOrder[declined.reason])}</p>
      {declined.note ? <p className="muted">{w.note(declined.note)}</p> : null}
    </>
  );
}

/** Each once. */
const editions = (all: readonly Edition[]): Edition[] => [
  ...new Map(all.map((one) => [`${one.code} ${one.version}`, one])).values(),
];

function OrderTable({ order }: { order: Order }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  return (
    <>
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{w.product}</th>
              <th scope="col" className="number">
                {w.proposed}
              </th>
              <th scope="col" className="number">
                {w.agreed}
              </th>
              <th scope="col" className="number">
                {w.free}
              </th>
              <th scope="col" className="number">
                {w.unitPrice}
              </th>
              <th scope="col" className="number">
                {w.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <Line key={line.product} line={line} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>
                {w.total}
              </th>
              <td className="number">
                <b>{c.yuan(yuan(order.total))}</b>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="small muted">
        {[
          w.orderType[order.type],
          `${w.payment} ${t.payment[order.payment]}`,
          `${w.delivery} ${order.deliveryDay}`,
          ...editions(order.lines.map((line) => line.list)).map((list) => w.priceList(list.code, list.version)),
          w.tax(yuan(taxOf(order.lines))),
        ].join(' · ')}
      </p>
      {order.note ? <p>{w.note(order.note)}</p> : null}
    </>
  );
}

function Line({ line }: { line: OrderLine }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const textOf = useExplanationText();
  const product = useProducts()(line.product);
  const explanation = explainLine(line);
  const said = explanation ? textOf(explanation, product) : '';
  return (
    <tr>
      <th scope="row">
        {product.name}
        {explanation ? (
          <details className="why">
            <summary aria-label={`${w.why} · ${product.name} · ${said}`}>{said}</summary>
            {line.arithmetic ? (
              <Sum arithmetic={line.arithmetic} proposed={line.proposed} product={product} />
            ) : (
              <p className="small muted">{w.byEngine}</p>
            )}
          </details>
        ) : (
          <span className="small muted">{w.notProposed}</span>
        )}
      </th>
      <td className="number">{line.proposed === null ? c.nothing : packedText(line.proposed, product)}</td>
      <td className="number">
        <b>{packedText(line.agreed, product)}</b>
        {line.reason ? <span className="small warn">! {t.editReason[line.reason]}</span> : null}
      </td>
      <td className="number">
        {freeOf(line) > 0 ? packedText(freeOf(line), product) : c.nothing}
        {line.schemes.map((scheme) => (
          <span className="small muted" key={scheme.code}>
            {w.scheme(scheme.code, scheme.version, scheme.off > 0 ? yuan(scheme.off) : null)}
          </span>
        ))}
      </td>
      <td className="number">{w.perPack(yuan(line.price.fen), line.price.per, baseOf(product).name)}</td>
      <td className="number">{c.yuan(yuan(line.value))}</td>
    </tr>
  );
}
