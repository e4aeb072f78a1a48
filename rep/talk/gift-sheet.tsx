import { fen, minus, yuan } from '../../core/base/money.ts';
import { GIFT_OCCASIONS, GIFT_RECIPIENTS, givenInYear, isWithin, type Gift } from '../../core/outlet/gift.ts';
import type { GiftNoted } from '../../core/visit/conversation.ts';
import { noteGift } from '../../core/visit/converse.ts';
import type { Said } from '../../core/visit/deed.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips, Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { newId, now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

interface Draft extends Pick<Gift, 'item' | 'recipient' | 'takenBy' | 'occasion' | 'appointment'> {
  /** Yuan, as typed. */
  readonly value: string;
  readonly isTied: boolean;
}
const EMPTY: Draft = {
  item: '',
  value: '',
  recipient: 'shop',
  takenBy: '',
  occasion: 'new-year',
  appointment: '',
  isTied: false,
};

const fenIn = (typed: string): ReturnType<typeof fen> => {
  const value = Number(typed);
  return typed.trim() === '' || !Number.isFinite(value) || value < 0 ? fen(0) : fen(Math.round(value * 100));
};

/** The register of a shop: what was given this year and what is left, one more gift, or the request for it. */
export function GiftSheet({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { visit, outlet, gifts, book, today } = useAtVisit();
  const [draft, setDraft, forget] = useDraft<Draft>(`gift:${visit.id}`, EMPTY);
  const { attempt, refusal, isBusy } = useDeed(draft);
  const rules = book.organisation.gifts;
  const given = givenInYear(gifts, today);
  const left = given > rules.yearly ? fen(0) : minus(rules.yearly, given);
  const value = fenIn(draft.value);
  const isOver = value > 0 && !isWithin(value, given, rules);
  const set = (part: Partial<Draft>): void => setDraft((d) => ({ ...d, ...part }));
  const ground = { outlet, gifts, rules, products: book.products, isTied: draft.isTied };
  const keep = async (said: Said<GiftNoted>): Promise<void> => {
    if (!(await attempt(noteGift(visit, said, ground, now())))) return;
    setDraft(EMPTY);
    await forget();
    onClose();
  };
  const submit = (): void => {
    const { item, recipient, takenBy, occasion, appointment } = draft;
    void keep({
      gift: newId(),
      item: item.trim(),
      value,
      recipient,
      takenBy: takenBy.trim(),
      occasion,
      appointment: recipient === 'household' ? appointment.trim() : '',
      isGiven: !isOver,
    });
  };
  return (
    <Sheet title={w.gift} closeLabel={c.close} onClose={onClose}>
      <p className="muted">{w.giftLimit(yuan(rules.limit), yuan(left))}</p>
      <Register gifts={gifts} onGive={(said) => void keep(said)} />
      <Field label={w.item} value={draft.item} maxLength={100} onChange={(e) => set({ item: e.target.value })} />
      <Field
        label={w.value}
        value={draft.value}
        inputMode="decimal"
        maxLength={8}
        onChange={(e) => set({ value: e.target.value })}
      />
      <Chips
        legend={w.recipient}
        value={draft.recipient}
        onChange={(recipient) => set({ recipient })}
        choices={GIFT_RECIPIENTS.map((one) => ({ value: one, label: w.t.giftRecipient[one] }))}
      />
      {draft.recipient === 'household' ? (
        <Field
          label={w.appointment}
          value={draft.appointment}
          maxLength={100}
          onChange={(e) => set({ appointment: e.target.value })}
        />
      ) : null}
      <Field
        label={w.takenBy}
        value={draft.takenBy}
        maxLength={100}
        onChange={(e) => set({ takenBy: e.target.value })}
      />
      <Chips
        legend={w.occasion}
        value={draft.occasion}
        onChange={(occasion) => set({ occasion })}
        choices={GIFT_OCCASIONS.map((one) => ({ value: one, label: w.t.giftOccasion[one] }))}
      />
      <CheckChips
        legend={w.tied}
        isLegendHidden
        values={draft.isTied ? ['tied'] : []}
        onChange={(values) => set({ isTied: values.length > 0 })}
        choices={[{ value: 'tied', label: w.tied }]}
      />
      {isOver ? <p className="notice">{w.over}</p> : null}
      <Refusal text={refusal} />
      <Button look="primary" disabled={isBusy} onClick={submit}>
        {isOver ? w.askFirst : w.give}
      </Button>
    </Sheet>
  );
}

/** What is in the register; what was approved is handed over from here. */
function Register({ gifts, onGive }: { gifts: readonly Gift[]; onGive: (said: Said<GiftNoted>) => void }) {
  const w = useWords(words);
  if (gifts.length === 0) return null;
  return (
    <section className="stack-small">
      <p className="muted">{w.register}</p>
      {gifts.map(({ id, state, item, value, recipient, takenBy, occasion, appointment }) => (
        <div key={id} className="row spread">
          <span>
            {item} ¥{yuan(value)} · {w.t.giftState[state]}
          </span>
          {state === 'approved' ? (
            <Button
              onClick={() =>
                onGive({ gift: id, item, value, recipient, takenBy, occasion, appointment, isGiven: true })
              }
            >
              {w.giveApproved}
            </Button>
          ) : null}
        </div>
      ))}
    </section>
  );
}
