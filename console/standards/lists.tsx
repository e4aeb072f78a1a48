import { useState } from 'react';
import type { MustStock } from '../../core/catalog/must-stock.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { ListSheet } from './list-sheet.tsx';
import type { PartProps } from './part.ts';
import * as words from './words.ts';

/** The lists, and one of them to change. */
export function Lists({ list, onSaved }: PartProps) {
  const w = useWords(words);
  const c = useWords(common);
  const [open, setOpen] = useState<{ before: MustStock | null } | null>(null);
  const nameOf = (id: string): string => list.products.find((one) => one.id === id)?.name ?? id;
  const pieceOf = (code: string): string => list.material.find((one) => one.code === code)?.name ?? code;
  return (
    <>
      <div className="row spread">
        <p className="muted">{w.listsHint}</p>
        <Button look="primary" onClick={() => setOpen({ before: null })}>
          {w.newList}
        </Button>
      </div>
      {list.lists.length === 0 ? <p className="notice calm">{w.noLists}</p> : null}
      {list.lists.length > 0 ? (
        <section className="card">
          <WideTable name={w.parts.lists}>
            <thead>
              <tr>
                <th scope="col">{w.code}</th>
                <th scope="col">{w.channel}</th>
                <th scope="col">{w.class}</th>
                <th scope="col">{w.products}</th>
                <th scope="col">{w.hero}</th>
                <th scope="col">{w.posm}</th>
                <th scope="col">{w.position}</th>
                <th scope="col" aria-label={w.change} />
              </tr>
            </thead>
            <tbody>
              {list.lists.map((one) => (
                <tr key={one.code}>
                  <th scope="row">{one.code}</th>
                  <td>{w.t.channel[one.channel]}</td>
                  <td>{one.class ?? w.allClasses}</td>
                  <td>{w.productCount(one.products.length)}</td>
                  <td>{one.hero === null ? c.nothing : nameOf(one.hero)}</td>
                  <td>{one.posm.length === 0 ? c.nothing : c.list(one.posm.map(pieceOf))}</td>
                  <td>{one.position || c.nothing}</td>
                  <td>
                    <Button aria-label={`${w.change} ${one.code}`} onClick={() => setOpen({ before: one })}>
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
        <ListSheet
          before={open.before}
          list={list}
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
