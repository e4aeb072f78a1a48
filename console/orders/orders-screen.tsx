import { useState } from 'react';
import { APPROVAL_STEPS } from '../../core/order/life/approval.ts';
import type { OrderList } from '../../protocol/orders.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { useQuery } from '../query.ts';
import { RefreshButton } from '../refresh-button.tsx';
import { useSession } from '../sign-in/session.ts';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { DelegateSheet } from './delegate-sheet.tsx';
import { GROUPS, inGroup, type Group } from './groups.ts';
import { OrderTable } from './order-table.tsx';
import { SendAll } from './send-all.tsx';
import { SettleAll } from './settle-all.tsx';
import * as words from './words.ts';

const REFRESH_SECONDS = 60;

const groupIn = (text: string | null): Group => GROUPS.find((group) => group === text) ?? 'mine';

/** The orders of whoever looks: what waits for him first. */
export function OrdersScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const [query, change] = useQuery();
  const { role } = useSession().person;
  const [isHandingOver, setHandingOver] = useState(false);
  const asked = useAnswer<OrderList>('/v1/orders', { everySeconds: REFRESH_SECONDS });
  const group = groupIn(query.get('group'));
  const all = asked.answer?.rows ?? [];
  const rows = all.filter((row) => inGroup(row, group, role));
  const mayApprove = APPROVAL_STEPS.some((step) => step === role);
  return (
    <Page
      title={w.title}
      beside={asked.answer ? <span className="muted">{w.count(rows.length)}</span> : null}
      actions={
        <>
          {mayApprove ? <Button onClick={() => setHandingOver(true)}>{w.delegate}</Button> : null}
          <RefreshButton asked={asked} />
        </>
      }
    >
      <Trouble asked={asked} />
      {asked.answer ? (
        <section className="card">
          <Chips
            legend={w.state}
            value={group}
            onChange={(one) => change({ group: one === 'mine' ? null : one })}
            choices={GROUPS.map((one) => ({
              value: one,
              label: `${w.group[one]} ${all.filter((row) => inGroup(row, one, role)).length}`,
            }))}
          />
          <SendAll rows={rows} onDone={asked.again} />
          <SettleAll rows={rows} onDone={asked.again} />
          {rows.length === 0 ? <p className="notice calm">{w.none}</p> : <OrderTable rows={rows} />}
          {asked.answer.isCut ? <p className="small muted">{w.cut(all.length)}</p> : null}
        </section>
      ) : null}
      {!asked.answer && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
      {isHandingOver ? (
        <DelegateSheet today={asked.answer?.today ?? null} onClose={() => setHandingOver(false)} />
      ) : null}
    </Page>
  );
}
