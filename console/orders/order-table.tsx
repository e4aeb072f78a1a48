import { Link } from 'wouter';
import { yuan } from '../../core/base/money.ts';
import type { OrderRow } from '../../protocol/orders.ts';
import { useWords } from '../../ui/language.tsx';
import { percentText } from '../../core/catalog/typed.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { StatePill } from './state-pill.tsx';
import * as words from './words.ts';

/** Orders, the newest first; each leads to its page. */
export function OrderTable({ rows }: { rows: readonly OrderRow[] }) {
  const w = useWords(words);
  const c = useWords(common);
  return (
    <WideTable name={w.title}>
      <thead>
        <tr>
          <th scope="col">{w.number}</th>
          <th scope="col">{w.shop}</th>
          <th scope="col">{w.rep}</th>
          <th scope="col">{w.delivery}</th>
          <th scope="col">{w.state}</th>
          <th scope="col" className="number">
            {w.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="whole">
              <Link className="link" href={`/orders/${row.id}`}>
                {row.number}
              </Link>
              <span className="small muted">{row.day}</span>
            </th>
            <td>
              {row.outlet.name}
              <span className="small muted">{row.outlet.code}</span>
            </td>
            <td>
              {row.rep.name}
              <span className="small muted">{row.distributor}</span>
            </td>
            <td className="whole">{row.deliveryDay}</td>
            <td className="whole">
              <StatePill state={row.state} />
              {row.step ? <span className="small muted">{w.t.step[row.step]}</span> : null}
            </td>
            <td className="number">
              {c.yuan(yuan(row.total))}
              {row.discount === null ? null : (
                <span className="small muted">
                  {w.discountNote(percentText(row.discount), yuan(row.beforeDiscount))}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
