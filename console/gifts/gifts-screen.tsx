import { useState } from 'react';
import { fen, yuan } from '../../core/base/money.ts';
import type { Refusal } from '../../core/base/result.ts';
import type { GiftDecision, GiftList, GiftRow } from '../../protocol/gifts.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { Page } from '../frame.tsx';
import { DownloadButton } from '../import/download-button.tsx';
import { RefreshButton } from '../refresh-button.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** What shops were given this year, and what waits for a yes or a no. */
export function GiftsScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const asked = useAnswer<GiftList>('/v1/gifts');
  const list = asked.answer;
  const waiting = list?.rows.filter(({ gift }) => gift.state === 'asked').length ?? 0;
  return (
    <Page
      title={w.title}
      beside={waiting > 0 ? <span className="pill bad">! {w.waiting(waiting)}</span> : null}
      actions={<RefreshButton asked={asked} />}
    >
      <Trouble asked={asked} />
      {list ? <p className="muted">{w.limits(yuan(list.rules.limit), yuan(list.rules.yearly))}</p> : null}
      {list && list.rows.length > 0 ? (
        <section className="card">
          <WideTable name={w.title}>
            <thead>
              <tr>
                <th scope="col">{w.shop}</th>
                <th scope="col">{w.gift}</th>
                <th scope="col">{w.to}</th>
                <th scope="col">{w.year}</th>
                <th scope="col">{w.state}</th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <Row key={row.gift.id} row={row} onDecided={asked.again} />
              ))}
            </tbody>
          </WideTable>
        </section>
      ) : null}
      {list?.rows.length === 0 ? <p className="notice ok">{w.none}</p> : null}
      {!list && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
    </Page>
  );
}

function Row({ row: { gift, outlet, rep, year }, onDecided }: { row: GiftRow; onDecided: () => void }) {
  const w = useWords(words);
  return (
    <tr>
      <th scope="row">
        {outlet.name}
        <span className="small muted">{outlet.code}</span>
      </th>
      <td>
        <b>{gift.item}</b> ¥{yuan(gift.value)}
        <span className="small muted">
          {w.t.giftOccasion[gift.occasion]} · {gift.day} · {rep}
        </span>
      </td>
      <td>
        {w.takenBy(w.t.giftRecipient[gift.recipient], gift.takenBy)}
        <span className="small muted">{gift.appointment}</span>
      </td>
      <td className="whole">¥{yuan(fen(year))}</td>
      <td>
        {w.t.giftState[gift.state]}
        <span className="small muted">
          {gift.approver === '' ? '' : w.by(gift.approver)} {gift.note}
        </span>
        {gift.state === 'asked' ? <Decide gift={gift} onDecided={onDecided} /> : null}
        {gift.state === 'approved' || gift.state === 'given' ? (
          <DownloadButton path={`/v1/gifts/${gift.id}/card`} name={`${w.cardName(outlet.name)}.pdf`}>
            {w.card}
          </DownloadButton>
        ) : null}
      </td>
    </tr>
  );
}

function Decide({ gift, onDecided }: { gift: GiftRow['gift']; onDecided: () => void }) {
  const w = useWords(words);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const decide = async (state: GiftDecision['state']): Promise<void> => {
    const json: GiftDecision = { state, note: note.trim() };
    const result = await ask(`/v1/gifts/${gift.id}`, { method: 'POST', json });
    if (result.ok) onDecided();
    else setRefusal(result.refusal);
  };
  return (
    <fieldset className="stack-small" aria-label={w.decide}>
      <Field label={w.why} value={note} maxLength={500} onChange={(e) => setNote(e.target.value)} />
      <div className="row wrap">
        <Button look="primary" onClick={() => void decide('approved')}>
          {w.approve}
        </Button>
        <Button disabled={note.trim() === ''} onClick={() => void decide('refused')}>
          {w.refuse}
        </Button>
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </fieldset>
  );
}
