import { useState } from 'react';
import { yuan } from '../../core/base/money.ts';
import { NOTE_MAX } from '../../core/base/text.ts';
import { RETURN_LINES_MAX, RETURN_REASONS, RETURN_WISHES } from '../../core/order/returns/return.ts';
import type { ReturnForm, ReturnGoods, ReturnPreview } from '../../protocol/returns.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AddProduct } from '../goods/add-product.tsx';
import { ShopField } from '../goods/shop-field.tsx';
import { pathWith } from '../query.ts';
import { RefusalNotice } from '../refusal.tsx';
import { useAnswer } from '../use-answer.ts';
import { useSave } from '../use-save.ts';
import { useTold } from '../use-told.ts';
import * as common from '../words.ts';
import { ReturnLine } from './return-line.tsx';
import { lineOf, nothingTyped, readReturn, type TypedReturn } from './typed-return.ts';
import * as words from './words.ts';

/** A return or an exchange that the office writes for a shop. */
export function NewReturnSheet({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const [id] = useState(() => crypto.randomUUID());
  const [shop, setShop] = useState('');
  const [typed, setTyped] = useState<TypedReturn>(nothingTyped);
  const { refusal, isBusy, save } = useSave('/v1/returns', onDone);
  const asked = useAnswer<ReturnForm>(shop === '' ? null : pathWith('/v1/returns/form', { outlet: shop }));
  const form = asked.answer;
  const goods = form?.goods ?? [];
  const written = form ? readReturn(id, form.outlet.code, typed, goods) : null;
  const change = (part: Partial<TypedReturn>): void => setTyped({ ...typed, ...part });
  return (
    <Sheet title={w.newReturn} closeLabel={c.close} onClose={onClose}>
      <ShopField
        value={shop}
        known={form?.outlet ?? null}
        isMissing={asked.refusal?.code === 'no-outlet'}
        onChange={(code) => {
          setShop(code.trim());
          change({ lines: [] });
        }}
      />
      <Chips
        legend={w.wish}
        value={typed.wish}
        onChange={(wish) => change({ wish })}
        choices={RETURN_WISHES.map((one) => ({ value: one, label: w.t.wish[one] }))}
      />
      <Select
        label={w.why}
        value={typed.reason ?? ''}
        onChange={(value) => change({ reason: RETURN_REASONS.find((one) => one === value) ?? null })}
      >
        <option value="">{w.choose}</option>
        {RETURN_REASONS.map((one) => (
          <option key={one} value={one}>
            {w.t.reason[one]}
          </option>
        ))}
      </Select>
      <Lines typed={typed} goods={goods} isKnown={form !== null} onChange={change} />
      <Field
        label={w.note}
        value={typed.note}
        maxLength={NOTE_MAX}
        onChange={(e) => change({ note: e.target.value })}
      />
      {written ? <Told question={written} /> : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button look="primary" disabled={written === null || isBusy} onClick={() => void save(written)}>
        {w.submit}
      </Button>
    </Sheet>
  );
}

function Lines({
  typed: { lines },
  goods,
  isKnown,
  onChange,
}: {
  typed: TypedReturn;
  goods: readonly ReturnGoods[];
  isKnown: boolean;
  onChange: (part: Pick<TypedReturn, 'lines'>) => void;
}) {
  const w = useWords(words);
  const of = (product: string): ReturnGoods | undefined => goods.find((one) => one.id === product);
  const add = (product: string): void => {
    const chosen = of(product);
    if (chosen) onChange({ lines: [...lines, lineOf(chosen)] });
  };
  return (
    <>
      {lines.map((line, at) => {
        const known = of(line.product);
        return known ? (
          <ReturnLine
            key={at}
            line={line}
            goods={known}
            onChange={(next) => onChange({ lines: lines.with(at, next) })}
            onRemove={() => onChange({ lines: lines.toSpliced(at, 1) })}
          />
        ) : null;
      })}
      {isKnown && lines.length < RETURN_LINES_MAX ? (
        <AddProduct label={w.addGoods} products={goods} chosen={[]} onAdd={add} />
      ) : null}
    </>
  );
}

/** What it is worth, and whose yes it takes. */
function Told({ question }: { question: object }) {
  const w = useWords(words);
  const c = useWords(common);
  const { told, refusal } = useTold<ReturnPreview>('/v1/returns/preview', question);
  if (refusal) return <RefusalNotice refusal={refusal} />;
  return told ? (
    <p className="notice calm" aria-live="polite">
      {w.worth(told.value === null ? w.unknownValue : c.yuan(yuan(told.value)))}{' '}
      {w.takes(c.list(told.steps.map((step) => w.role[step])))}
    </p>
  ) : null;
}
