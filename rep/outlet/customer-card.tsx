import { useLocation } from 'wouter';
import { yuan } from '../../core/base/money.ts';
import { decisionMaker } from '../../core/outlet/contact.ts';
import { noHistory } from '../../core/order/history.ts';
import { isOverdue, openCommitments } from '../../core/plan/commitment.ts';
import { nextCall } from '../../core/route/route.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useCommitments, useDay } from '../book/overlay.ts';
import { PlainScreen } from '../frame.tsx';
import { today as todayIn } from '../hands.ts';
import { useStartVisit } from '../visit/start.tsx';
import { StockTable } from './stock-table.tsx';
import * as words from './words.ts';

/** Everything about a shop on one page. */
export function CustomerCard({ id }: { id: string }) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const book = useBook();
  const today = todayIn(book.organisation.zone);
  const day = useDay(today);
  const commitments = openCommitments(useCommitments(id));
  const { start, sheet } = useStartVisit();
  const [, go] = useLocation();
  const outlet = book.outlets.get(id);
  if (!outlet)
    return (
      <PlainScreen title={w.none} back="/stores">
        <p className="muted">{w.none}</p>
      </PlainScreen>
    );
  const history = book.histories.get(id) ?? noHistory(id);
  const running = day.visits.find((v) => v.outlet === id && v.state === 'in-progress');
  const owner = decisionMaker(outlet.contacts);
  const last = history.visits.find((v) => v.total !== null);
  const next = nextCall(book.routes, id, today);
  return (
    <PlainScreen
      title={outlet.name}
      back="/stores"
      dock={
        <Button look="primary" onClick={() => (running ? go(`/visit/${running.visit}`) : start(id))}>
          {running ? w.goOn : w.start}
        </Button>
      }
    >
      <section className="stack-small">
        {owner ? <p className="name">{owner.salutation}</p> : null}
        <p className="row wrap">
          <span className="pill">
            {t.channel[outlet.channel]} {outlet.class}
          </span>
          <span className="pill">{outlet.code}</span>
          <span className="pill">{t.outletStatus[outlet.status]}</span>
          {next ? (
            <span className="pill">
              {w.nextCall} {next.slice(5).replace('-', '/')}
            </span>
          ) : null}
        </p>
        <p className="muted">{outlet.address}</p>
      </section>
      <section className="figures">
        <div>
          <b className={outlet.credit.overdue > 0 ? 'bad' : ''}>¥{yuan(outlet.credit.receivable)}</b>
          <span>{w.receivable}</span>
        </div>
        <div>
          <b>{last?.total == null ? w.blank : `¥${yuan(last.total)}`}</b>
          <span>{w.lastOrder}</span>
        </div>
        <div>
          <b>{t.payment[outlet.credit.terms]}</b>
          <span>{w.terms}</span>
        </div>
      </section>
      {outlet.credit.overdue > 0 ? (
        <p className="notice bad">
          {w.overdueMoney} ¥{yuan(outlet.credit.overdue)}
        </p>
      ) : null}
      <section className="card">
        <h2>{w.promises}</h2>
        {commitments.length === 0 ? (
          <p className="muted">{w.noPromises}</p>
        ) : (
          commitments.map((c) => (
            <p key={c.id} className="list-line">
              <span>
                {c.direction === 'to-customer' ? w.toCustomer : w.toUs}:{c.text}
              </span>
              <span className={isOverdue(c, today) ? 'bad' : 'muted'}>
                {isOverdue(c, today) ? w.overdue : w.due(c.due.slice(5).replace('-', '/'))}
              </span>
            </p>
          ))
        )}
      </section>
      <section className="card">
        <h2>{w.contacts}</h2>
        {outlet.contacts.map((c) => (
          <p key={c.id} className="list-line">
            <span>
              <b>{c.salutation}</b> {c.name} · {t.contactRole[c.role]}
              {c.hours ? ` · ${c.hours}` : ''}
            </span>
            {c.phone ? (
              <a className="link" href={`tel:${c.phone}`}>
                {w.call}
              </a>
            ) : null}
          </p>
        ))}
      </section>
      <section className="card">
        <h2>{w.lastSix}</h2>
        {history.visits.length === 0 ? (
          <p className="muted">{w.noVisits}</p>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th>{w.day}</th>
                <th>{w.outcome}</th>
                <th className="number">{w.amount}</th>
              </tr>
            </thead>
            <tbody>
              {history.visits.map((v) => (
                <tr key={v.visit}>
                  <td>{v.day}</td>
                  <td>{v.outcome ? ((t.outcome as Record<string, string>)[v.outcome] ?? v.outcome) : w.blank}</td>
                  <td className="number">{v.total === null ? w.blank : `¥${yuan(v.total)}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className="card">
        <h2>{w.stockTable}</h2>
        <StockTable history={history} />
      </section>
      {history.onTheWay.length > 0 ? (
        <section className="card">
          <h2>{w.onTheWay}</h2>
          {history.onTheWay.map((o) => (
            <p key={o.order} className="list-line">
              <span>{o.day}</span>
              <b>¥{yuan(o.total)}</b>
            </p>
          ))}
        </section>
      ) : null}
      {outlet.distributor.name ? (
        <p className="small muted">
          {w.distributor}:{outlet.distributor.name} {outlet.distributor.driver} · {w.lead(outlet.distributor.leadDays)}
        </p>
      ) : null}
      {sheet}
    </PlainScreen>
  );
}
