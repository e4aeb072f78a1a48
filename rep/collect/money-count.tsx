import { minus, NOTHING, yuan } from '../../core/base/money.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import { fenIn } from '../../core/catalog/typed.ts';
import type { PaymentWay } from '../../core/order/account/entry.ts';
import { reckonMoney, type MoneyLine } from '../../core/order/collect/count.ts';
import type { MoneyCollected, MoneySaid } from '../../core/order/collect/facts.ts';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

/** By way of payment: yuan as they were typed, and why it is not what was noted. */
export type TypedMoney = Readonly<Partial<Record<PaymentWay, { readonly typed: string; readonly reason: string }>>>;

/** What was counted of each way in which something was collected; what was not typed is not counted. */
export const moneyIn = (collected: readonly MoneyCollected[], typed: TypedMoney): MoneySaid =>
  reckonMoney(collected).map(({ way }) => ({
    way,
    amount: fenIn(typed[way]?.typed ?? ''),
    reason: typed[way]?.reason.trim() ?? '',
  }));

/** [CO5] In the evening: each way of payment, what was noted and what is there. */
export function MoneyCount({
  collected,
  typed,
  onChange,
}: {
  collected: readonly MoneyCollected[];
  typed: TypedMoney;
  onChange: (typed: TypedMoney) => void;
}) {
  const w = useWords(words);
  if (collected.length === 0) return null;
  return (
    <section className="card">
      <h2>{w.ofDay}</h2>
      <p className="small muted">{w.ofDayHint}</p>
      {reckonMoney(collected, moneyIn(collected, typed)).map((line) => {
        const said = typed[line.way] ?? { typed: '', reason: '' };
        const set = (part: Partial<typeof said>): void => onChange({ ...typed, [line.way]: { ...said, ...part } });
        return (
          <div key={line.way} className="stack-small">
            <Field
              label={w.counted(w.t.way[line.way])}
              hint={w.booked(yuan(line.expected))}
              inputMode="decimal"
              maxLength={12}
              value={said.typed}
              onChange={(e) => set({ typed: e.target.value })}
            />
            {line.difference === null || line.difference === 0 ? null : (
              <Field
                label={
                  line.difference < 0 ? w.less(yuan(minus(NOTHING, line.difference))) : w.more(yuan(line.difference))
                }
                maxLength={NOTE_MAX}
                value={said.reason}
                onChange={(e) => set({ reason: e.target.value })}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}

/** The count as it was signed. */
export function MoneyCounted({ lines }: { lines: readonly MoneyLine[] }) {
  const w = useWords(words);
  if (lines.length === 0) return null;
  return (
    <section className="card">
      <h2>{w.ofDay}</h2>
      {lines.map(({ way, counted, difference, reason }) => (
        <p key={way}>
          {difference ? (
            <span className="bad">{w.differs(w.t.way[way], yuan(difference), reason)}</span>
          ) : (
            w.same(w.t.way[way], counted === null ? '' : yuan(counted))
          )}
        </p>
      ))}
      <p className="small muted">{w.toFinance}</p>
    </section>
  );
}
