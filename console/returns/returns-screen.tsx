import { useState } from 'react';
import { yuan } from '../../core/base/money.ts';
import type { ReturnState } from '../../core/order/returns/return.ts';
import type { ReturnList, ReturnRow } from '../../protocol/returns.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { RefreshButton } from '../refresh-button.tsx';
import { useSession } from '../sign-in/session.ts';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { NewReturnSheet } from './new-return.tsx';
import { ReturnDeeds } from './return-deeds.tsx';
import * as words from './words.ts';

/** Goods that go back or are exchanged; what waits stands first. */
export function ReturnsScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const asked = useAnswer<ReturnList>('/v1/returns');
  const list = asked.answer;
  const { role } = useSession().person;
  const [isWriting, setWriting] = useState(false);
  const waiting = list?.rows.filter((row) => row.state === 'requested').length ?? 0;
  return (
    <Page
      title={w.title}
      beside={waiting > 0 ? <span className="pill warn">! {w.waiting(waiting, list?.isCut === true)}</span> : null}
      actions={
        <>
          {role === 'office' ? (
            <Button look="primary" onClick={() => setWriting(true)}>
              {w.newReturn}
            </Button>
          ) : null}
          <RefreshButton asked={asked} />
        </>
      }
    >
      <Trouble asked={asked} />
      {!list && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
      {list?.rows.length === 0 ? <p className="notice calm">{w.none}</p> : null}
      {list && list.rows.length > 0 ? (
        <section className="card">
          <WideTable name={w.title}>
            <thead>
              <tr>
                <th scope="col">{w.shop}</th>
                <th scope="col">{w.goods}</th>
                <th scope="col">{w.why}</th>
                <th scope="col" className="number">
                  {w.value}
                </th>
                <th scope="col">{w.state}</th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <Row key={row.id} row={row} onDone={asked.again} />
              ))}
            </tbody>
          </WideTable>
        </section>
      ) : null}
      {isWriting ? (
        <NewReturnSheet
          onDone={() => {
            setWriting(false);
            asked.again();
          }}
          onClose={() => setWriting(false)}
        />
      ) : null}
    </Page>
  );
}

const LOOKS: Partial<Record<ReturnState, string>> = {
  requested: 'warn',
  rejected: 'bad',
  approved: 'pri',
  received: 'pri',
  credited: 'ok',
  exchanged: 'ok',
};

function Row({ row, onDone }: { row: ReturnRow; onDone: () => void }) {
  const w = useWords(words);
  return (
    <tr>
      <th scope="row">
        {row.outlet.name}
        <span className="small muted">{row.outlet.code}</span>
      </th>
      <td>
        {row.lines.map((line, i) => (
          <p key={i}>
            {line.name} <b>{w.quantity(line.quantity, line.unit)}</b>
            <span className="small muted">
              {[line.batch === '' ? '' : w.batch(line.batch), line.expires ?? '']
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </p>
        ))}
      </td>
      <td>
        {w.t.wish[row.wish]} · {w.t.reason[row.reason]}
        <span className="small muted">
          {w.by(row.by, row.day)} {row.note}
        </span>
      </td>
      <td className="number">{row.value === null ? w.unknownValue : yuan(row.value)}</td>
      <td>
        <span className={`pill ${LOOKS[row.state] ?? ''}`}>{w.t.state[row.state]}</span>
        {row.step ? <span className="small muted">{w.waits[row.step]}</span> : null}
        {row.events.map((event) => (
          <span key={event.at} className="small muted">
            {w.said(event.by, w.t.deed[event.deed])} {event.comment}
          </span>
        ))}
        <ReturnDeeds row={row} onDone={onDone} />
      </td>
    </tr>
  );
}
