import { useState } from 'react';
import { Link } from 'wouter';
import { NONE } from '../../core/base/quantity.ts';
import { isVoid } from '../../core/order/life/state.ts';
import type { OrderPage } from '../../protocol/orders.ts';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { RefreshButton } from '../refresh-button.tsx';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { CreditCard } from './credit-card.tsx';
import { Deeds } from './deeds.tsx';
import { Deliveries } from './deliveries.tsx';
import { DiscountCard } from './discount-card.tsx';
import { Goods } from './goods.tsx';
import { History } from './history.tsx';
import { NoteButton, ReceiptButtons } from './note-button.tsx';
import { StatePill } from './state-pill.tsx';
import * as words from './words.ts';

const hasGoodsToCome = ({ row, open }: OrderPage): boolean =>
  !isVoid(row.state) && open.some((line) => line.missing > NONE);

/** One order: where it stands, what one may do to it, its goods, its money and what has happened to it. */
export function OrderScreen({ id }: { id: string }) {
  const w = useWords(words);
  const c = useWords(common);
  const asked = useAnswer<OrderPage>(`/v1/orders/${id}`);
  const [done, setDone] = useState<OrderPage | null>(null);
  // What an own deed has answered is newer than what the page asked for before it.
  const page = done && asked.answer && done.asOf > asked.answer.asOf ? done : asked.answer;
  return (
    <Page
      title={page ? w.titleOf(page.row.number) : w.title}
      beside={page ? <StatePill state={page.row.state} /> : null}
      actions={
        <>
          <Link className="button" href="/orders">
            {w.back}
          </Link>
          <RefreshButton asked={asked} />
        </>
      }
    >
      <Trouble asked={asked} />
      {!page && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
      {page ? (
        <>
          <section className="card">
            <p className="title">{page.row.outlet.name}</p>
            <p className="muted">
              {[
                page.row.outlet.code,
                page.row.rep.name,
                `${w.made} ${page.row.day}`,
                `${w.delivery} ${page.row.deliveryDay}`,
                page.row.distributor,
                page.address,
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
            <Deeds page={page} onDone={setDone} onStale={asked.again} />
            <div className="row wrap">
              {hasGoodsToCome(page) ? <NoteButton row={page.row} part={null} /> : null}
              <ReceiptButtons row={page.row} />
            </div>
          </section>
          {page.order.discount ? <DiscountCard page={page} discount={page.order.discount} /> : null}
          {page.credit ? <CreditCard page={page} credit={page.credit} /> : null}
          <Goods page={page} />
          <Deliveries page={page} />
          <History page={page} />
        </>
      ) : null}
    </Page>
  );
}
