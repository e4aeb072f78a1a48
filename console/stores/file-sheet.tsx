import { useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import { NAME_MAX, NOTE_MAX } from '../../core/base/text.ts';
import { OUTLET_CLASSES, OUTLET_STATUSES } from '../../core/outlet/outlet.ts';
import type { StoreChange, StoreFile, StorePage } from '../../protocol/stores.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field, Select, TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { useSave } from '../use-save.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

const fileOf = ({ name, class: of, status, address, doNotVisitUntil, note }: StorePage['outlet']): StoreFile => ({
  name,
  class: of,
  status,
  address,
  doNotVisitUntil,
  note,
});

/** What of a shop's file the office changes by hand. */
export function FileSheet({
  page: { outlet },
  onDone,
  onClose,
}: {
  page: StorePage;
  onDone: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const before = fileOf(outlet);
  const [after, setAfter] = useState(before);
  const { refusal, isBusy, save } = useSave(`/v1/stores/${outlet.id}`, onDone);
  const set = (part: Partial<StoreFile>): void => setAfter((file) => ({ ...file, ...part }));
  return (
    <Sheet title={w.change} closeLabel={c.close} onClose={onClose}>
      <Field label={w.name} value={after.name} maxLength={NAME_MAX} onChange={(e) => set({ name: e.target.value })} />
      <Chips
        legend={w.class}
        value={after.class}
        onChange={(of) => set({ class: of })}
        choices={OUTLET_CLASSES.map((value) => ({ value, label: value }))}
      />
      <Select
        label={w.status}
        value={after.status}
        onChange={(chosen) => set({ status: OUTLET_STATUSES.find((one) => one === chosen) ?? after.status })}
      >
        {OUTLET_STATUSES.map((one) => (
          <option key={one} value={one}>
            {w.t.outletStatus[one]}
          </option>
        ))}
      </Select>
      <Field
        label={w.address}
        value={after.address}
        maxLength={200}
        onChange={(e) => set({ address: e.target.value })}
      />
      <Field
        label={w.doNotVisitUntil}
        type="date"
        value={after.doNotVisitUntil ?? ''}
        onChange={(e) => set({ doNotVisitUntil: e.target.value === '' ? null : (e.target.value as Day) })}
      />
      <TextBox label={w.note} value={after.note} maxLength={NOTE_MAX} onChange={(e) => set({ note: e.target.value })} />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button
        look="primary"
        disabled={isBusy || after.name.trim() === ''}
        onClick={() => void save({ before, after } satisfies StoreChange)}
      >
        {w.save}
      </Button>
    </Sheet>
  );
}
