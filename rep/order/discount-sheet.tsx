import { useState } from 'react';
import { NOTE_MAX } from '../../core/base/text.ts';
import type { Discount } from '../../core/order/discount.ts';
import { stepsFor } from '../../core/order/life/approval.ts';
import { ORDER_TERMS } from '../../core/words/order-terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** What one asks for in whole per cent. */
const CHOICES = ['2', '3', '5', '8', '10', '15', '20', '30'] as const;

/** What the rep asks for beyond all schemes, and why; who will have to say yes stands below. */
export function DiscountSheet({
  discount,
  onAsk,
  onClose,
}: {
  discount: Discount | null;
  onAsk: (discount: Discount | null) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(ORDER_TERMS);
  const [rate, setRate] = useState(discount?.rate ?? null);
  const [reason, setReason] = useState(discount?.reason ?? '');
  return (
    <Sheet title={w.discount} closeLabel={c.close} onClose={onClose}>
      <p className="muted">{w.discountHint}</p>
      <Chips
        legend={w.discountRate}
        value={CHOICES.find((one) => Number(one) * 10 === rate) ?? null}
        onChange={(one) => setRate(Number(one) * 10)}
        choices={CHOICES.map((value) => ({ value, label: `${value}%` }))}
      />
      <TextBox
        label={w.discountReason}
        value={reason}
        maxLength={NOTE_MAX}
        onChange={(e) => setReason(e.target.value)}
      />
      {rate === null ? null : (
        <p className="notice">
          {c.list(stepsFor({ isOverCredit: false, discount: rate }).map((step) => t.step[step]))}
        </p>
      )}
      <Button
        look="primary"
        disabled={rate === null || reason.trim() === ''}
        onClick={() => onAsk(rate === null ? null : { rate, reason: reason.trim() })}
      >
        {w.discountAsk}
      </Button>
      {discount ? <Button onClick={() => onAsk(null)}>{w.discountNone}</Button> : null}
    </Sheet>
  );
}
