import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Day } from '../../core/base/day.ts';
import { wholeYuan, yuan } from '../../core/base/money.ts';
import { decisionMaker, type Contact } from '../../core/outlet/contact.ts';
import { AGES, ageingOf, creditOn, type Account } from '../../core/order/account/account.ts';
import { noHistory, type OutletHistory } from '../../core/order/history.ts';
import { openCommitments } from '../../core/plan/commitment.ts';
import { nextCall } from '../../core/route/route.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useHistory } from '../book/history.ts';
import { useCommitments, useDay, useOpenVisit } from '../book/overlay.ts';
import { PlainScreen } from '../frame.tsx';
import { today as todayIn } from '../hands.ts';
import { Figure } from '../results/figure.tsx';
import { useStartVisit } from '../visit/start.tsx';
import * as common from '../words.ts';
import { LetterSheet } from './letter-sheet.tsx';
import { LastOrders } from './last-orders.tsx';
import { LastReturns } from './last-returns.tsx';
import { LastChanges } from './last-changes.tsx';
import { CommitmentLine } from './commitment-line.tsx';
import { StockTable } from './stock-table.tsx';
import * as words from './words.ts';

/** Everything about a shop on one page. */
export function CustomerCard({ id }: { id: string }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const book = useBook();
  const today = todayIn(book.organisation.zone);
  const day = useDay(today);
  const open = useOpenVisit();
  const commitments = openCommitments(useCommitments(id));
  const { account } = useHistory(id);
  const { start, sheet } = useStartVisit();
  const [, go] = useLocation();
  const [isWriting, setWriting] = useState(false);
  const outlet = book.outlets.get(id);
  if (!outlet)
    return (
      <PlainScreen title={w.card} back="/stores">
        <p className="notice calm">{w.none}</p>
      </PlainScreen>
    );
  const { distributor } = outlet;
  const history = { ...(book.histories.get(id) ?? noHistory(id)), account };
  const credit = creditOn(outlet.credit, history.account, today);
  const running = open?.opened?.outlet === id ? open.id : null;
  const owner = decisionMaker(outlet.contacts);
  const last = history.visits.find((v) => v.total !== null);
  const next = nextCall(book.routes, id, today);
  return (
    <PlainScreen
      title={outlet.name}
      back="/stores"
      dock={
        <Button look="primary" onClick={() => (running ? go(`/visit/${running}`) : start(id))}>
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
          {outlet.status === 'active' ? null : <span className="pill warn">{t.outletStatus[outlet.status]}</span>}
          {day.stops.includes(id) ? (
            <span className="pill pri">{w.onToday}</span>
          ) : next ? (
            <span className="pill">{w.nextCall(c.date(next))}</span>
          ) : null}
        </p>
        <p className="muted">{outlet.address}</p>
        {outlet.note ? <p>{outlet.note}</p> : null}
      </section>
      <section className="figures">
        <Figure name={w.receivable} value={`¥${wholeYuan(credit.receivable)}`} isBad={credit.overdue > 0} />
        <Figure name={w.lastOrder} value={last?.total == null ? w.blank : `¥${wholeYuan(last.total)}`} />
        <Figure name={w.terms} value={t.payment[credit.terms]} />
      </section>
      {credit.overdue > 0 ? (
        <div className="notice bad">
          <p>{w.overdueMoney(yuan(credit.overdue))}</p>
          {history.account ? <Ages account={history.account} today={today} /> : null}
        </div>
      ) : null}
      <section className="card">
        <h2>{w.promises}</h2>
        {commitments.length === 0 ? <p className="muted">{w.noPromises}</p> : null}
        {commitments.map((one) => (
          <CommitmentLine key={one.id} commitment={one} today={today} />
        ))}
      </section>
      <People contacts={outlet.contacts} />
      <LastSix history={history} />
      <section className="card">
        <h2>{w.stockTable}</h2>
        <StockTable history={history} />
      </section>
      <LastChanges changes={book.outletChanges.get(id)?.changes ?? []} zone={book.organisation.zone} />
      <LastOrders orders={history.orders} />
      <LastReturns returns={history.returns} />
      <div className="two">
        <Link href={`/stores/${id}/service-card`} className="button">
          {w.serviceCard}
        </Link>
        <Button onClick={() => setWriting(true)}>{w.letter}</Button>
      </div>
      {distributor.name ? (
        <p className="small muted">
          {w.delivery(distributor.name, distributor.driver)} · {w.lead(distributor.leadDays)}
        </p>
      ) : null}
      {sheet}
      {isWriting ? <LetterSheet outlet={outlet} today={today} onClose={() => setWriting(false)} /> : null}
    </PlainScreen>
  );
}

/** How long it has been due. */
function Ages({ account, today }: { account: Account; today: Day }) {
  const w = useWords(words);
  const ageing = ageingOf(account, today);
  const late = AGES.filter((age) => age !== 'not-due' && ageing[age] > 0);
  return <p className="small">{late.map((age) => `${w.ages[age]} ¥${yuan(ageing[age])}`).join(' · ')}</p>;
}

function People({ contacts }: { contacts: readonly Contact[] }) {
  const w = useWords(words);
  const t = useWords(TERMS);
  return (
    <section className="card">
      <h2>{w.contacts}</h2>
      {contacts.length === 0 ? <p className="muted">{w.noContacts}</p> : null}
      {contacts.map((one) => (
        <div key={one.id} className="list-line">
          <p>
            <b>{one.salutation}</b> {one.name}
            <span className="small muted block">
              {[t.contactRole[one.role], one.hours].filter(Boolean).join(' · ')}
            </span>
          </p>
          {one.phone ? (
            <a className="button due" href={`tel:${one.phone}`} aria-label={`${w.call} ${one.salutation}`}>
              {w.call}
            </a>
          ) : null}
        </div>
      ))}
    </section>
  );
}

function LastSix({ history }: { history: OutletHistory }) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  return (
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
                <td>{c.date(v.day)}</td>
                <td>{(v.outcome && (t.outcome as Record<string, string>)[v.outcome]) || w.blank}</td>
                <td className="number">{v.total === null ? w.blank : `¥${yuan(v.total)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
