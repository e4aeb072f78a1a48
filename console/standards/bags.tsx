import { useState } from 'react';
import { HAND_OUT_MAX, type StandardList } from '../../protocol/standards.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import type { PartProps } from './part.ts';
import { useSaving } from './use-saving.ts';
import * as words from './words.ts';

type Bag = StandardList['bags'][number];

/** What each rep has in his bag, and what is handed out and taken back. */
export function Bags({ list, onSaved }: PartProps) {
  const w = useWords(words);
  const c = useWords(common);
  const [open, setOpen] = useState<Bag | null>(null);
  const pieceOf = (code: string): string => list.material.find((one) => one.code === code)?.name ?? code;
  return (
    <>
      <p className="muted">{w.bagsHint}</p>
      {list.bags.length === 0 ? <p className="notice calm">{w.noBags}</p> : null}
      {list.bags.length > 0 ? (
        <section className="card">
          <WideTable name={w.parts.bags}>
            <thead>
              <tr>
                <th scope="col">{w.rep}</th>
                <th scope="col">{w.inBag}</th>
                <th scope="col" aria-label={w.handOut} />
              </tr>
            </thead>
            <tbody>
              {list.bags.map((bag) => (
                <tr key={bag.rep.id}>
                  <th scope="row">{bag.rep.name}</th>
                  <td>
                    {bag.items.length === 0 ? (
                      <span className="muted">{w.emptyBag}</span>
                    ) : (
                      c.list(bag.items.map(({ posm, quantity }) => `${pieceOf(posm)} ${quantity}`))
                    )}
                  </td>
                  <td>
                    <Button
                      disabled={list.material.length === 0}
                      aria-label={`${w.handOut} / ${w.takeBack} ${bag.rep.name}`}
                      onClick={() => setOpen(bag)}
                    >
                      {w.handOut} / {w.takeBack}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </section>
      ) : null}
      {open ? (
        <HandOutSheet
          bag={open}
          material={list.material}
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

function HandOutSheet({
  bag,
  material,
  onSaved,
  onClose,
}: {
  bag: Bag;
  material: StandardList['material'];
  onSaved: () => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const { refusal, isBusy, save } = useSaving('hand-outs', onSaved);
  // Sent again after a broken line it is the same hand-out.
  const [id] = useState(() => crypto.randomUUID());
  const [isBack, setBack] = useState(false);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const items = Object.entries(typed).flatMap(([posm, text]) => {
    const n = Math.round(Number(text));
    return n > 0 ? [{ posm, quantity: isBack ? -n : n }] : [];
  });
  return (
    <Sheet title={w.handTo(bag.rep.name)} closeLabel={c.close} onClose={onClose}>
      <Chips
        legend={w.way}
        isLegendHidden
        value={isBack ? 'back' : 'out'}
        onChange={(way) => setBack(way === 'back')}
        choices={[
          { value: 'out', label: w.handOut },
          { value: 'back', label: w.takeBack },
        ]}
      />
      {material.map(({ code, name }) => (
        <Field
          key={code}
          label={w.howMany(name, bag.items.find((one) => one.posm === code)?.quantity ?? 0)}
          type="number"
          min={0}
          max={HAND_OUT_MAX}
          value={typed[code] ?? ''}
          onChange={(e) => setTyped((all) => ({ ...all, [code]: e.target.value }))}
        />
      ))}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button
        look="primary"
        disabled={isBusy || items.length === 0}
        onClick={() => void save({ id, rep: bag.rep.id, items })}
      >
        {isBack ? w.takeBack : w.handOut}
      </Button>
    </Sheet>
  );
}
