import { useState } from 'react';
import { yuan } from '../../core/base/money.ts';
import { CODE_MAX } from '../../core/base/text.ts';
import type { ReferralAct, ReferralRow } from '../../protocol/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { fenIn } from '../../core/catalog/typed.ts';
import { useSave } from '../use-save.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** Which shop came of a referral, and the reward that was booked for it. */
export function ReferralSheet({
  from,
  row,
  onDone,
  onClose,
}: {
  from: string;
  row: ReferralRow;
  onDone: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [outlet, setOutlet] = useState(row.became ?? '');
  const [amount, setAmount] = useState(row.reward ? yuan(row.reward.amount) : '');
  const [booking, setBooking] = useState(row.reward?.booking ?? '');
  const { refusal, isBusy, save } = useSave(`/v1/stores/${from}/referrals/${row.id}`, onDone);
  const fen = fenIn(amount);
  const hasReward = amount.trim() !== '' || booking.trim() !== '';
  const isWhole = !hasReward || (Boolean(fen) && booking.trim() !== '');
  const send = (): void => {
    const reward = hasReward && fen ? { amount: fen, booking: booking.trim() } : null;
    void save({ outlet: outlet.trim() || null, reward } satisfies ReferralAct);
  };
  return (
    <Sheet title={row.shop} closeLabel={c.close} onClose={onClose}>
      <p className="muted">{w.settleHint}</p>
      <Field label={w.becameCode} value={outlet} maxLength={CODE_MAX} onChange={(e) => setOutlet(e.target.value)} />
      <Field label={w.rewardYuan} inputMode="decimal" value={amount} onChange={(e) => setAmount(e.target.value)} />
      <Field label={w.booking} value={booking} maxLength={60} onChange={(e) => setBooking(e.target.value)} />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button look="primary" disabled={isBusy || !isWhole} onClick={send}>
        {w.save}
      </Button>
    </Sheet>
  );
}
