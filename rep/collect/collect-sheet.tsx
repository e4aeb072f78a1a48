import { inCapitals } from '../../core/base/capitals.ts';
import { minus, NOTHING, yuan } from '../../core/base/money.ts';
import { fenIn, yuanText } from '../../core/catalog/typed.ts';
import { PAYMENT_WAYS, type PaymentWay } from '../../core/order/account/entry.ts';
import { owedIn, paysOf } from '../../core/order/collect/owed.ts';
import { collectMoney } from '../../core/visit/collect.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { newId, now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeedSaying } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import { Debts, Pays } from './debts.tsx';
import { useOwed } from './use-owed.ts';
import * as words from './words.ts';

interface Draft {
  readonly typed: string;
  readonly way: PaymentWay;
  readonly reference: string;
  readonly orders: readonly string[];
}
const EMPTY: Draft = { typed: '', way: 'cash', reference: '', orders: [] };

/** Money is taken in: how much, how, and for which of the debts. */
export function CollectSheet({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { language } = useLanguage();
  const { visit } = useAtVisit();
  const { account, owed, overdue } = useOwed();
  const [draft, setDraft, forget] = useDraft<Draft>(`collect:${visit.id}`, EMPTY);
  const { attempt, refusal, isBusy } = useDeedSaying(w.refusals, draft);
  const set = (part: Partial<Draft>): void => setDraft((d) => ({ ...d, ...part }));
  const amount = fenIn(draft.typed) ?? NOTHING;
  const orders = draft.orders.filter((order) => account.items.some((item) => item.order === order));
  const { parts } = paysOf(account, amount, orders);
  const keep = async (): Promise<void> => {
    const { way, reference } = draft;
    const said = { payment: newId(), amount, way, reference: reference.trim(), orders: [...orders], note: '' };
    if (!(await attempt(collectMoney(visit, account, said, now())))) return;
    await forget();
    onClose();
  };
  const isEnough = amount > NOTHING && amount <= owed;
  return (
    <Sheet title={w.title} closeLabel={c.close} onClose={onClose}>
      <p className="title">{owed > NOTHING ? w.owes(yuan(owed)) : w.nothingOwed}</p>
      <Field
        label={w.amount}
        inputMode="decimal"
        maxLength={12}
        value={draft.typed}
        onChange={(e) => set({ typed: e.target.value })}
      />
      <div className="row wrap">
        <Button onClick={() => set({ typed: yuanText(owed) })}>{w.all(yuan(owed))}</Button>
        {overdue > NOTHING && overdue < owed ? (
          <Button onClick={() => set({ typed: yuanText(overdue) })}>{w.allOverdue(yuan(overdue))}</Button>
        ) : null}
      </div>
      <Chips
        legend={w.way}
        value={draft.way}
        onChange={(way) => set({ way })}
        choices={PAYMENT_WAYS.map((value) => ({ value, label: w.t.way[value] }))}
      />
      {draft.way === 'cash' ? null : (
        <Field
          label={w.reference}
          maxLength={60}
          value={draft.reference}
          onChange={(e) => set({ reference: e.target.value })}
        />
      )}
      <Debts account={account} chosen={orders} onChange={(of) => set({ orders: of })} />
      {isEnough ? (
        <>
          <Pays parts={parts} />
          <p className="notice calm">
            {language === 'zh' ? (
              <>
                {w.capitals(inCapitals(amount))}
                <br />
              </>
            ) : null}
            {w.leftAfter(yuan(minus(owedIn(account), amount)))}
          </p>
        </>
      ) : null}
      <p className="small muted">{w.check}</p>
      <Refusal text={refusal} />
      <Button look="primary" disabled={isBusy || amount === NOTHING} onClick={() => void keep()}>
        {amount > NOTHING ? w.keep(yuan(amount)) : w.keepNothing}
      </Button>
    </Sheet>
  );
}
