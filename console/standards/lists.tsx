import { useState } from 'react';
import { standardsOn, type MustStock } from '../../core/catalog/must-stock.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { ListSheet } from './list-sheet.tsx';
import { ListTable } from './list-table.tsx';
import type { PartProps } from './part.ts';
import * as words from './words.ts';

/** The lists that hold and those that will, one of them to change; and what held before. */
export function Lists({ list, onSaved }: PartProps) {
  const w = useWords(words);
  const [open, setOpen] = useState<{ before: MustStock | null } | null>(null);
  const holding = new Set(standardsOn(list.lists, list.today));
  const live = list.lists.filter((one) => one.from > list.today || holding.has(one));
  const earlier = list.lists.filter((one) => !live.includes(one));
  return (
    <>
      <div className="row spread">
        <p className="muted">{w.listsHint}</p>
        <Button look="primary" onClick={() => setOpen({ before: null })}>
          {w.newList}
        </Button>
      </div>
      {live.length === 0 ? <p className="notice calm">{w.noLists}</p> : null}
      {live.length > 0 ? (
        <section className="card">
          <ListTable
            name={w.parts.lists}
            lists={live}
            holding={holding}
            of={list}
            onChange={(before) => setOpen({ before })}
          />
        </section>
      ) : null}
      {earlier.length > 0 ? (
        <details className="card fold">
          <summary>{w.earlier(earlier.length)}</summary>
          <ListTable name={w.earlier(earlier.length)} lists={earlier} holding={holding} of={list} onChange={null} />
        </details>
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
