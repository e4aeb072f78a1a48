import { useState } from 'react';
import { complaintNumber } from '../../core/outlet/complaint.ts';
import type { ComplaintList, ComplaintRow } from '../../protocol/complaints.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { RefreshButton } from '../refresh-button.tsx';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { HandleSheet } from './handle-sheet.tsx';
import * as words from './words.ts';

const REFRESH_SECONDS = 60;

const isLate = ({ complaint }: ComplaintRow, today: string): boolean =>
  complaint.answerBy < today && complaint.state !== 'resolved';

/** What the shops complain of, and until when they have an answer. */
export function ComplaintsScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const asked = useAnswer<ComplaintList>('/v1/complaints', { everySeconds: REFRESH_SECONDS });
  const [handling, setHandling] = useState<ComplaintRow | null>(null);
  const list = asked.answer;
  const late = list?.rows.filter((row) => isLate(row, list.today)).length ?? 0;
  return (
    <Page
      title={w.title}
      beside={
        list && list.rows.length > 0 ? (
          <span className={`pill ${late > 0 ? 'bad' : 'ok'}`}>
            {late > 0 ? `✕ ${w.late(late)}` : `✓ ${w.allInTime}`}
          </span>
        ) : null
      }
      actions={<RefreshButton asked={asked} />}
    >
      <Trouble asked={asked} />
      {list && list.rows.length > 0 ? (
        <section className="card">
          <WideTable name={w.title}>
            <thead>
              <tr>
                <th scope="col">{w.shop}</th>
                <th scope="col">{w.what}</th>
                <th scope="col">{w.by}</th>
                <th scope="col">{w.state}</th>
                <th scope="col" aria-label={w.handle} />
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <Row key={row.complaint.id} row={row} today={list.today} onHandle={() => setHandling(row)} />
              ))}
            </tbody>
          </WideTable>
        </section>
      ) : null}
      {list?.rows.length === 0 ? <p className="notice ok">{w.none}</p> : null}
      {!list && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
      {handling ? (
        <HandleSheet
          row={handling}
          onDone={() => {
            setHandling(null);
            asked.again();
          }}
          onClose={() => setHandling(null)}
        />
      ) : null}
    </Page>
  );
}

function Row({ row, today, onHandle }: { row: ComplaintRow; today: string; onHandle: () => void }) {
  const w = useWords(words);
  const { complaint, outlet, rep, product } = row;
  const beside = [
    product,
    complaint.quantity === null ? null : w.quantity(complaint.quantity),
    complaint.batch === '' ? null : w.batch(complaint.batch),
    rep ? w.from(rep.name) : null,
  ].filter((said) => said !== null);
  return (
    <tr>
      <th scope="row">
        {outlet.name}
        <span className="small muted">{outlet.code}</span>
      </th>
      <td>
        <b>{w.t.complaint[complaint.type]}</b> {complaint.text}
        <span className="small muted">{beside.join(' · ')}</span>
      </td>
      <td className="whole">
        <span className={isLate(row, today) ? 'bad' : ''}>
          {complaint.answerBy} {isLate(row, today) ? w.overdue : complaint.answerBy === today ? w.today : ''}
        </span>
        <span className="small muted">{w.t.severity[complaint.severity]}</span>
      </td>
      <td>
        {w.t.complaintState[complaint.state]}
        <span className="small muted">
          {complaint.state === 'resolved'
            ? w.waitsForShop
            : complaint.handler === null
              ? ''
              : w.handledBy(complaint.handler)}
        </span>
      </td>
      <td>
        {complaint.state === 'resolved' ? (
          <span className="small muted">{complaintNumber(complaint)}</span>
        ) : (
          <Button onClick={onHandle}>{w.handle}</Button>
        )}
      </td>
    </tr>
  );
}
