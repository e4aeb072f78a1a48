import { useState } from 'react';
import { day } from '../../core/base/day.ts';
import { CODE_MAX, NAME_MAX, NOTE_MAX } from '../../core/base/text.ts';
import type { Posm } from '../../core/catalog/posm.ts';
import { Button } from '../../ui/button.tsx';
import { Field, TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import type { PartProps } from './part.ts';
import { useSaving } from './use-saving.ts';
import * as words from './words.ts';

/** The catalogue of material. */
export function Material({ list, onSaved }: PartProps) {
  const w = useWords(words);
  const [open, setOpen] = useState<{ before: Posm | null } | null>(null);
  return (
    <>
      <div className="row spread">
        <p className="muted">{w.materialHint}</p>
        <Button look="primary" onClick={() => setOpen({ before: null })}>
          {w.newMaterial}
        </Button>
      </div>
      {list.material.length === 0 ? <p className="notice calm">{w.noMaterial}</p> : null}
      {list.material.length > 0 ? (
        <section className="card">
          <WideTable name={w.parts.material}>
            <thead>
              <tr>
                <th scope="col">{w.code}</th>
                <th scope="col">{w.name}</th>
                <th scope="col">{w.guidance}</th>
                <th scope="col">{w.until}</th>
                <th scope="col" aria-label={w.change} />
              </tr>
            </thead>
            <tbody>
              {list.material.map((one) => (
                <tr key={one.code}>
                  <th scope="row">{one.code}</th>
                  <td>{one.name}</td>
                  <td>{one.guidance}</td>
                  <td>{one.until ?? w.noUntil}</td>
                  <td>
                    <Button aria-label={`${w.change} ${one.name}`} onClick={() => setOpen({ before: one })}>
                      {w.change}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </section>
      ) : null}
      {open ? (
        <MaterialSheet
          before={open.before}
          onSaved={() => {
            setOpen(null);
            onSaved();
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

function MaterialSheet({
  before,
  onSaved,
  onClose,
}: {
  before: Posm | null;
  onSaved: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [after, setAfter] = useState<Posm>(before ?? { code: '', name: '', guidance: '', until: null });
  const { refusal, isBusy, save } = useSaving('material', onSaved);
  const set = (part: Partial<Posm>): void => setAfter((a) => ({ ...a, ...part }));
  const isWritten = after.code.trim() !== '' && after.name.trim() !== '';
  return (
    <Sheet title={before?.name ?? w.newMaterial} closeLabel={c.close} onClose={onClose}>
      {before ? null : (
        <Field label={w.code} value={after.code} maxLength={CODE_MAX} onChange={(e) => set({ code: e.target.value })} />
      )}
      <Field label={w.name} value={after.name} maxLength={NAME_MAX} onChange={(e) => set({ name: e.target.value })} />
      <TextBox
        label={w.guidance}
        value={after.guidance}
        maxLength={NOTE_MAX}
        onChange={(e) => set({ guidance: e.target.value })}
      />
      <Field
        label={w.untilLabel}
        type="date"
        value={after.until ?? ''}
        onChange={(e) => set({ until: e.target.value === '' ? null : day(e.target.value) })}
      />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button
        look="primary"
        disabled={isBusy || !isWritten}
        onClick={() => void save({ before, after: { ...after, code: after.code.trim(), name: after.name.trim() } })}
      >
        {w.save}
      </Button>
    </Sheet>
  );
}
