import { useState } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import { ARROWS, type OrderDeed } from '../../core/order/life/deeds.ts';
import type { OrderAct, OrderPage } from '../../protocol/orders.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { useSession } from '../sign-in/session.ts';
import { act } from './act.ts';
import { AcceptSheet } from './accept-sheet.tsx';
import { CommentSheet } from './comment-sheet.tsx';
import { DeliverSheet } from './deliver-sheet.tsx';
import { SignSheet } from './sign-sheet.tsx';
import * as words from './words.ts';

const isDelivery = (deed: OrderDeed): deed is 'deliver' | 'record-delivery' =>
  deed === 'deliver' || deed === 'record-delivery';
const asksForWords = (deed: OrderDeed): boolean => deed === 'approve' || ARROWS[deed].needsReason === true;

/** What one may do to an order now; what has to be said with it is asked for. */
export function Deeds({
  page,
  onDone,
  onStale,
}: {
  page: OrderPage;
  onDone: (page: OrderPage) => void;
  onStale: () => void;
}) {
  const w = useWords(words);
  const { role } = useSession().person;
  const [asking, setAsking] = useState<OrderDeed | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { row, notMine } = page;
  // An administrator and the office may enter a delivery at any time; where the next deed is a delivery anyway, once is enough.
  const may = row.may.filter((deed) => !(deed === 'record-delivery' && row.may.includes('deliver')));
  const isHeldByOthers = (deed: OrderDeed): boolean => (deed === 'approve' || deed === 'reject') && notMine !== null;
  const go = async (said: Partial<OrderAct> & Pick<OrderAct, 'deed'>): Promise<void> => {
    setBusy(true);
    const result = await act(row.id, said);
    setBusy(false);
    setRefusal(result.ok ? null : result.refusal);
    if (result.ok) {
      setAsking(null);
      onDone(result.value);
    } else if (result.refusal.code === 'order-moved-on') {
      setAsking(null);
      onStale();
    }
  };
  return (
    <>
      {notMine && row.step && row.step !== role ? <p className="notice calm">{w.waits[row.step]}</p> : null}
      {notMine && row.step === role ? <p className="notice calm">{w.t.approvalRefusal[notMine]}</p> : null}
      <div className="row wrap">
        {may
          .filter((deed) => !isHeldByOthers(deed))
          .map((deed, at) => (
            <Button
              key={deed}
              look={at === 0 && deed !== 'cancel' ? 'primary' : 'usual'}
              disabled={isBusy}
              onClick={() =>
                asksForWords(deed) || isDelivery(deed) || deed === 'sign' || deed === 'accept'
                  ? setAsking(deed)
                  : void go({ deed })
              }
            >
              {w.t.deed[deed]}
            </Button>
          ))}
      </div>
      {refusal && asking === null ? <RefusalNotice refusal={refusal} /> : null}
      {asking && asksForWords(asking) ? (
        <CommentSheet
          deed={asking}
          refusal={refusal}
          onSay={(comment) => void go({ deed: asking, comment })}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking && isDelivery(asking) ? (
        <DeliverSheet
          page={page}
          refusal={refusal}
          onDeliver={(lines) => void go({ deed: asking, lines })}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'accept' ? (
        <AcceptSheet
          page={page}
          refusal={refusal}
          onAccept={(short) => void go({ deed: 'accept', short })}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'sign' ? (
        <SignSheet
          refusal={refusal}
          onSign={(signedBy) => void go({ deed: 'sign', signedBy })}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}
