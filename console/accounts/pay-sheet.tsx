import { useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import { yuan } from '../../core/base/money.ts';
import type { Refusal } from '../../core/base/result.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import { PAYMENT_WAYS, type PaymentWay } from '../../core/order/account/entry.ts';
import type { AccountPage, NewPayment } from '../../protocol/accounts.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import { fenIn } from '../../core/catalog/typed.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** A payment as it is written down. */
export function PaySheet({ page, onDone, onClose }: { page: AccountPage; onDone: () => void; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const [id] = useState(() => crypto.randomUUID());
  const [day, setDay] = useState<string>(page.today);
  const [typed, setTyped] = useState('');
  const [way, setWay] = useState<PaymentWay>('transfer');
  const [reference, setReference] = useState('');
  const [note, setNote] = useState('');
  const [orders, setOrders] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const amount = fenIn(typed);
  const unpaid = page.charges.flatMap(({ order, open }) => (order && open > 0 ? [{ ...order, open }] : []));
  const save = async (): Promise<void> => {
    if (!amount) return;
    const json: NewPayment = {
      id,
      day: day as Day,
      amount,
      way,
      reference: reference.trim(),
      note: note.trim(),
      orders: [...orders],
    };
    const result = await ask(`/v1/accounts/${page.row.outlet.id}/payments`, { method: 'POST', json });
    if (result.ok) onDone();
    else setRefusal(result.refusal);
  };
  const toggle = (order: string): void =>
    setOrders((all) => (all.includes(order) ? all.filter((one) => one !== order) : [...all, order]));
  return (
    <Sheet title={w.pay} closeLabel={c.close} onClose={onClose}>
      <Field label={w.amount} inputMode="decimal" value={typed} onChange={(e) => setTyped(e.target.value)} />
      <Chips
        legend={w.way}
        value={way}
        onChange={setWay}
        choices={PAYMENT_WAYS.map((one) => ({ value: one, label: w.t.way[one] }))}
      />
      <Field label={w.day} type="date" value={day} max={page.today} onChange={(e) => setDay(e.target.value)} />
      <Field label={w.reference} value={reference} maxLength={60} onChange={(e) => setReference(e.target.value)} />
      <Field label={w.note} value={note} maxLength={NOTE_MAX} onChange={(e) => setNote(e.target.value)} />
      {unpaid.length > 0 ? (
        <fieldset className="stack-small">
          <legend className="name">{w.forOrders}</legend>
          {unpaid.map((order, i) => (
            <label key={i} className="row">
              <input type="checkbox" checked={orders.includes(order.id)} onChange={() => toggle(order.id)} />
              {order.number} · {c.yuan(yuan(order.open))}
            </label>
          ))}
        </fieldset>
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button look="primary" disabled={!amount || day === ''} onClick={() => void save()}>
        {w.save}
      </Button>
    </Sheet>
  );
}
